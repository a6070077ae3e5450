// What to look at before the report is shared: what is open leads to its place; when nothing is, each has its tick.

import { Icon } from "../../shared/pictures.js";
import { html } from "../../shared/preact.js";
import { t, tn } from "../../shared/texts.js";
import { openIn } from "./checks.js";

const QUESTIONS = [
  { code: "no_organiser", done: () => t("Op de omslag staat wie organiseert"), open: () => t("wie organiseert?") },
  { code: "no_alt", asked: ({ report }) => Boolean(report.photo || report.logo), done: () => t("Bij elk beeld staat wat je ziet"), open: () => t("wat zie je op de foto of het logo?") },
  { code: "no_themes", asked: () => false, done: () => "", open: () => t("er zijn nog geen thema’s") },
  { code: "empty_theme", asked: ({ report }) => report.themes.length > 0, done: () => t("Elk thema heeft tekst"), open: () => t("nog leeg") },
  { code: "to_fill_in", done: () => t("Alles is ingevuld"), open: () => t("er staat nog iets om in te vullen") },
  { code: "barred_quote", done: () => t("Alleen zinnen die mogen, staan erin"), open: () => t("een zin mag hier niet staan") },
  { code: "telling", asked: ({ found }) => found, done: () => t("Geen namen en nummers gevonden in jullie teksten"), open: () => t("staat hier een naam of nummer?") },
  { code: "broken_link", asked: ({ report }) => report.sources.some(({ url }) => url), done: () => t("De links zijn webadressen"), open: () => t("een link is geen webadres") },
  { code: "no_link", asked: () => false, done: () => "", open: () => t("bij een bron staat nog geen link") },
  { code: "other_title", done: () => t("De titel staat overal hetzelfde"), open: () => t("de titel staat er anders dan op de omslag") },
  { code: "spelling", asked: ({ checked }) => checked, done: () => t("De spelling is nagekeken"), open: () => t("een woord staat niet in het woordenboek") },
];

/** Every open point as `{section, code}`, in the order of the questions. */
export function openPoints(sections, about) {
  const found = sections.flatMap((section) => openIn(section, about).map((code) => ({ section, code })));
  return QUESTIONS.flatMap(({ code }) => found.filter((point) => point.code === code));
}

function Done({ words }) {
  return html`<li><${Icon} name="check" size=${18} /><span>${words}</span></li>`;
}

function Open({ point, words }) {
  return html`<li class="open"><${Icon} name="warning" size=${18} /><a href=${`#${point.section.id}`}><b dir="auto">${point.section.name}</b>: ${words}</a></li>`;
}

export function Ready({ sections, about, session }) {
  const { report } = about.contents;
  const asked = { report, found: Boolean(about.findings), checked: Boolean(about.findings?.checked) };
  const points = openPoints(sections, about);
  return html`<section class="ready" aria-labelledby="ready-heading">
    <header><h2 id="ready-heading">${t("Voor je deelt")}</h2><span class="soft">${points.length ? tn("nog 1 punt", "nog {n} punten", points.length) : t("klaar")}</span></header>
    <ul class="checks">
      ${points.map((point) => html`<${Open} key=${`${point.code}-${point.section.id}`} point=${point} words=${QUESTIONS.find(({ code }) => code === point.code).open()} />`)}
      ${points.length === 0 && QUESTIONS.filter(({ asked: ask }) => !ask || ask(asked)).map(({ code, done }) => html`<${Done} key=${code} words=${done()} />`)}
      ${about.findings && !asked.checked && html`<li class="look"><${Icon} name="eye" size=${18} /><span>${t("De spelling kijken we in deze taal niet na. Lees die zelf nog eens.")}</span></li>`}
      ${report.allowed.length > 0 &&
      html`<li class="look"><${Icon} name="eye" size=${18} /><span>${t("Lees de citaten nog eens. Staat er een naam in?")} <a href=${`/facilitator/sessions/${session}/`}>${t("Verberg die zin")}</a></span></li>`}
    </ul>
  </section>`;
}
