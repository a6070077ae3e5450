// What can be chosen when sentences go into a theme: the themes, the tray, or a theme that does not exist yet. Pure.

import { has, plain, wordsOf } from "./search.js";

/** How many themes have a number key of their own. */
export const NUMBERED = 9;

/**
 * The choices `[{kind: "theme", theme, number, words} | {kind: "tray"} | {kind: "new", name}]` for what was typed.
 * `suggested` is `[{theme, words}]`, the likeliest first; `placed` says whether there is something to take out.
 */
export function placeChoices({ themes, query, suggested = [], placed = false }) {
  const sought = wordsOf(query);
  const rank = new Map(suggested.map(({ theme, words }, at) => [theme, { at, words }]));
  const likely = ({ theme }) => rank.get(theme.id)?.at ?? suggested.length;
  const start = ({ theme }) => (sought.length > 0 && beginsWith(theme.name, sought[0]) ? 0 : 1);
  const found = themes
    .map((theme, at) => ({ kind: "theme", theme, number: at < NUMBERED ? at + 1 : null, words: rank.get(theme.id)?.words ?? [] }))
    .filter(({ theme }) => has(sought, theme.name))
    .sort((one, other) => start(one) - start(other) || likely(one) - likely(other));
  const name = query.trim();
  const exists = themes.some((theme) => plain(theme.name) === plain(name));
  return [...found, ...(placed && sought.length === 0 ? [{ kind: "tray" }] : []), ...(exists ? [] : [{ kind: "new", name }])];
}

/** What the suggestions say of several sentences together: what fits most of them first, with all matching words. */
export function suggestedFor(insights, suggestions) {
  const together = new Map();
  for (const id of insights) {
    const list = suggestions[id] ?? [];
    list.forEach(({ theme, words }, at) => {
      const held = together.get(theme) ?? { theme, words: [], score: 0 };
      held.score += 1 / (at + 1);
      held.words = [...new Set([...held.words, ...words])];
      together.set(theme, held);
    });
  }
  return [...together.values()].sort((one, other) => other.score - one.score).map(({ theme, words }) => ({ theme, words }));
}

function beginsWith(name, word) {
  return plain(name).split(/\s+/).some((part) => part.startsWith(word));
}
