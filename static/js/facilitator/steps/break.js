// break: the clock time of return, and what can be done in the meantime.

import { html } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { clockOf } from "../control/clock_time.js";

export function Control({ view }) {
  const ends = view.stage.timer?.ends_at;
  const unplaced = Object.keys(view.insights).length;
  return html`<section class="panel panel-body return-part" aria-label=${t("Terug")}>
    ${ends ? html`<p class="return"><small>${t("We gaan verder om")}</small><b class="num">${clockOf(ends)}</b></p>` : html`<p class="return"><small>${t("De tijd staat stil")}</small></p>`}
    <p>${t("Het scherm en de telefoons laten zien hoe laat we verder gaan.")}</p>
    ${unplaced > 0 && html`<a class="button" href=${`/facilitator/sessions/${view.session.id}/themes`}>${t("Orden alvast de zinnen")}</a>`}
  </section>`;
}
