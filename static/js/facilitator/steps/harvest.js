// harvest: sentences come in; the facilitator chooses what the room sees.

import { html } from "../../shared/preact.js";
import { pick, t } from "../../shared/texts.js";
import { Insights } from "../control/insights.js";

export const compact = true;

export function facts({ stage, counts }) {
  const { sentences, shown } = stage.control;
  return [
    { id: "sentences", number: sentences, label: sentences === 1 ? t("zin") : t("zinnen") },
    { id: "shown", number: shown, label: t("getoond"), quiet: shown === 0 },
    { id: "answered", number: counts.answered, label: t("van {of} stuurden in", { of: counts.of }) },
  ];
}

export function Control({ view, acts }) {
  return html`<${Insights} view=${view} acts=${acts} wide />`;
}

/** Beside: what the phones ask, for the stream itself stands in the middle. */
export function Aside({ view }) {
  const { start, most, ask_partner: askPartner } = view.stage.shared;
  return html`<section class="aside-part" aria-labelledby="phones-heading">
    <h2 id="phones-heading">${t("Op de telefoons")}</h2>
    ${pick(start) && html`<blockquote>${pick(start)}</blockquote>`}
    <ul class="checks">
      <li>${t("Iedereen mag {most} zinnen insturen", { most })}</li>
      ${askPartner && html`<li>${t("Wie over een ander schrijft, vraagt eerst of dat mag")}</li>`}
      <li>${t("Per zin kiest de schrijver of die in de terugblik mag")}</li>
      <li>${t("Het scherm laat de zes nieuwste zinnen zien die jij toont")}</li>
    </ul>
  </section>`;
}
