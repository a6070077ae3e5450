// A quiet table: tea and fruit, and above it a clock when there is a time to come back.

import { html } from "../../shared/preact.js";
import { Picture } from "../../shared/pictures.js";

const HOURS = Array.from({ length: 12 }, (_, hour) => hour * 30);

/** The still life; `time` (a Date) hangs a clock above it. */
export function TableOfFruit({ time = null }) {
  return html`<div class=${`still-life ${time ? "with-clock" : ""}`} aria-hidden="true">
    ${time && html`<${ClockFace} time=${time} />`}
    <div class="on-table">
      <svg class="cup" viewBox="0 0 164 152"><g stroke="#2B2A26" stroke-width="3.4" stroke-linejoin="round" stroke-linecap="round">
        <path d="M4 49h120v48c0 34-22 52-60 52S4 131 4 97z" fill="#FFFFFF" />
        <path d="M124 67c26-6 40 4 38 22s-20 28-42 26" fill="none" /><path d="M4 49h120v14H4z" fill="#C98A3A" />
        <path d="M46 31c-8-10 8-16 0-28M80 31c-8-10 8-16 0-28" fill="none" stroke="#8A7F6A" />
      </g></svg>
      <${Picture} id="appel" size=${130} /><${Picture} id="peer" size=${130} />
    </div>
  </div>`;
}

function ClockFace({ time }) {
  const minutes = time.getMinutes();
  const hours = (time.getHours() % 12) + minutes / 60;
  return html`<svg class="clock-face" viewBox="0 0 244 244"><g stroke="#2B2A26" stroke-width="3.4" stroke-linecap="round">
    <circle cx="122" cy="122" r="118" fill="#FFFFFF" />
    ${HOURS.map((turn) => html`<path d=${turn % 90 ? "M122 26v9" : "M122 17v17"} transform=${`rotate(${turn} 122 122)`} />`)}
    <path d="M122 122V60" stroke-width="9" transform=${`rotate(${hours * 30} 122 122)`} />
    <path d="M122 122V36" stroke-width="6" transform=${`rotate(${minutes * 6} 122 122)`} />
    <circle cx="122" cy="122" r="7" fill="#E7B93F" />
  </g></svg>`;
}
