// One theme: its name, points and sentences, and what can be done with it.

import { Icon } from "../../shared/pictures.js";
import { html, useState } from "../../shared/preact.js";
import { t, tn } from "../../shared/texts.js";
import { InsightRow } from "./insight_row.js";
import { keyOf } from "./selection.js";
import { ThemeMenu } from "./theme_menu.js";

/** How many sentences a theme shows at first: more where there are few themes to look over. */
function first(themes) {
  if (themes <= 3) return 6;
  return themes <= 6 ? 4 : 2;
}

/** `hand` are the acts of a theme (`grab`, `shift`, `edit`, `remove`, `readBack`), `row` those of a sentence. */
export function ThemeCard({ theme, at, of, insights, selection, shown, canShow, hand, row }) {
  const [wide, setWide] = useState(false);
  const all = theme.insights.map((id) => insights[id]).filter(Boolean);
  const listed = wide ? all : all.slice(0, first(of));
  const heading = `theme-${theme.id}`;
  return html`<section class="theme panel" aria-labelledby=${heading} data-drop="theme" data-theme=${theme.id}>
    <header onPointerDown=${(event) => hand.grab(event, theme)}>
      <span class="grip" aria-hidden="true"><${Icon} name="drag" size=${22} /></span>
      <h2 id=${heading} dir="auto">${theme.name}</h2>
      <span class="n"><span aria-hidden="true">${all.length}</span><span class="visually-hidden">${tn("1 zin", "{n} zinnen", all.length)}</span></span>
      <${ThemeMenu} theme=${theme} first=${at === 0} last=${at === of - 1} shown=${shown} canShow=${canShow} hand=${hand} />
    </header>
    ${shown && html`<p><span class="chip on"><${Icon} name="eye" size=${16} />${t("nu op het scherm")}</span></p>`}
    ${theme.points.length > 0 && html`<p class="points" dir="auto">${theme.points.join(" · ")}</p>`}
    ${theme.counterweight && html`<p class="points" dir="auto"><b>${t("Maar ook:")}</b> ${theme.counterweight}</p>`}
    ${
      all.length > 0
        ? html`<ul class="sentences" id=${`sentences-${theme.id}`}>
            ${listed.map(
              (insight) => html`<${InsightRow} key=${insight.id} insight=${insight} theme=${theme.id} row=${row} where=""
                selected=${selection.has(keyOf(insight.id, theme.id))} />`,
            )}
          </ul>`
        : html`<p class="soft small">${t("Nog geen zinnen. Sleep ze hierheen, of kies ze en verplaats ze.")}</p>`
    }
    ${
      all.length > first(of) &&
      html`<button type="button" class="plain small more" aria-expanded=${String(wide)} aria-controls=${`sentences-${theme.id}`} onClick=${() => setWide(!wide)}>
        ${wide ? t("Toon er minder") : tn("en nog 1 zin", "en nog {n} zinnen", all.length - first(of))}<span class="visually-hidden">: ${theme.name}</span>
      </button>`
    }
  </section>`;
}
