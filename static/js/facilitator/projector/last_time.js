// What was agreed in the meeting before this one: as many as the back row can read, the others on the phones.

import { html, useEffect, useState } from "../../shared/preact.js";
import { t, tn } from "../../shared/texts.js";
import { useFit } from "./fit.js";

const MOST = 5;

/** The agreements in the place of what is told; `aside` stands beside them. */
export function LastTime({ lastTime, name, aside }) {
  const { agreements } = lastTime;
  const [most, setMost] = useState(MOST);
  const shown = agreements.slice(0, most);
  const more = agreements.length - shown.length;
  const ref = useFit(() => {
    if (shown.length === 1) return false;
    setMost(shown.length - 1);
    return true;
  });
  useEffect(() => {
    const startAgain = () => setMost(MOST);
    window.addEventListener("resize", startAgain);
    return () => window.removeEventListener("resize", startAgain);
  }, []);
  return html`<main class=${name} ref=${ref}>
    <div class="told">
      <h1>${t("Vorige keer spraken we af:")}</h1>
      <ul class="agreed">
        ${shown.map(({ text, who, when }) => html`<li dir="auto"><b>${text}</b>${(who || when) && html`<span>${[who, when].filter(Boolean).join(" · ")}</span>`}</li>`)}
      </ul>
      ${more > 0 && html`<p class="more">${tn("Nog 1 afspraak staat op je telefoon.", "Nog {n} afspraken staan op je telefoon.", more)}</p>`}
    </div>
    ${aside}
  </main>`;
}
