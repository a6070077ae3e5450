// The strip below every screen: which step this is, and the way in for who comes later.

import { html } from "../../shared/preact.js";
import { t, tn } from "../../shared/texts.js";
import { Grains } from "./grains.js";
import { Address, spaced } from "./join.js";
import { SmallTimer } from "./timer_slice.js";

/** `title` of the step at the left; the timer of a step that does not show it itself. */
export function Strip({ title, timer, session, wayIn, away }) {
  return html`<footer class="strip">
    <p class="where"><${Mark} /><span>${title}</span><${Away} away=${away} /></p>
    ${timer && html`<${SmallTimer} timer=${timer} />`}
    ${!session.ended && html`<p class="way-in">${t("Later binnen?")} <b><${Address} address=${wayIn.address} /></b>${" "}
      ${t("met code")} <b>${spaced(session.code)}</b></p>`}
  </footer>`;
}

/** The strip before the first step: where to go without a phone, and how many are in. */
export function JoinStrip({ present, away }) {
  return html`<footer class="strip joining">
    <p class="where"><${Mark} /><span>${t("Geen telefoon? Ga naar de helper.")}</span><${Away} away=${away} /></p>
    <p class="count"><${Grains} full=${present} of=${present} />
      <span><b>${present}</b> ${tn("mens doet mee", "mensen doen mee", present)}</span></p>
  </footer>`;
}

function Away({ away }) {
  if (!away) return null;
  return html`<span class="away"><span class="visually-hidden">${t("Dit scherm zoekt verbinding.")}</span></span>`;
}

function Mark() {
  return html`<svg class="mark" viewBox="0 0 48 48" aria-hidden="true"><g stroke="#2B2A26" stroke-width="1.8" stroke-linejoin="round" stroke-linecap="round">
    <circle cx="24" cy="24" r="22" fill="#E7B93F" /><path d="M24 41V17" fill="none" />
    <g fill="#FBF7EF"><path d="M24 18c-3.5-3-3.5-7 0-10 3.5 3 3.5 7 0 10zM23 26c-5 0-8-3-8-8 5 0 8 3 8 8zM25 26c5 0 8-3 8-8-5 0-8 3-8 8zM23 35c-5 0-8-3-8-8 5 0 8 3 8 8zM25 35c5 0 8-3 8-8-5 0-8 3-8 8z" /></g>
  </g></svg>`;
}
