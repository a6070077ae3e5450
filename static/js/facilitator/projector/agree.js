// agree: what is asked, and how many agreements came in; the facilitator reads them out.

import { html } from "../../shared/preact.js";
import { t, tn } from "../../shared/texts.js";
import { Question } from "./question.js";

export const showsTimer = () => true;

export function Screen({ stage, session }) {
  const made = stage.projector.sentences;
  return html`<${Question} stage=${stage} session=${session}>
    ${
      made > 0
        ? html`<p class="number"><b>${made}</b> <span>${tn("afspraak binnen", "afspraken binnen", made)}</span></p>`
        : html`<p class="calm">${t("Schrijf op je telefoon: wie doet wat, en wanneer?")}</p>`
    }
  <//>`;
}
