// What was agreed in the meeting before this one: as many as can be read from the back row, the others on the phones.

import { html } from "../../shared/preact.js";
import { t, tn } from "../../shared/texts.js";

const MOST = 5;

export function LastTime({ lastTime }) {
  const { agreements } = lastTime;
  const shown = agreements.slice(0, MOST);
  const more = agreements.length - shown.length;
  return html`<div class="told">
    <h1>${t("Vorige keer spraken we af:")}</h1>
    <ul class="agreed">
      ${shown.map(({ text, who, when }) => html`<li dir="auto"><b>${text}</b>${(who || when) && html`<span>${[who, when].filter(Boolean).join(" · ")}</span>`}</li>`)}
    </ul>
    ${more > 0 && html`<p class="more">${tn("Nog 1 afspraak staat op je telefoon.", "Nog {n} afspraken staan op je telefoon.", more)}</p>`}
  </div>`;
}
