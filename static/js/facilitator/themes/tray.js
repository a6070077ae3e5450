// What has no place yet; and all sentences, when somebody looks for one.

import { Icon } from "../../shared/pictures.js";
import { html, useMemo, useState } from "../../shared/preact.js";
import { t, tn } from "../../shared/texts.js";
import { arranged } from "../control/insight_order.js";
import { insightWord } from "../control/words.js";
import { useOneStop } from "./focus.js";
import { InsightRow } from "./insight_row.js";
import { holders } from "./order.js";
import { has } from "./search.js";
import { keyOf } from "./selection.js";

const EVERY_KIND = "every";

/**
 * The tray at the left. `row` are the acts of a sentence, `find` is `{query, words, onQuery}`, `fits` for some insights the
 * theme that suits it, `help` whether suggestions are wanted `{on, onHelp}`.
 */
export function Tray({ insights, themes, folds, selection, subject, row, find, fits, help }) {
  const [kind, setKind] = useState(EVERY_KIND);
  const stop = useOneStop();
  const all = useMemo(() => arranged(insights), [insights]);
  const held = useMemo(() => holders(themes), [themes]);
  const kinds = useMemo(() => [...new Set(all.map((insight) => insight.kind))], [all]);
  const unplaced = all.filter((insight) => !held.has(insight.id));
  const { words } = find;
  const listed = (words ? all.filter((insight) => isFound(insight, words, folds, held)) : unplaced).filter(
    (insight) => kind === EVERY_KIND || insight.kind === kind,
  );
  return html`<aside class="tray" aria-labelledby="tray-heading" data-drop="tray">
    <header>
      <h2 id="tray-heading" tabindex="-1">${words ? t("Gevonden") : t("Nog niet geplaatst")}</h2>
      <b class="num" role="status">${t("{n} van {of}", { n: listed.length, of: all.length })}</b>
    </header>
    <${Find} ...${find} />
    <div class="tray-choices">
      ${kinds.length > 1 && html`<${KindChoice} kinds=${kinds} kind=${kind} onKind=${setKind} />`}
      <label class="choice help"><input type="checkbox" checked=${help.on} onChange=${(event) => help.onHelp(event.currentTarget.checked)} />${t("Doe voorstellen")}</label>
    </div>
    ${
      listed.length > 0
        ? html`<ul class="sentences" data-scrolls ref=${stop.list} onFocusIn=${stop.onFocusIn} aria-label=${tn("1 zin", "{n} zinnen", listed.length)}>
            ${listed.map((insight) => {
              const homes = held.get(insight.id);
              const theme = homes ? homes[0].id : null;
              const where = homes ? homes.map((home) => home.name).join(", ") : "";
              return html`<${InsightRow} key=${insight.id} insight=${insight} theme=${theme} where=${where} row=${row} words=${words}
                folded=${folds.get(insight.id)} fits=${homes ? undefined : fits.get(insight.id)} selected=${selection.has(keyOf(insight.id, theme))} current=${subject.has(keyOf(insight.id, theme))} />`;
            })}
          </ul>`
        : html`<p class="empty">${emptyWords(all.length, unplaced.length, words)}</p>`
    }
  </aside>`;
}

function isFound(insight, words, folds, held) {
  const under = folds.get(insight.id) ?? [];
  const names = (held.get(insight.id) ?? []).map((theme) => theme.name);
  return has(words, ...[insight, ...under].flatMap(({ text, edited }) => [text, edited ?? ""]), ...names);
}

function Find({ query, onQuery }) {
  const press = (event) => {
    if (event.key === "Escape" && query) {
      onQuery("");
      event.preventDefault();
    } else if (event.key === "ArrowDown" || event.key === "Enter") {
      event.preventDefault();
      document.querySelector(".tray .sentences [data-key] input")?.focus();
    }
  };
  return html`<div class="find">
    <${Icon} name="search" size=${20} />
    <input type="search" id="find" placeholder=${t("Zoek in alle zinnen")} aria-label=${t("Zoek in alle zinnen")} aria-keyshortcuts="Control+F" value=${query}
      onKeyDown=${press} onInput=${(event) => onQuery(event.target.value)} />
  </div>`;
}

function emptyWords(all, unplaced, words) {
  if (all === 0) return t("Zinnen van de oogst komen hier binnen. Daarna leg je ze bij elkaar.");
  if (words) return t("Geen zin met deze woorden.");
  return unplaced === 0 ? t("Alle zinnen hebben een plek.") : t("Geen zinnen van deze soort.");
}

function KindChoice({ kinds, kind, onKind }) {
  return html`<select aria-label=${t("Soort zinnen")} value=${kind} onChange=${(event) => onKind(event.target.value)}>
    <option value=${EVERY_KIND}>${t("Alle soorten")}</option>
    ${kinds.map((name) => html`<option key=${name} value=${name}>${insightWord(name)}</option>`)}
  </select>`;
}
