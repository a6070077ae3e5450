// What still asks for attention before the report is shared. Pure: codes, the screen has the words.

import { said } from "../said.js";
import { partField, themeField } from "./fields.js";
import { mayStand } from "./sentences.js";
import { isLink, sourcesIn } from "./sources.js";
import { otherSpelling } from "./title_check.js";

const TO_FILL_IN =
  /\[\s*(?:nog )?(?:invullen|in te vullen|fill in|to fill in)[^\]]*\]|\[\s*(?:…|\.{3,})\s*\]|(?<![\p{L}\p{N}])(?:x{3,}|lorem ipsum|lorem|todo)(?![\p{L}\p{N}])|(?<=^|\s)(?:\.{3,}|…)(?=\s|$)/iu;

/** From how many letters on a text that holds a sentence quotes it, and not by chance; as the report itself counts. */
const SURE_QUOTE = 20;

const ON_THE_WEB = new Set(["website", "video", "podcast"]);

/** Where in a text a place to fill in still stands: `[from, to]`, or null. */
export function placeToFillIn(text) {
  const found = TO_FILL_IN.exec(text);
  return found && [found.index, found.index + found[0].length];
}

/** The links of the sources that lead nowhere. */
export function brokenLinks(text) {
  return sourcesIn(text).map(({ link }) => link).filter((link) => link && !isLink(link));
}

/** Whether something that one finds on the web stands among the sources without a link. */
export function lacksLink(text) {
  return sourcesIn(text).some(({ kind, link }) => ON_THE_WEB.has(kind.toLowerCase()) && !link);
}

/** The links in a running text that lead nowhere. */
export function brokenLinksIn(text) {
  return [...text.matchAll(/\bhttps?:\/\/[^\s)>\]”"]*/gi)].map(([link]) => link.replace(/[.,;:!?]+$/, "")).filter((link) => !isLink(link));
}

/** The sentences in a text of which the writer says no, or which were hidden; `insights` are those of the view. */
export function barredIn(text, insights) {
  const wordings = Object.values(insights).flatMap((insight) => [insight.text, said(insight)].map((words) => ({ words, allowed: mayStand(insight) })));
  const held = wordings.filter(({ words }) => words.length >= SURE_QUOTE && text.includes(words));
  const allowed = new Set(held.filter((it) => it.allowed).map((it) => it.words));
  return [...new Set(held.map(({ words }) => words))].filter((words) => !allowed.has(words));
}

/**
 * What is open in a section: codes that `ready.js` has the words for. `textOf(key)` gives what is written now,
 * `contents` the report as the server makes it, `insights` the sentences, `findings` what the server found in the texts.
 */
export function openIn(section, about) {
  const { contents, textOf, insights = {}, findings } = about;
  const { report } = contents;
  const texts = section.fields.map(textOf);
  const sources = section.id === "sources" ? textOf(partField("sources")) : "";
  const found = (list) => (findings?.[list] ?? []).some(({ key, word, words }) => section.fields.includes(key) && textOf(key).includes(word ?? words));
  const checks = {
    no_organiser: () => section.id === "cover" && report.organisers.length === 0,
    no_alt: () => section.id === "cover" && isUndescribed(report),
    no_themes: () => section.id === "harvest" && waitsForThemes(report),
    empty_theme: () => section.theme !== undefined && saysNothing(section.theme, contents, textOf),
    to_fill_in: () => texts.some((text) => placeToFillIn(text)),
    broken_link: () => brokenLinks(sources).length > 0 || hasBrokenAddress(section, report) || texts.some((text) => brokenLinksIn(text).length > 0),
    no_link: () => lacksLink(sources),
    other_title: () => texts.some((text) => otherSpelling(text, report.title)),
    barred_quote: () => texts.some((text) => barredIn(text, insights).length > 0),
    telling: () => found("telling"),
    spelling: () => found("misspelled"),
  };
  return Object.keys(checks).filter((code) => checks[code]());
}

function hasBrokenAddress(section, report) {
  return section.id === "cover" && report.organisers.some(({ url }) => url && !isLink(url));
}

function isUndescribed({ photo, logo }) {
  return [photo, logo].some((picture) => picture && !picture.alt);
}

function waitsForThemes({ themes, allowed }) {
  return themes.length === 0 && allowed.some(({ kind }) => kind === "harvest" || kind === "story");
}

function saysNothing(theme, contents, textOf) {
  const isEmpty = ["text", "points", "counterweight"].every((what) => !textOf(themeField(theme, what)).trim());
  return isEmpty && (contents.quotes[theme] ?? []).length === 0;
}

const HOLDS = {
  cover: () => true,
  present: ({ present }) => [present.a.roles, present.b.roles, present.other_roles].some((roles) => roles.length > 0),
  steps: ({ steps }) => steps.length > 0,
  mirror: ({ mirror }) => Boolean(mirror?.figure),
  agreements: ({ agreements }) => agreements.length > 0,
  evaluation: ({ evaluation }) => Boolean(evaluation?.counts.length),
  closing: ({ closing }) => Boolean(closing?.wishes.length),
  cards: ({ deck }) => Boolean(deck?.cards.length),
  colophon: () => true,
};

/** Whether a mirror was shown; only then there is something to tell about it. */
export function wasMirrored(contents) {
  return contents.parts.some(({ part, draft }) => part === "mirror" && draft !== "");
}

/** Whether a section is left out of the report because there is nothing in it. */
export function isLeftOut(section, { contents, textOf }) {
  const { report } = contents;
  if (section.theme !== undefined) return false;
  if (section.id === "harvest") return report.themes.length === 0;
  if (section.id === "mirror" && !wasMirrored(contents)) return true;
  if (section.id === "steps") return report.steps.length === 0;
  return !HOLDS[section.id]?.(report) && section.fields.every((key) => !textOf(key).trim());
}

/** The mark of a section in the list: "open", "left_out" or "done". */
export function markOf(section, about) {
  if (openIn(section, about).length > 0) return "open";
  return isLeftOut(section, about) ? "left_out" : "done";
}
