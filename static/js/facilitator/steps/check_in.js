// check_in: how people sit here today, once enough of them said it.

import { html } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { Weather, weatherName } from "../../shared/weather.js";
import { TallyBars } from "../control/tally_bars.js";

export const compact = true;

export function facts({ counts }) {
  return [{ id: "answered", number: counts.answered, label: t("van {of} antwoordden", { of: counts.of }) }];
}

export function Control({ view }) {
  const { chosen, words } = view.stage.control;
  if (!chosen) {
    return html`<p class="empty"><b>${t("Nog even wachten")}</b>${t("Vanaf {minimum} antwoorden zie je hier hoe mensen erbij zitten.", { minimum: view.session.minimum })}</p>`;
  }
  const rows = Object.entries(chosen).map(([name, count]) => ({ id: name, label: weatherName(name), count, picture: html`<${Weather} id=${name} size=${32} class="weather" />` }));
  return html`<section class="panel panel-body" aria-labelledby="weather-heading">
    <h2 id="weather-heading">${t("Hoe mensen erbij zitten")}</h2>
    <${TallyBars} rows=${rows} two />
    ${words.length > 0 && html`<ul class="words">${words.map((word, number) => html`<li key=${number} class="chip" dir="auto">${word}</li>`)}</ul>`}
    <p class="soft small">${view.stage.projector.chosen ? t("Het scherm laat de plaatjes ook zien, zonder de woorden.") : t("Het scherm laat dit niet zien.")}</p>
  </section>`;
}
