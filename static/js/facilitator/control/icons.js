// Marks of the control that are more than one line: the two sides and the filled star.

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

function sideShape(side) {
  if (side === "a") return html`<circle cx="12" cy="12" r="8.5" fill="var(--side-a)" />`;
  if (side === "b") return html`<path d="M12 2l9.5 10L12 22 2.5 12z" fill="var(--side-b)" />`;
  return html`<circle cx="12" cy="12" r="7" fill="none" stroke="var(--ink-soft)" stroke-width="3" />`;
}
