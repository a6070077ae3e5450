// Marks of the control that are more than one line: the two sides, the filled star, the weather of the check-in.

import { html } from "../../shared/preact.js";

/** The mark of a side: a filled circle for a, a diamond for b, an open circle for nobody's side. */
export function SideMark({ side, class: names = "" }) {
  return html`<svg class=${`side-mark ${names}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">${sideShape(side)}</svg>`;
}

export function StarIcon({ filled }) {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false" stroke="currentColor" stroke-width="1.8"
    stroke-linejoin="round" fill=${filled ? "var(--wheat)" : "none"}>
    <path d="M12 3.5l2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9-4.3-4.1 5.9-.8z" />
  </svg>`;
}

const CLOUD = "M7 18h10a4 4 0 0 0 .6-7.95A5.5 5.5 0 0 0 7 9.6 4.2 4.2 0 0 0 7 18z";
const HIGH_CLOUD = "M7 14h10a3.6 3.6 0 0 0 .5-7.2A5 5 0 0 0 7.8 6.2 3.9 3.9 0 0 0 7 14z";
const WEATHER = {
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v2.5M12 19.5V22M2 12h2.5M19.5 12H22M5 5l1.8 1.8M17.2 17.2L19 19M19 5l-1.8 1.8M6.8 17.2L5 19",
  sun_cloud: "M8 8.5a3.5 3.5 0 0 1 6.6-1.4M10.5 1.5V3M4 8h1.5M5.8 3.4l1.1 1.1M15.2 3.4l-1.1 1.1M8 20h9a3.5 3.5 0 0 0 .4-6.98A4.8 4.8 0 0 0 8.2 12.6 3.7 3.7 0 0 0 8 20z",
  cloud: CLOUD,
  rain: `${HIGH_CLOUD}M8 17.5l-1 3M12.5 17.5l-1 3M17 17.5l-1 3`,
  wind: "M3 9h11a3 3 0 1 0-3-3M3 13h15a3 3 0 1 1-3 3M3 17h7a2.5 2.5 0 1 1-2.5 2.5",
  fog: "M5 6h12M3 10h18M6 14h14M4 18h13",
};

/** A picture of the check-in. */
export function WeatherIcon({ name }) {
  return html`<svg class="weather" viewBox="0 0 24 24" aria-hidden="true" focusable="false" fill="none" stroke="currentColor"
    stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"><path d=${WEATHER[name]} /></svg>`;
}

function sideShape(side) {
  if (side === "a") return html`<circle cx="12" cy="12" r="8.5" fill="var(--side-a)" />`;
  if (side === "b") return html`<path d="M12 2l9.5 10L12 22 2.5 12z" fill="var(--side-b)" />`;
  return html`<circle cx="12" cy="12" r="7" fill="none" stroke="var(--ink-soft)" stroke-width="3" />`;
}
