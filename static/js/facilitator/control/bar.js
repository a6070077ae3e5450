// The facts in the bar: who is there, how late it is, and the rest that is always at hand.

import { useTick } from "../../shared/clock.js";
import { Icon } from "../../shared/pictures.js";
import { html } from "../../shared/preact.js";
import { t, tn } from "../../shared/texts.js";
import { clockOf } from "./clock_time.js";

const CLOCK_MS = 5000;
/** As far from the plan as this (minutes), it is a rehearsal or another day, and the plan's times say nothing. */
const ANOTHER_DAY = 180;

function Clock() {
  return html`<time class="clock">${clockOf(useTick(CLOCK_MS))}</time>`;
}

function Pace({ minutes }) {
  if (Math.abs(minutes) > ANOTHER_DAY) return null;
  if (minutes > 0) return html`<span class="chip late">${tn("1 min achter", "{n} min achter", minutes)}</span>`;
  if (minutes < 0) return html`<span class="chip">${tn("1 min voor", "{n} min voor", -minutes)}</span>`;
  return html`<span class="chip on">${t("op tijd")}</span>`;
}

export function BarFacts({ view, acts }) {
  if (!view) return html`<${Clock} />`;
  const { counts, room, runsheet, session, stage } = view;
  const going = stage && !session.ended;
  return html`
    <span class="fact" data-count="present"><${Icon} name="person" size=${20} /><b>${counts.present}</b><span class="wide-only">${t("aanwezig")}</span></span>
    ${going && html`<${Pace} minutes=${runsheet.behind} />`}
    <${Clock} />
    ${going &&
    html`<button type="button" class=${room.resting ? "resting" : "attention"} onClick=${acts.rest} data-act="rest">
      <${Icon} name=${room.resting ? "play" : "cup"} size=${20} /><span>${room.resting ? t("Ga verder") : t("Even pauze")}</span> <kbd>E</kbd>
    </button>`}
  `;
}
