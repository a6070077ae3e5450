// A step that asks one thing on the phones: the question, the time, and below it what has come in.

import { html } from "../../shared/preact.js";
import { Ask } from "./ask.js";
import { useFit } from "./fit.js";
import { TimerSlice } from "./timer_slice.js";

/** The question of a step (its prompt, unless `heading` and `text` say it) with what stands below it. */
export function Question({ stage, session, heading, text, children }) {
  const ref = useFit();
  return html`<main class="question" ref=${ref}>
    ${
      heading
        ? html`<div class="ask"><h1>${heading}</h1>${text && html`<p>${text}</p>`}</div>`
        : html`<${Ask} title=${stage.title} prompts=${stage.prompts} sides=${session.sides} />`
    }
    <${TimerSlice} timer=${stage.timer} kind=${stage.kind} />
    <div class="below">${children}</div>
  </main>`;
}
