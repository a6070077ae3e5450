// What stands at the end: agreements, how it was, what people hope, the cards, and how the report came about.

import { Icon } from "../../../shared/pictures.js";
import { html } from "../../../shared/preact.js";
import { t } from "../../../shared/texts.js";
import { TextField } from "../text_field.js";
import { leftOutWords } from "./text_part.js";

export function Agreements({ editor }) {
  return html`<ol class="agreements">
      ${editor.contents.report.agreements.map(({ text, who, when }, at) => html`<li key=${at}><p dir="auto">${text}</p>
        ${(who || when) && html`<p class="soft" dir="auto">${[who, when].filter(Boolean).join(" · ")}</p>`}</li>`)}
    </ol>
    <p class="elsewhere">${t("Deze afspraken schreven deelnemers zelf. Je verandert ze hier niet.")}</p>`;
}

export function Evaluation({ editor, section }) {
  const { evaluation } = editor.contents.report;
  const counts = evaluation?.counts ?? [];
  return html`
    <${TextField} editor=${editor} field=${section.fields[0]} labelledby="paper-heading" leftOut=${counts.length ? "" : leftOutWords()} placeholder=${t("Hoe was de bijeenkomst? Schrijf het hier.")} />
    ${counts.length > 0 &&
    html`<div class="figure"><table>
      <thead><tr><th scope="col">${t("Antwoord")}</th><th scope="col">${t("Aantal")}</th></tr></thead>
      <tbody>${counts.map((count, at) => html`<tr key=${at}><th scope="row" dir="auto">${evaluation.scale[at]}</th><td class="num">${count}</td></tr>`)}</tbody>
    </table></div>`}`;
}

export function Closing({ editor, section }) {
  const wishes = editor.contents.report.closing?.wishes ?? [];
  return html`
    <${TextField} editor=${editor} field=${section.fields[0]} labelledby="paper-heading" leftOut=${wishes.length ? "" : leftOutWords()} placeholder=${t("Wat hopen jullie? Schrijf het hier.")} />
    ${wishes.length > 0 && html`<div class="quoted" role="group" aria-label=${t("Wensen")}>${wishes.map((wish, at) => html`<blockquote key=${at} dir="auto">“${wish}”</blockquote>`)}</div>`}`;
}

export function Cards({ editor }) {
  const { deck } = editor.contents.report;
  if (!deck) return html`<p class="nothing">${t("Dit onderdeel staat niet in de terugblik: er was geen stap met uitdelers.")}</p>`;
  return html`
    <ol class="cards-used">${deck.cards.map(({ ask }, at) => html`<li key=${at} dir="auto">${ask}</li>`)}</ol>
    ${deck.credit && html`<p class="soft" dir="auto">${deck.credit}</p>`}
    <p class="elsewhere">${t("Wil je ze printen?")} <a class="button" href=${`${editor.here}/cards.pdf`} download>${t("Om te knippen")}</a> <a class="button" href=${`${editor.here}/deck.pdf`} download>${t("Op één vel")}</a></p>
    <p class="elsewhere">${t("Een andere set kies je bij Gegevens.")} <a class="button" href=${`${editor.here}/details`}><${Icon} name="card" size=${18} />${t("Verander de gegevens")}</a></p>`;
}

export function Colophon({ editor, section }) {
  const [how, licence] = section.fields;
  const { contact } = editor.contents.report.colophon;
  return html`
    <${TextField} editor=${editor} field=${how} label=${t("Hoe dit verslag is gemaakt")} placeholder=${t("Schrijf hier je tekst.")} leftOut=${t("Dit stukje staat niet in de terugblik als het leeg is.")} />
    <${TextField} editor=${editor} field=${licence} label=${t("Wat mogen anderen met deze terugblik?")} placeholder=${t("Bijvoorbeeld: Je mag dit verslag delen als je zegt van wie het is.")}
      leftOut=${t("Dit stukje staat niet in de terugblik als het leeg is.")} />
    <p class="field-name">${t("Vragen en nazorg")}</p>
    ${contact ? html`<p dir="auto" class="as-typed">${contact}</p>` : html`<p class="soft">${t("Er staat nog niet bij wie mensen terecht kunnen.")}</p>`}
    <p class="elsewhere"><a class="button" href=${`${editor.here}/details`}><${Icon} name="edit" size=${18} />${t("Verander de gegevens")}</a></p>`;
}
