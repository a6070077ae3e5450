// group: the question, the time, and where everybody sits.

import { useTick } from "../../shared/clock.js";
import { phaseAt } from "../../shared/countdown.js";
import { html } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { Ask } from "./ask.js";
import { useFit } from "./fit.js";
import { arrangement, Places } from "./places.js";
import { Question } from "./question.js";
import { TimerSlice } from "./timer_slice.js";

const SEEKING = "find";

export const showsTimer = () => true;

export function Screen({ stage, session }) {
  return html`<${Together} stage=${stage} session=${session} form=${stage.shared.form} />`;
}

/** A step in which people sit together; cards are one too. */
export function Together({ stage, session, form }) {
  const arranged = arrangement(stage.projector.places);
  const parts = { stage, session, form, arranged };
  return arranged.style === "crowded" ? html`<${Crowded} ...${parts} />` : html`<${Seated} ...${parts} />`;
}

// With so many places there is room for them or for the question: first the one, then the other.
function Crowded({ stage, session, form, arranged }) {
  const phase = phaseAt(stage.timer, useTick(1000));
  if (phase === null || phase.name === SEEKING) {
    return html`<${Seated} stage=${{ ...stage, prompts: {} }} session=${session} form=${form} arranged=${arranged} />`;
  }
  return html`<${Question} stage=${stage} session=${session}>
    <p class="calm">${t("Je plek staat op je telefoon.")}</p>
  <//>`;
}

function Seated({ stage, session, form, arranged }) {
  const ref = useFit();
  return html`<main class=${`together for-${arranged.style}`} ref=${ref}>
    <${Ask} title=${stage.title} prompts=${stage.prompts} sides=${session.sides} />
    <${TimerSlice} timer=${stage.timer} kind=${stage.kind} />
    <${Places} arranged=${arranged} form=${form} />
  </main>`;
}
