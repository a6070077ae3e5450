// A paper card: a request, with an ear of wheat or its own picture in two corners.

import { Icon, Picture, PICTURES } from "../shared/pictures.js";
import { html } from "../shared/preact.js";

const WORDY = 70;

/** A card; `look` is how it lies there ("top", "new", "behind"), `lean` its slant in degrees, `hidden` for one that is behind. */
export function PaperCard({ ask, picture, look = "top", lean = null, hidden = false }) {
  const style = lean === null ? undefined : { transform: `rotate(${lean}deg)` };
  return html`<article class=${`card ${look}`} style=${style} aria-hidden=${hidden ? "true" : undefined}>
    <${Pip} picture=${picture} />
    ${hidden ? null : html`<p class=${ask.length > WORDY ? "aloud wordy" : "aloud"}>${ask}</p>`}
    <${Pip} picture=${picture} end />
  </article>`;
}

function Pip({ picture, end = false }) {
  const place = end ? "pip end" : "pip";
  return PICTURES[picture]
    ? html`<${Picture} id=${picture} size=${34} class=${place} />`
    : html`<${Icon} name="wheat" size=${34} class=${place} />`;
}
