// Sentences to read one by one, each after a grain.

import { html } from "../../shared/preact.js";
import { lines } from "./sentences.js";

/** A text as a list of its sentences, or `points` as they are. */
export function Points({ text = "", points = lines(text) }) {
  if (points.length === 0) return null;
  return html`<ul class="points">
    ${points.map((point) => html`<li><${Grain} /><span>${point}</span></li>`)}
  </ul>`;
}

function Grain() {
  return html`<svg class="point" viewBox="0 0 14 24" aria-hidden="true"><path class="grain" d="M7 2c6 5 6 15 0 20-6-5-6-15 0-20z" /></svg>`;
}
