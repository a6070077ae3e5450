// Which sentences are chosen. The same sentence may stand in two themes, so a choice remembers where it stood. Pure.

/** The key of an insight as it stands in a theme, or (without one) among the unplaced. */
export function keyOf(insight, theme) {
  return `${theme ?? "tray"}-${insight}`;
}

/** The inverse of `keyOf`: `{insight, theme}`. */
export function standOf(key) {
  const [theme, insight] = key.split("-");
  return { insight: Number(insight), theme: theme === "tray" ? null : Number(theme) };
}

/** A selection with these keys besides what it has. */
export function withKeys(selection, keys) {
  return new Map([...selection, ...keys.map((key) => [key, standOf(key)])]);
}

/** The keys of a list from one to another, whichever comes first; none when one of them is not in it. */
export function rangeOf(keys, from, to) {
  const [one, other] = [keys.indexOf(from), keys.indexOf(to)].sort((a, b) => a - b);
  return one < 0 ? [] : keys.slice(one, other + 1);
}

/** A selection (a map of key → `{insight, theme}`) with one more, or one fewer. */
export function toggled(selection, insight, theme) {
  const after = new Map(selection);
  if (!after.delete(keyOf(insight, theme))) after.set(keyOf(insight, theme), { insight, theme });
  return after;
}

/** The insights of a selection, each once. */
export function insightsOf(selection) {
  return [...new Set([...selection.values()].map(({ insight }) => insight))];
}

/** The selection by the theme that its insights stand in: `[{source, insights}]`, `source` null for the unplaced. */
export function bySource(selection) {
  const groups = new Map();
  for (const { insight, theme } of selection.values()) groups.set(theme, [...(groups.get(theme) ?? []), insight]);
  return [...groups].map(([source, insights]) => ({ source, insights }));
}

/** The selection without what is not there any more: withdrawn, or moved by somebody else. The same map if all is. */
export function stillThere(selection, insights, themes) {
  const held = new Map(themes.map((theme) => [theme.id, new Set(theme.insights)]));
  const placed = new Set(themes.flatMap((theme) => theme.insights));
  const there = [...selection].filter(
    ([, { insight, theme }]) => insight in insights && (theme === null ? !placed.has(insight) : held.get(theme)?.has(insight)),
  );
  return there.length === selection.size ? selection : new Map(there);
}
