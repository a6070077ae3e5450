// evaluate: how it was today, once enough people said so.

import { html } from "../../shared/preact.js";
import { pick, t } from "../../shared/texts.js";
import { TallyBars } from "../control/tally_bars.js";

export const compact = true;

export function facts({ counts }) {
  return [{ id: "answered", number: counts.answered, label: t("van {of} antwoordden", { of: counts.of }) }];
}

export function Control({ view }) {
  const { shared, control } = view.stage;
  if (!control.counts && control.remarks.length === 0) {
    return html`<p class="empty"><b>${t("Nog even wachten")}</b>${t("Vanaf {minimum} antwoorden zie je hier de uitkomst.", { minimum: view.session.minimum })}</p>`;
  }
  const rows = (control.counts || []).map((count, number) => ({ id: number, label: pick(shared.scale[number]), count }));
  return html`<section class="panel panel-body" aria-labelledby="evaluation-heading">
    <h2 id="evaluation-heading">${pick(shared.question) || t("Hoe het was")}</h2>
    <${TallyBars} rows=${rows} />
    ${control.remarks.length > 0 && html`<h3>${pick(shared.open_question)}</h3>
      <ul class="rows">${control.remarks.map((remark, number) => html`<li key=${number} dir="auto">${remark}</li>`)}</ul>`}
    <p class="soft small">${t("Dit is voor jou en de organisatie. Het scherm laat het niet zien.")}</p>
  </section>`;
}
