// The sentences that lie under one that says the same: how many, and each in its own words.

import { html, useState } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { said } from "../said.js";
import { Marked } from "./marked.js";

/** `folded` are the insights under `insight`; they open by a press, and each can be let loose. */
export function Folded({ insight, folded, words, row }) {
  const [open, setOpen] = useState(false);
  const times = folded.length + 1;
  return html`<div class="folded">
    <button type="button" class="small plain" aria-expanded=${String(open)} tabindex="-1" data-stop onClick=${() => setOpen(!open)}>
      <b class="num">${times}×</b> ${open ? t("Verberg de andere woorden") : t("Lees de andere woorden")}</button>
    ${
      open &&
      html`<ul class="under" aria-label=${t("Samengevoegd met: {text}", { text: said(insight) })}>
        ${folded.map(
          (other) => html`<li key=${other.id}><span dir="auto"><${Marked} text=${said(other)} words=${words} marks=${other.marks} /></span>
            <button type="button" class="small" onClick=${() => row.unfold([other.id])}>${t("Maak los")}<span class="visually-hidden">: ${said(other)}</span></button></li>`,
        )}
      </ul>
      ${folded.length > 1 && html`<button type="button" class="small" onClick=${() => row.unfold(folded.map((other) => other.id))}>${t("Maak alle los")}</button>`}`
    }
  </div>`;
}
