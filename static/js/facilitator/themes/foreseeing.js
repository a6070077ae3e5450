// What the view will be once the server has done what was asked, so that the own screen need not wait for it. Pure.

/**
 * The view after a message, as the server will make it; the same view for a message whose outcome only the server knows.
 * Doing it to a view where it was already done changes nothing that can be seen.
 */
export function foreseen(view, { name, fields }) {
  return FORESEEN[name] ? FORESEEN[name](view, fields) : view;
}

const FORESEEN = {
  insight_place: (view, fields) => ({ ...view, themes: placed(view.themes, fields) }),
  insight_star: (view, { insights, starred }) => changed(view, insights, { starred }),
  insight_show: (view, { insights, shown }) => changed(view, insights, { state: shown ? "shown" : "hidden" }),
  // what may say who somebody is, only the server finds in other words
  insight_edit: (view, { insight, text }) => changed(view, [insight], { edited: text === view.insights[insight]?.text ? "" : text, marks: [] }),
  insight_fold: folded,
  insight_unfold: unfolded,
  theme_edit: (view, { theme, ...fields }) => ({
    ...view,
    themes: view.themes.map((it) => (it.id === theme ? { ...it, ...fields } : it)),
  }),
  theme_order: (view, { themes }) => ({ ...view, themes: ordered(view.themes, themes) }),
  theme_remove: (view, { theme }) => ({ ...view, themes: view.themes.filter((it) => it.id !== theme) }),
  theme_merge: (view, { themes, into }) => ({ ...view, themes: merged(view.themes, themes, into) }),
};

function changed(view, ids, part) {
  const insights = { ...view.insights };
  for (const id of ids) if (insights[id]) insights[id] = { ...insights[id], ...part };
  return { ...view, insights };
}

function folded(view, { insights, into }) {
  const gone = new Set(insights.filter((id) => id !== into && view.insights[id]));
  for (const insight of Object.values(view.insights)) if (gone.has(insight.folded_into)) gone.add(insight.id);
  const themes = view.themes.map((theme) => (theme.insights.some((id) => gone.has(id)) ? { ...theme, insights: standingFor(theme.insights, gone, into) } : theme));
  return { ...changed(view, [...gone], { folded_into: into }), themes };
}

/** A list with one insight where others stood; where it stood already it stays. */
function standingFor(held, gone, head) {
  const first = held.findIndex((id) => gone.has(id));
  const led = held.includes(head) ? held : [...held.slice(0, first), head, ...held.slice(first)];
  return led.filter((id) => !gone.has(id));
}

function unfolded(view, { insights }) {
  const freed = new Map(insights.filter((id) => view.insights[id]?.folded_into).map((id) => [id, view.insights[id].folded_into]));
  const behind = (head) => [...freed].filter(([, of]) => of === head).map(([id]) => id);
  const themes = view.themes.map((theme) => {
    if (!theme.insights.some((id) => behind(id).length > 0)) return theme;
    return { ...theme, insights: [...new Set(theme.insights.flatMap((id) => [id, ...behind(id)]))] };
  });
  return { ...changed(view, [...freed.keys()], { folded_into: null }), themes };
}

function placed(themes, { insights, target = null, source = null, position }) {
  const moving = new Set(insights);
  const nowhere = target === null && source === null;
  return themes.map((theme) => {
    if (!nowhere && theme.id !== source && theme.id !== target) return theme;
    const held = theme.insights.filter((insight) => !moving.has(insight));
    if (theme.id === target) held.splice(position ?? held.length, 0, ...moving);
    return { ...theme, insights: held };
  });
}

function ordered(themes, order) {
  const known = new Map(themes.map((theme) => [theme.id, theme]));
  const wanted = order.map((id) => known.get(id)).filter(Boolean);
  return [...wanted, ...themes.filter((theme) => !order.includes(theme.id))];
}

function merged(themes, ids, into) {
  const going = themes.filter((theme) => ids.includes(theme.id) && theme.id !== into);
  const all = (theme, part) => [...new Set([theme, ...going].flatMap((it) => it[part]))];
  const joined = (theme, part, between = "\n\n") => all(theme, part).filter(Boolean).join(between);
  const whole = (theme) => ({
    ...theme,
    insights: all(theme, "insights"),
    points: all(theme, "points"),
    text: joined(theme, "text"),
    counterweight: joined(theme, "counterweight"),
    do: joined(theme, "do", " "),
    dont: joined(theme, "dont", " "),
  });
  return themes
    .filter((theme) => !going.includes(theme))
    .map((theme) => (theme.id === into ? whole(theme) : theme));
}
