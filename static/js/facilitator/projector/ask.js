// What is asked: the question large, what goes with it below; two wordings with the marks of their sides.

import { html } from "../../shared/preact.js";
import { pick, t } from "../../shared/texts.js";
import { apart, openingQuestion } from "./sentences.js";
import { SideMark } from "./side_mark.js";

/** The heading and the words of a step; `title` is the heading where the prompt does not begin with a question. */
export function Ask({ title, prompts, sides }) {
  const a = pick(prompts.a);
  const b = pick(prompts.b);
  if (a && b && a !== b) return html`<${BothSides} title=${title} a=${a} b=${b} sides=${sides} />`;
  const { question, rest } = openingQuestion(pick(prompts.all) || a || b);
  return html`<div class="ask">
    <h1>${question || pick(title)}</h1>
    ${rest && html`<p>${rest}</p>`}
    <${ForHosts} prompt=${prompts.host} />
  </div>`;
}

function BothSides({ title, a, b, sides }) {
  const parts = apart(a, b);
  return html`<div class="ask">
    <h1>${pick(title)}</h1>
    ${parts.before && html`<p>${parts.before}</p>`}
    <ul class="wordings">
      ${["a", "b"].map(
        (side) => html`<li class=${`side-${side}`}>
          <${SideMark} side=${side} />
          <p><b>${pick(sides[side])}</b> ${parts[side]}</p>
        </li>`,
      )}
    </ul>
    ${parts.after && html`<p>${parts.after}</p>`}
  </div>`;
}

function ForHosts({ prompt }) {
  if (!prompt) return null;
  return html`<p><b>${t("Blijf jij aan je tafel?")}</b> ${pick(prompt)}</p>`;
}
