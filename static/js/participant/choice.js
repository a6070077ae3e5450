// One of a few: the whole row is the target, and the chosen one shows it in four ways, none of them colour alone.

import { Icon } from "../shared/pictures.js";
import { html } from "../shared/preact.js";

/** One radio with its words; `children` is a picture before them. */
export function Choice({ name, value, chosen, onChoose, word, children }) {
  return html`<label class=${chosen ? "choice chosen" : "choice"}>
    <input type="radio" name=${name} value=${value} checked=${chosen} onChange=${() => onChoose(value)} />
    ${children}<span class="word">${word}</span>
    <span class="dot"><${Icon} name="check" size=${18} /></span>
  </label>`;
}

/** "Yes" or "no" side by side; `chosen` is true, false or null, and never filled in beforehand. */
export function YesOrNo({ name, chosen, onChoose, yes, no }) {
  return html`<div class="choices pairwise">
    <${Choice} name=${name} value="yes" chosen=${chosen === true} onChoose=${() => onChoose(true)} word=${yes} />
    <${Choice} name=${name} value="no" chosen=${chosen === false} onChoose=${() => onChoose(false)} word=${no} />
  </div>`;
}
