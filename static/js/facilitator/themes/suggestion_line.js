// Help, and no more than that: themes that share words with a sentence, and sentences that look like it.

import { Icon } from "../../shared/pictures.js";
import { html } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { said } from "../said.js";

const MOST_THEMES = 3;
const MOST_ALIKE = 2;

/** `suggested` is `[{theme, words}]`, `alike` `[{insight, words}]`; the matching words stand with each. */
export function SuggestionLine({ suggested, alike, themes, insights, doing }) {
  const fitting = suggested.map(({ theme, words }) => ({ words, theme: themes.find((it) => it.id === theme) })).filter(({ theme }) => theme);
  const doubles = alike.map(({ insight, words }) => ({ words, insight: insights[insight] })).filter(({ insight }) => insight);
  if (fitting.length + doubles.length === 0) return null;
  return html`<div class="suggestions">
    ${
      fitting.length > 0 &&
      html`<div role="group" aria-label=${t("Past bij")}><span aria-hidden="true">${t("Past bij")}</span>
        ${fitting.slice(0, MOST_THEMES).map(
          ({ theme, words }) => html`<button type="button" class="small" key=${theme.id} onClick=${() => doing.move(theme.id)}>
            <span dir="auto">${theme.name}</span> <i>${words.join(", ")}</i></button>`,
        )}</div>`
    }
    ${
      doubles.length > 0 &&
      html`<div role="group" aria-label=${t("Lijkt op")}><span aria-hidden="true">${t("Lijkt op")}</span>
        ${doubles.slice(0, MOST_ALIKE).map(
          ({ insight, words }) => html`<button type="button" class="small alike" key=${insight.id} title=${said(insight)} onClick=${() => doing.foldWith(insight.id)}>
            <${Icon} name="merge" size=${18} /><span dir="auto">${said(insight)}</span> <i>${words.join(", ")}</i><span class="visually-hidden">: ${t("Voeg samen tot één")}</span></button>`,
        )}</div>`
    }
  </div>`;
}
