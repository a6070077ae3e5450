// What has no place yet; and all sentences, when somebody looks for one.

import { Icon } from "../../shared/pictures.js";
import { html, useMemo, useState } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { arranged } from "../control/insight_order.js";
import { insightWord } from "../control/words.js";
import { InsightRow } from "./insight_row.js";
import { holders, matches } from "./order.js";
import { keyOf } from "./selection.js";

const EVERY_KIND = "every";

/** The tray at the left; `row` are the acts of a sentence. */
export function Tray({ insights, themes, selection, row }) {
  const [query, setQuery] = useState("");
  const [kind, setKind] = useState(EVERY_KIND);
  const all = useMemo(() => arranged(insights), [insights]);
  const held = useMemo(() => holders(themes), [themes]);
  const kinds = useMemo(() => [...new Set(all.map((insight) => insight.kind))], [all]);
  const unplaced = all.filter((insight) => !held.has(insight.id));
  const sought = query.trim();
  const listed = (sought ? all.filter((insight) => matches(insight.text, sought)) : unplaced).filter(
    (insight) => kind === EVERY_KIND || insight.kind === kind,
  );
  return html`<aside class="tray" aria-labelledby="tray-heading" data-drop="tray">
    <header>
      <h2 id="tray-heading" tabindex="-1">${sought ? t("Gevonden") : t("Nog niet geplaatst")}</h2>
      <b class="num">${t("{n} van {of}", { n: listed.length, of: all.length })}</b>
    </header>
    <div class="find">
      <${Icon} name="search" size=${20} />
      <input type="search" id="find" placeholder=${t("Zoek in alle zinnen")} aria-label=${t("Zoek in alle zinnen")} value=${query}
        onInput=${(event) => setQuery(event.target.value)} />
    </div>
    ${kinds.length > 1 && html`<${KindChoice} kinds=${kinds} kind=${kind} onKind=${setKind} />`}
    ${
      listed.length > 0
        ? html`<ul class="sentences" data-scrolls>
            ${listed.map((insight) => {
              const homes = held.get(insight.id);
              const theme = homes ? homes[0].id : null;
              const where = homes ? homes.map((home) => home.name).join(", ") : "";
              return html`<${InsightRow} key=${insight.id} insight=${insight} theme=${theme} where=${where} row=${row}
                selected=${selection.has(keyOf(insight.id, theme))} />`;
            })}
          </ul>`
        : html`<p class="empty">${emptyWords(all.length, unplaced.length, sought)}</p>`
    }
  </aside>`;
}

function emptyWords(all, unplaced, sought) {
  if (all === 0) return t("Zinnen van de oogst komen hier binnen. Daarna leg je ze bij elkaar.");
  if (sought) return t("Geen zin met deze woorden.");
  return unplaced === 0 ? t("Alle zinnen hebben een plek.") : t("Geen zinnen van deze soort.");
}

function KindChoice({ kinds, kind, onKind }) {
  return html`<select aria-label=${t("Soort zinnen")} value=${kind} onChange=${(event) => onKind(event.target.value)}>
    <option value=${EVERY_KIND}>${t("Alle soorten")}</option>
    ${kinds.map((name) => html`<option key=${name} value=${name}>${insightWord(name)}</option>`)}
  </select>`;
}
