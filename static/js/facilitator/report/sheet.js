// The paper on which a part of the report stands, with the way to the part before and after it.

import { Icon } from "../../shared/pictures.js";
import { html } from "../../shared/preact.js";
import { language, t } from "../../shared/texts.js";

function dayInWords(date) {
  const [year, month, day] = date.split("-").map(Number);
  const format = new Intl.DateTimeFormat(language(), { day: "numeric", month: "long", year: "numeric" });
  return Number.isNaN(year + month + day) ? date : format.format(new Date(year, month - 1, day));
}

/** The sheet of a section; a theme writes its heading itself (`heading` false). */
export function Sheet({ section, number, count, date, heading = true, children }) {
  return html`<article class=${`paper paper-${section.theme === undefined ? section.id : "theme"}`} aria-labelledby="paper-heading">
    <p class="running"><span>${t("Terugblik op de oogstdialoog van {day}", { day: dayInWords(date) })}</span><span class="num">${number} / ${count}</span></p>
    <h1 id="paper-heading" class=${heading ? "" : "visually-hidden"} data-heading dir="auto" tabindex="-1">${section.name}</h1>
    ${children}
  </article>`;
}

export function Turning({ before, after }) {
  return html`<nav class="turning" aria-label=${t("Vorige en volgende onderdeel")}>
    ${before && html`<a class="button plain" href=${`#${before.id}`} rel="prev"><${Icon} name="back" size=${20} /><span>${before.name}</span></a>`}
    ${after && html`<a class="button plain after" href=${`#${after.id}`} rel="next"><span>${after.name}</span><${Icon} name="next" size=${20} /></a>`}
  </nav>`;
}
