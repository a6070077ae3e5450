// The true numbers of this moment, in one row.

import { html } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { GoneButton } from "./gone.js";
import { stepModule } from "../steps/registry.js";

/** What holds for every step: whose phone is there, and that nobody has gone (who did stand in a list of their own). */
function always({ counts }) {
  const connected = { id: "connected", number: counts.connected, label: t("van {present} verbonden", { present: counts.present }) };
  return counts.left === 0 ? [connected, { id: "left", number: 0, label: t("weg"), quiet: true }] : [connected];
}

export function Facts({ view, acts }) {
  const own = stepModule(view.stage.kind).facts?.(view) || [];
  return html`<div class="facts-row"><dl class="facts">
    ${[...own, ...always(view)].map(
      ({ id, number, label, attention, quiet }) => html`<div key=${id} data-count=${id} class=${attention ? "attention" : quiet ? "quiet" : ""}>
        <dt>${label}</dt><dd>${number}</dd>
      </div>`,
    )}
  </dl><${GoneButton} view=${view} acts=${acts} /></div>`;
}
