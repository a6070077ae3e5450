// How many have answered: a number, a word and grains; never who and never what.

import { html } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { Grains } from "./grains.js";

/** "14 van 18 antwoorden" with a grain for everybody. */
export function AnswerCount({ counts }) {
  return html`<div class="answer-count">
    <p class="number"><b>${counts.answered}</b> <span>${t("van {of} antwoorden", { of: counts.of })}</span></p>
    <${Grains} full=${counts.answered} of=${counts.of} />
  </div>`;
}
