// The two sides have a shape besides their colour: side A a circle, side B a diamond.

import { html } from "../../shared/preact.js";

/** The mark of side `a` or `b`, in the colour of the side; always beside words. */
export function SideMark({ side }) {
  return html`<svg class=${`side-mark side-${side}`} viewBox="0 0 24 24" aria-hidden="true" fill="currentColor">
    ${side === "a" ? html`<circle cx="12" cy="12" r="10" />` : html`<path d="M12 0l11 12-11 12L1 12z" />`}
  </svg>`;
}
