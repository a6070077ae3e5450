// The stream of insights: what people wrote, without who or when, and whether the room sees it.

import { Icon } from "../../shared/pictures.js";
import { html, useEffect, useMemo, useRef, useState } from "../../shared/preact.js";
import { t, tn } from "../../shared/texts.js";
import { undoOf } from "../desk.js";
import { ChosenBar } from "./chosen_bar.js";
import { InsightFilter } from "./insight_filter.js";
import { arranged, chosen, steady } from "./insight_order.js";
import { InsightRow } from "./insight_row.js";
import { undoWord } from "./words.js";

const STILL_AFTER_MS = 2500;

/** Whether somebody moved over or pressed in the stream just now; `touch` goes on the element that is meant. */
function useHandled() {
  const [handled, setHandled] = useState(false);
  const resting = useRef(null);
  const touch = () => {
    clearTimeout(resting.current);
    resting.current = setTimeout(() => setHandled(false), STILL_AFTER_MS);
    setHandled(true);
  };
  useEffect(() => () => clearTimeout(resting.current), []);
  return [handled, touch];
}

/** Which insights came in since somebody last handled the stream (or since it was first drawn). */
function useFresh(insights, handled) {
  const seen = useRef(null);
  if (seen.current === null || handled) seen.current = new Set(Object.keys(insights));
  return (id) => !seen.current.has(String(id));
}

/** The rows to draw: as they stood while they are handled, so that no tap lands on another sentence. */
function useRows(insights, fresh, handled, filter) {
  const before = useRef({ rows: [], filter: null });
  const sameFilter = before.current.filter === filter;
  const rows = handled && sameFilter ? steady(before.current.rows, insights) : fresh;
  before.current = { rows, filter };
  return rows;
}

export function Insights({ view, acts, wide }) {
  const { insights, harvests } = view;
  const [filter, setFilter] = useState({ state: "all", run: "all" });
  const [picked, setPicked] = useState(null);
  const [handled, touch] = useHandled();
  const isFresh = useFresh(insights, handled);
  const latest = useRef(null);
  latest.current = { acts, setPicked };
  const row = useMemo(
    () => ({
      show: (id, shown) => latest.current.acts.show([id], shown),
      star: (id, starred) => latest.current.acts.star([id], starred),
      pick: (id) =>
        latest.current.setPicked((before) => {
          const after = new Set(before);
          if (!after.delete(id)) after.add(id);
          return after;
        }),
    }),
    [],
  );

  const sorted = useMemo(() => arranged(insights), [insights]);
  const fresh = useMemo(() => chosen(sorted, filter.state, filter.run), [sorted, filter]);
  const rows = useRows(insights, fresh, handled, filter);
  const drawn = new Set(rows.map((insight) => insight.id));
  const later = fresh.filter((insight) => !drawn.has(insight.id)).length;
  const undoing = undoWord(undoOf(view).back);

  return html`<section class=${`insights ${wide ? "wide" : ""}`} aria-labelledby="insights-heading">
    <header>
      <h2 id="insights-heading">${t("Inzichten")} ${sorted.length > 0 && html`<span class="soft num">${sorted.length}</span>`}</h2>
      ${rows.length > 1 && html`<button type="button" class="plain small" aria-pressed=${String(Boolean(picked))} onClick=${() => setPicked(picked ? null : new Set())}>${t("Kies meer")}</button>`}
      ${undoing && html`<button type="button" class="plain small undo" onClick=${acts.undo} data-act="undo"><${Icon} name="undo" size=${18} />${undoing} <kbd>Z</kbd></button>`}
    </header>
    <${InsightFilter} insights=${sorted} harvests=${harvests} filter=${filter} onFilter=${setFilter} />
    ${picked && html`<${ChosenBar} ids=${[...picked].filter((id) => insights[id])} insights=${insights} acts=${acts} onAll=${() => setPicked(drawn)} onPick=${(ids) => setPicked(new Set(ids))} onDone=${() => setPicked(null)} />`}
    ${later > 0 && html`<p class="later" role="status"><span class="chip new">${tn("1 nieuw", "{n} nieuw", later)}</span></p>`}
    ${rows.length
      ? html`<ul class="stream" onPointerMove=${touch} onPointerDown=${touch} onKeyDown=${touch}>
          ${rows.map((insight) => html`<${InsightRow} key=${insight.id} insight=${insight} row=${row} fresh=${isFresh(insight.id)} picking=${Boolean(picked)} picked=${Boolean(picked?.has(insight.id))} />`)}
        </ul>`
      : html`<p class="empty">${sorted.length ? t("Hier staan nu geen zinnen.") : t("Zinnen van de oogst komen hier binnen. Het scherm toont ze pas als jij ze toont.")}</p>`}
  </section>`;
}
