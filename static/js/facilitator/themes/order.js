// Where things stand: themes in their row, sentences in their theme, and what has no place yet. Pure.

/** The ids of the themes with one of them moved to just before or just after another. */
export function besideTheme(themes, moving, beside, after) {
  const rest = themes.map((theme) => theme.id).filter((id) => id !== moving);
  const at = rest.indexOf(beside) + (after ? 1 : 0);
  return [...rest.slice(0, at), moving, ...rest.slice(at)];
}

/** The ids of the themes with one of them `steps` places on (or back, below zero); the same order at the edge. */
export function shifted(themes, moving, steps) {
  return shiftedIn(themes.map((theme) => theme.id), moving, steps);
}

/** A list with one entry moved `steps` places. */
export function shiftedIn(list, entry, steps) {
  const from = list.indexOf(entry);
  const to = Math.max(0, Math.min(list.length - 1, from + steps));
  const rest = list.filter((other) => other !== entry);
  return [...rest.slice(0, to), entry, ...rest.slice(to)];
}

/** The place in a theme beside one of its insights, counted without the insights that are moving there. */
export function positionBeside(theme, moving, beside, after) {
  const rest = theme.insights.filter((insight) => !moving.includes(insight));
  const at = rest.indexOf(beside);
  return at === -1 ? rest.length : at + (after ? 1 : 0);
}

/** For each insight the names of the themes it stands in: a map of id → themes. */
export function holders(themes) {
  const found = new Map();
  for (const theme of themes) {
    for (const insight of theme.insights) found.set(insight, [...(found.get(insight) ?? []), theme]);
  }
  return found;
}
