// Counts as bars with their words; the number stands beside each bar.

import { html } from "../../shared/preact.js";

/** `rows` are `{id, label, count, picture?}`; `side` gives the colour, `two` sets them in two columns. */
export function TallyBars({ rows, side = "", two }) {
  const most = Math.max(1, ...rows.map((row) => row.count));
  return html`<ul class=${`tally-bars ${side && `of-${side}`} ${two ? "two" : ""}`}>
    ${rows.map(
      ({ id, label, count, picture }) => html`<li key=${id} class=${count ? "" : "none"}>
        ${picture}<span class="tally-label">${label}</span><b class="num">${count}</b>
        <i style=${{ "--share": String(count / most) }}></i>
      </li>`,
    )}
  </ul>`;
}
