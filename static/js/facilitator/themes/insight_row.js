// One sentence, to choose, to drag and to star; in the tray or in a theme.

import { Icon } from "../../shared/pictures.js";
import { html, useMemo } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { StarIcon } from "../control/icons.js";
import { insightWord } from "../control/words.js";
import { AboutSomebody } from "../marked_text.js";
import { said } from "../said.js";
import { Folded } from "./folded.js";
import { Marked } from "./marked.js";
import { keyOf } from "./selection.js";

function drawn({ insight, theme, selected, current, row, where, folded, words, fits }) {
  const { id, text, edited, state, starred, may_quote: mayQuote, late, kind, split_from: splitFrom, marks } = insight;
  const key = keyOf(id, theme);
  const place = `${where ? "found" : "row"}-${key}`;
  return html`<li class=${`insight ${selected ? "selected" : ""} ${current ? "current" : ""} ${state}`} data-insight=${id} data-key=${key}
    onPointerDown=${(event) => row.grab(event, insight, theme)}>
    <span class="grip" aria-hidden="true"><${Icon} name="drag" size=${20} /></span>
    <input type="checkbox" id=${place} checked=${selected} aria-describedby=${`about-${place}`} tabindex="-1" data-stop
      onClick=${(event) => row.choose(event, id, theme)} onKeyDown=${(event) => row.press(event, id, theme)} />
    <label for=${place}>
      <span dir="auto"><${Marked} text=${said(insight)} words=${words} marks=${marks} /></span>
      <${AboutSomebody} id=${`somebody-${place}`} marks=${marks} />
      <small id=${`about-${place}`}>
        ${theme === null || where ? insightWord(kind) : ""}
        ${where && html`<span class="where">${t("in {themes}", { themes: where })}</span>`}
        ${!mayQuote && html`<span class="chip careful">${t("mag niet letterlijk")}</span>`}
        ${state === "shown" && html`<span class="chip on">${t("getoond")}</span>`}
        ${state === "hidden" && html`<span class="chip away"><${Icon} name="eye_off" size=${14} />${t("verborgen")}</span>`}
        ${late && html`<span>${t("kwam later")}</span>`}
        ${splitFrom && html`<span>${t("deel van een zin")}</span>`}
        ${edited && html`<span class="sent">${t("Zo stuurde iemand het in:")} <q dir="auto"><${Marked} text=${text} words=${words} /></q></span>`}
        ${fits && html`<span class="fits">${t("Past bij")} <b>${fits.name}</b>? <i>${fits.words}</i></span>`}
      </small>
    </label>
    <button type="button" class="plain square star" aria-pressed=${String(starred)} aria-label=${t("Ster voor de terugblik")} tabindex="-1" data-stop
      title=${t("Ster voor de terugblik")} aria-describedby=${place} onClick=${() => row.star(id, !starred)}><${StarIcon} filled=${starred} /></button>
    ${folded && html`<${Folded} insight=${insight} folded=${folded} words=${words} row=${row} />`}
  </li>`;
}

/**
 * A sentence as it stands in `theme` (an id, or null); `current` says that it is what the bar is about; `where` names its themes when it was looked for, `folded` are the
 * sentences under it, `words` what was looked for, `fits` the theme that suits it `{name, words}`.
 * Drawn anew only when something about it changed, so that hundreds stay fluid.
 */
export function InsightRow(given) {
  const { insight, theme, selected, current, row, where, folded, words, fits } = given;
  return useMemo(() => drawn(given), [insight, theme, selected, current, row, where, folded, words, fits]);
}
