// What still asks for attention before the report is shared. Pure: codes, the screen has the words.

import { partField, themeField } from "./fields.js";
import { isLink, sourcesIn } from "./sources.js";

const TO_FILL_IN = /\[\s*(?:nog )?(?:invullen|in te vullen|fill in|to fill in)[^\]]*\]/i;

/** Where in a text a place to fill in still stands: `[from, to]`, or null. */
export function placeToFillIn(text) {
  const found = TO_FILL_IN.exec(text);
  return found && [found.index, found.index + found[0].length];
}

/** The links of the sources that lead nowhere. */
export function brokenLinks(text) {
  return sourcesIn(text).map(({ link }) => link).filter((link) => link && !isLink(link));
}

/**
 * What is open in a section: codes out of "no_organiser", "to_fill_in", "empty_theme", "no_themes", "broken_link".
 * `textOf(key)` gives what is written now, `contents` the report as the server makes it.
 */
export function openIn(section, { contents, textOf }) {
  const found = [];
  if (section.id === "cover" && contents.report.organisers.length === 0) found.push("no_organiser");
  if (section.id === "cover" && isUndescribed(contents.report)) found.push("no_alt");
  if (section.id === "harvest" && waitsForThemes(contents.report)) found.push("no_themes");
  if (section.theme !== undefined && saysNothing(section.theme, contents, textOf)) found.push("empty_theme");
  if (section.fields.some((key) => placeToFillIn(textOf(key)))) found.push("to_fill_in");
  if (section.id === "sources" && brokenLinks(textOf(partField("sources"))).length > 0) found.push("broken_link");
  return found;
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
