// Where something that is dragged may land.

/** Where sentences may land: beside a sentence in a theme, in a theme, in a new one, or among the unplaced. */
export function sentenceTarget(under, x, y) {
  const area = under.closest("[data-drop]");
  if (!area) return null;
  const { drop, theme } = area.dataset;
  const row = drop === "theme" ? under.closest("[data-insight]") : null;
  if (!row) return { drop, theme: theme ? Number(theme) : null, element: area, mark: "drop-here" };
  const { top, height } = row.getBoundingClientRect();
  const after = y > top + height / 2;
  const mark = after ? "drop-below" : "drop-above";
  return { drop, theme: Number(theme), beside: Number(row.dataset.insight), after, element: row, mark };
}

/** Where a theme may land: before or after another one; beside it, or below it where they stand in one column. */
export function themeTarget(under, x, y) {
  const card = under.closest("[data-drop=theme]");
  if (!card) return null;
  const { left, top, width, height } = card.getBoundingClientRect();
  const inRows = card.parentElement.clientWidth > width * 1.8;
  const after = inRows ? x > left + width / 2 : y > top + height / 2;
  const marks = inRows ? ["drop-before", "drop-after"] : ["drop-above", "drop-below"];
  return { beside: Number(card.dataset.theme), after, element: card, mark: marks[Number(after)] };
}
