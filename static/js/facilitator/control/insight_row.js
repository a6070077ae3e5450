// One insight in the stream: the sentence, whether the room sees it, and a star for the report.

import { Icon } from "../../shared/pictures.js";
import { html, useMemo } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { AboutSomebody, MarkedText } from "../marked_text.js";
import { said } from "../said.js";
import { StarIcon } from "./icons.js";
import { insightWord } from "./words.js";

const STATES = { waiting: () => t("Nieuw"), shown: () => t("Getoond"), hidden: () => t("Verborgen") };

function drawn({ insight, row, fresh, picking, picked }) {
  const { id, state, starred, may_quote: mayQuote, late, kind, marks } = insight;
  const shown = state === "shown";
  const words = `insight-${id}`;
  const about = marks.length > 0 ? `${words} about-${id}` : words;
  return html`<li class=${`insight ${state} ${fresh && state === "waiting" ? "fresh" : ""} ${picked ? "picked" : ""}`} data-insight=${id}>
    ${picking && html`<input type="checkbox" checked=${picked} onChange=${() => row.pick(id)} aria-labelledby=${words} />`}
    <p id=${words} dir="auto"><${MarkedText} text=${said(insight)} marks=${marks} /></p>
    <${AboutSomebody} id=${`about-${id}`} marks=${marks} />
    <div class="insight-foot">
      <small><b>${STATES[state]()}</b> · ${insightWord(kind)}${late ? ` · ${t("kwam later")}` : ""}${mayQuote ? "" : ` · ${t("mag niet letterlijk")}`}</small>
      <button type="button" class="plain small" aria-describedby=${about} onClick=${() => row.show(id, !shown)} data-act=${shown ? "hide" : "show"}>
        <${Icon} name=${shown ? "eye_off" : "eye"} size=${20} />${shown ? t("Verberg") : t("Toon")}
      </button>
      ${state === "waiting" &&
      html`<button type="button" class="plain square small" aria-label=${t("Verberg")} title=${t("Verberg")} aria-describedby=${words} onClick=${() => row.show(id, false)} data-act="hide"><${Icon} name="eye_off" size=${20} /></button>`}
      <button type="button" class="plain square small star" aria-label=${t("Ster voor de terugblik")} title=${t("Ster voor de terugblik")} aria-pressed=${String(starred)} aria-describedby=${words}
        onClick=${() => row.star(id, !starred)} data-act="star"><${StarIcon} filled=${starred} /></button>
    </div>
  </li>`;
}

/** Drawn anew only when this insight changed: a stream of hundreds stays fluid. */
export function InsightRow(given) {
  const { insight, row, fresh, picking, picked } = given;
  return useMemo(() => drawn(given), [insight, row, fresh, picking, picked]);
}
