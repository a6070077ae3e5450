// One theme: its name, points and sentences, and what can be done with it.

import { Icon } from "../../shared/pictures.js";
import { html, useState } from "../../shared/preact.js";
import { t, tn } from "../../shared/texts.js";
import { useOneStop } from "./focus.js";
import { InsightRow } from "./insight_row.js";
import { Marked } from "./marked.js";
import { Reactions } from "./read_back.js";
import { keyOf } from "./selection.js";
import { ThemeMenu } from "./theme_menu.js";

/**
 * `hand` are the acts of a theme (see theme_handles.js), `row` those of a sentence; `number` is its key, 0 for none; `few` how
 * many sentences it shows at first; `says` what the room says of it.
 */
export function ThemeCard({ theme, number, first, last, few, insights, folds, selection, subject, words, says, shown, canShow, hand, row }) {
  const [wide, setWide] = useState(false);
  const stop = useOneStop();
  const all = theme.insights.map((id) => insights[id]).filter((insight) => insight && !insight.folded_into);
  const listed = wide ? all : all.slice(0, few);
  const heading = `theme-${theme.id}`;
  return html`<section class="theme panel" aria-labelledby=${heading} data-drop="theme" data-theme=${theme.id}>
    <header onPointerDown=${(event) => hand.grab(event, theme)}>
      <span class="grip" aria-hidden="true"><${Icon} name="drag" size=${22} /></span>
      ${number > 0 && html`<kbd class="num" aria-hidden="true">${number}</kbd>`}
      <h2 id=${heading} dir="auto"><${Marked} text=${theme.name} words=${words} /></h2>
      <span class="n"><span aria-hidden="true">${all.length}</span><span class="visually-hidden">${tn("1 zin", "{n} zinnen", all.length)}</span></span>
      <${ThemeMenu} theme=${theme} first=${first} last=${last} shown=${shown} canShow=${canShow} hand=${hand} />
    </header>
    ${shown && html`<p><span class="chip on"><${Icon} name="eye" size=${16} />${t("nu op het scherm")}</span></p>`}
    <${Reactions} says=${says} theme=${theme} />
    ${theme.points.length > 0 && html`<p class="points" dir="auto">${theme.points.join(" · ")}</p>`}
    ${theme.counterweight && html`<p class="points" dir="auto"><b>${t("Maar ook:")}</b> ${theme.counterweight}</p>`}
    ${
      all.length > 0
        ? html`<ul class="sentences" id=${`sentences-${theme.id}`} aria-labelledby=${heading} ref=${stop.list} onFocusIn=${stop.onFocusIn}>
            ${listed.map(
              (insight) => html`<${InsightRow} key=${insight.id} insight=${insight} theme=${theme.id} row=${row} where="" words=${words}
                folded=${folds.get(insight.id)} selected=${selection.has(keyOf(insight.id, theme.id))} current=${subject.has(keyOf(insight.id, theme.id))} />`,
            )}
          </ul>`
        : html`<p class="soft small">${t("Nog geen zinnen. Sleep ze hierheen, of kies ze en verplaats ze.")}</p>`
    }
    ${
      all.length > few &&
      html`<button type="button" class="plain small more" aria-expanded=${String(wide)} aria-controls=${`sentences-${theme.id}`} onClick=${() => setWide(!wide)}>
        ${wide ? t("Toon er minder") : tn("en nog 1 zin", "en nog {n} zinnen", all.length - few)}<span class="visually-hidden">: ${theme.name}</span>
      </button>`
    }
  </section>`;
}
