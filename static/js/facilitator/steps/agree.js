// agree: the agreements as they come in, to be read out.

import { html } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";

export const compact = true;

export function facts({ stage, counts }) {
  const made = stage.control.agreements.length;
  return [
    { id: "agreements", number: made, label: made === 1 ? t("afspraak") : t("afspraken") },
    { id: "answered", number: counts.answered, label: t("van {of} stuurden in", { of: counts.of }) },
  ];
}

export function Control({ view, acts }) {
  const { agreements } = view.stage.control;
  if (agreements.length === 0) {
    return html`<p class="empty"><b>${t("Nog geen afspraken")}</b>${t("Wat mensen afspreken, komt hier binnen. Lees het hardop voor; het scherm laat het niet zien.")}</p>`;
  }
  return html`<section class="panel panel-body" aria-labelledby="agreements-heading">
    <h2 id="agreements-heading">${t("Lees de afspraken hardop voor")}</h2>
    <ul class="rows agreements">
      ${agreements.map(
        ({ id, text, who, when, may_quote: mayQuote }) => html`<li key=${id}><p dir="auto"><b>${text}</b></p>
          ${(who || when) && html`<p class="soft" dir="auto">${[who, when].filter(Boolean).join(" · ")}</p>`}
          <p class="soft">${mayQuote ? t("Mag in de terugblik") : t("Niet in de terugblik")}
            <button type="button" class="plain small" onClick=${() => acts.removeAgreement(id)}>${t("Haal weg")}<span class="visually-hidden">: ${text}</span></button></p></li>`,
      )}
    </ul>
  </section>`;
}
