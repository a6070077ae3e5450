// Four words in an order, each with a glass that is fuller: without numbers, without red and green.

import { html } from "../shared/preact.js";
import { pick } from "../shared/texts.js";
import { Choice } from "./choice.js";
import { Glass } from "./drawings.js";

/** The words of a scale, answering the question that stands under the id "question"; `chosen` is a place or null. */
export function Scale({ name, scale, chosen, onChoose }) {
  return html`<div class="choices" role="radiogroup" aria-labelledby="question">
    ${scale.map((word, place) => html`<${Choice} key=${place} name=${name} value=${place} chosen=${chosen === place}
      onChoose=${onChoose} word=${capital(pick(word))}><${Glass} level=${place} /><//>`)}
  </div>`;
}

function capital(word) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
