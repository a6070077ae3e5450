// Which insights the stream shows: by state, and by the harvest they came from.

import { Icon } from "../../shared/pictures.js";
import { html } from "../../shared/preact.js";
import { pick, t } from "../../shared/texts.js";

const STATES = [
  ["all", () => t("Alle")],
  ["waiting", () => t("Nieuw")],
  ["shown", () => t("Getoond")],
  ["hidden", () => t("Verborgen")],
];

/** The harvests as choices `{run, name}`, newest first; a step that was repeated is told apart by a number. */
export function harvestNames(harvests) {
  const times = new Map();
  const named = harvests.map(({ run, title }) => {
    const name = pick(title);
    times.set(name, (times.get(name) ?? 0) + 1);
    return { run, name: times.get(name) === 1 ? name : t("{step} (keer {n})", { step: name, n: times.get(name) }) };
  });
  return named.reverse();
}

/** `filter` is `{state, run}`: a state, "marked" or "all", and the run of a harvest or "all". */
export function InsightFilter({ insights, harvests, filter, onFilter }) {
  const waiting = insights.filter((insight) => insight.state === "waiting").length;
  const marked = insights.filter((insight) => insight.marks.length > 0).length;
  if (insights.length === 0) return null;
  return html`<div class="insight-filter">
    <div class="states" role="group" aria-label=${t("Welke zinnen")}>
      ${STATES.map(
        ([state, word]) => html`<button type="button" key=${state} class="small" data-state=${state} aria-pressed=${String(filter.state === state)}
          onClick=${() => onFilter({ ...filter, state })}>${word()}${state === "waiting" && html` <span class="num">${waiting}</span>`}</button>`,
      )}
      ${(marked > 0 || filter.state === "marked") &&
      html`<button type="button" class="small careful" data-state="marked" aria-pressed=${String(filter.state === "marked")} title=${t("Zinnen die over iemand kunnen gaan")}
        onClick=${() => onFilter({ ...filter, state: "marked" })}><${Icon} name="warning" size=${16} />${t("Let op")} <span class="num">${marked}</span></button>`}
    </div>
    ${harvests.length > 1 &&
    html`<label><span class="visually-hidden">${t("Uit welke oogst")}</span>
      <select value=${String(filter.run)} onChange=${({ currentTarget: { value } }) => onFilter({ ...filter, run: value === "all" ? value : Number(value) })}>
        <option value="all">${t("Uit alle stappen")}</option>
        ${harvestNames(harvests).map(({ run, name }) => html`<option key=${run} value=${String(run)}>${name}</option>`)}
      </select>
    </label>`}
  </div>`;
}
