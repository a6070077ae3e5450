// The three buttons: the one to press (filled), another way (outlined), and the way out (plain).

import { Icon } from "../shared/pictures.js";
import { html } from "../shared/preact.js";

/** The filled button; one a screen. */
export function Do({ children, onClick, type = "button" }) {
  return html`<button class="do" type=${type} onClick=${onClick}>${children}</button>`;
}

/** An outlined button. */
export function Or({ children, onClick, icon }) {
  return html`<button class="or" type="button" onClick=${onClick}>
    ${icon && html`<${Icon} name=${icon} />`}<span>${children}</span>
  </button>`;
}

/** A plain button; `away` for what cannot be undone. */
export function Plain({ children, onClick, icon, away = false, start = false }) {
  return html`<button class=${`plain ${away ? "away" : ""} ${start ? "start" : ""}`} type="button" onClick=${onClick}>
    ${icon && html`<${Icon} name=${icon} size=${22} />`}<span>${children}</span>
  </button>`;
}
