// After the last step: what there is now, and where to go on.

import { Icon } from "../../shared/pictures.js";
import { html } from "../../shared/preact.js";
import { t, tn } from "../../shared/texts.js";

export function EndedPart({ view }) {
  const { session, counts, themes } = view;
  const insights = Object.values(view.insights);
  const open = insights.filter((insight) => insight.state === "waiting").length;
  const here = `/facilitator/sessions/${session.id}`;
  return html`
    <header class="step-head"><p class="where"><span>${t("Na de laatste stap")}</span></p><h1 tabindex="-1">${t("De bijeenkomst is afgesloten")}</h1>
      <p class="asked">${t("De telefoons zeggen gedag. Niemand kan meer binnenkomen. Mensen kunnen hun zinnen nog terugtrekken.")}</p></header>
    <section class="panel ended-part" aria-label=${t("Wat er nu is")}>
      <dl class="facts">
        <div><dt>${tn("mens", "mensen", counts.present + counts.left)}</dt><dd>${counts.present + counts.left}</dd></div>
        <div><dt>${tn("zin", "zinnen", insights.length)}</dt><dd>${insights.length}</dd></div>
        <div><dt>${tn("thema", "thema’s", themes.length)}</dt><dd>${themes.length}</dd></div>
      </dl>
      <ul class="rows">
        <li><${Icon} name="eye" size=${20} /><span>${open ? tn("1 zin heb je nog niet bekeken.", "{n} zinnen heb je nog niet bekeken.", open) : t("Alle zinnen zijn bekeken.")}</span></li>
        <li><${Icon} name="star" size=${20} /><span>${t("Geef een ster aan zinnen die in de terugblik horen.")}</span></li>
        <li><${Icon} name="tray" size=${20} /><a href=${`${here}/themes`}>${t("Orden de zinnen in thema’s")}</a></li>
      </ul>
    </section>`;
}
