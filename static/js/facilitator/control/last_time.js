// What was agreed in the meeting before this one, for who leads: to read first, and to show with one press.

import { html } from "../../shared/preact.js";
import { t, tn } from "../../shared/texts.js";
import { dateInWords } from "./clock_time.js";

const AT_FIRST = 3;

function Agreement({ agreement }) {
  const { text, who, when } = agreement;
  return html`<li><p dir="auto"><b>${text}</b></p>${(who || when) && html`<p class="soft" dir="auto">${[who, when].filter(Boolean).join(" · ")}</p>`}</li>`;
}

function Agreements({ agreements }) {
  const [first, rest] = [agreements.slice(0, AT_FIRST), agreements.slice(AT_FIRST)];
  return html`<ul class="rows agreements">${first.map((it) => html`<${Agreement} agreement=${it} />`)}</ul>
    ${rest.length > 0 && html`<details><summary>${tn("Nog 1 afspraak", "Nog {n} afspraken", rest.length)}</summary>
      <ul class="rows agreements">${rest.map((it) => html`<${Agreement} agreement=${it} />`)}</ul></details>`}`;
}

/** Nothing where there was no last time. Without a step it only tells; at the first info step it has the button. */
export function LastTime({ view, acts }) {
  const lastTime = view.last_time;
  if (!lastTime) return null;
  const shown = Boolean(view.stage?.shared.last_time);
  return html`<section class="panel panel-body last-time" aria-labelledby="last-time-heading">
    <h2 id="last-time-heading">${t("Vorige keer spraken we af:")} <span class="soft">${dateInWords(lastTime.date)}</span></h2>
    ${view.stage
      ? html`<p class="last-time-act"><button type="button" class=${shown ? "" : "go"} aria-pressed=${shown} onClick=${() => acts.showLastTime(!shown)} data-act="last-time">${shown ? t("Haal de afspraken van het scherm") : t("Laat de afspraken zien")}</button>
          <span class="soft">${shown ? t("Het scherm en de telefoons laten ze nu zien.") : t("Op het scherm en op de telefoons.")}</span></p>`
      : html`<p class="soft">${t("Alleen jij ziet dit nu. Bij de eerste uitleg kun je ze met één druk laten zien.")}</p>`}
    <${Agreements} agreements=${lastTime.agreements} />
  </section>`;
}
