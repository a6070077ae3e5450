// The facts in the bar: who is there, how late it is, and the rest that is always at hand.

import { useTick } from "../../shared/clock.js";
import { Icon } from "../../shared/pictures.js";
import { html } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { clockOf } from "./clock_time.js";
import { paceInWords, planCounts } from "./pace.js";

const CLOCK_MS = 5000;

function Clock() {
  return html`<time class="clock">${clockOf(useTick(CLOCK_MS))}</time>`;
}

function Pace({ minutes }) {
  const words = paceInWords(minutes);
  if (!words) return null;
  const state = !planCounts(minutes) || minutes < 0 ? "" : minutes > 0 ? "late" : "on";
  return html`<span class=${`chip pace ${state}`}>${words}</span>`;
}

/** `withKeys` is false where the letters of the keyboard mean something else. */
export function BarFacts({ view, acts, withKeys = true }) {
  if (!view) return html`<${Clock} />`;
  const { counts, room, runsheet, session, stage } = view;
  const going = stage && !session.ended;
  return html`
    <span class="fact" data-count="present"><${Icon} name="person" size=${20} /><b>${counts.present}</b><span class="wide-only">${t("aanwezig")}</span></span>
    ${going && html`<${Pace} minutes=${runsheet.behind} />`}
    <${Clock} />
    ${going &&
    html`<button type="button" class=${room.resting ? "resting" : "attention"} onClick=${acts.rest} data-act="rest">
      <${Icon} name=${room.resting ? "play" : "cup"} size=${20} /><span>${room.resting ? t("Ga verder") : t("Even pauze")}</span>${withKeys && html` <kbd>E</kbd>`}
    </button>`}
  `;
}
