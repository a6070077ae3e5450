// The sentences that may be quoted in this part, and how many may not.

import { Icon } from "../../shared/pictures.js";
import { html } from "../../shared/preact.js";
import { t, tn } from "../../shared/texts.js";
import { StarIcon } from "../control/icons.js";
import { said } from "../said.js";

const HINTS = {
  theme: () => t("Een ster zet een zin in de tekst. Zonder sterren staan de eerste twee erin."),
  eye_openers: (isWritten) => (isWritten ? t("Nieuwe zinnen zet je zelf in de tekst.") : t("Nieuwe zinnen komen er vanzelf bij, tot je zelf iets verandert.")),
  closing: () => t("De eerste vijf wensen staan in de tekst. Een wens met een ster gaat voor."),
};

function SentenceRow({ insight, stands, onStar, onTake }) {
  const words = `sentence-${insight.id}`;
  return html`<li class=${stands ? "stands" : ""} data-insight=${insight.id}>
    <p id=${words} dir="auto">${said(insight)}</p>
    <div class="sentence-foot">
      ${stands && html`<small><${Icon} name="check" size=${16} />${t("Staat in de tekst")}</small>`}
      ${!stands &&
      onTake &&
      html`<button type="button" class="plain small" aria-describedby=${words} onClick=${() => onTake(insight)} data-act="take"><${Icon} name="plus" size=${16} />${t("Zet in de tekst")}</button>`}
      <button type="button" class="plain square small star" aria-pressed=${String(insight.starred)} aria-label=${t("Ster voor de terugblik")} title=${t("Ster voor de terugblik")}
        aria-describedby=${words} onClick=${() => onStar([insight.id], !insight.starred)} data-act="star"><${StarIcon} filled=${insight.starred} /></button>
    </div>
  </li>`;
}

/** `beside` is what `sentencesBeside` says of the section, `isWritten` whether the organisers wrote its text; `onTake` puts a sentence in the text, where that can be done. */
export function SentenceList({ section, beside, here, isWritten, onStar, onTake }) {
  const { sentences, closed } = beside;
  const inTheme = section.theme !== undefined;
  const hint = HINTS[inTheme ? "theme" : section.id];
  return html`<section class="sentences" aria-labelledby="sentences-heading">
    <header><h2 id="sentences-heading">${t("Mag in de terugblik")}</h2><span class="soft">${tn("1 zin", "{n} zinnen", sentences.length)}</span></header>
    ${sentences.length > 0 && html`<p class="soft small">${hint(isWritten)}</p>`}
    ${sentences.length > 0
      ? html`<ul class="sentence-rows" tabindex="0" aria-labelledby="sentences-heading">
          ${sentences.map(({ insight, stands }) => html`<${SentenceRow} key=${insight.id} insight=${insight} stands=${stands} onStar=${onStar} onTake=${onTake} />`)}
        </ul>`
      : html`<p class="soft">${t("Hier zijn nog geen zinnen die je mag citeren.")}</p>
          ${inTheme && html`<p><a href=${`${here}/themes`}>${t("Zet zinnen in dit thema")}</a></p>`}`}
    ${closed > 0 && html`<p class="soft small" data-closed>${tn("1 zin mag niet letterlijk, of is verborgen. Die zie je hier niet.", "{n} zinnen mogen niet letterlijk, of zijn verborgen. Die zie je hier niet.", closed)}</p>`}
  </section>`;
}
