// What the view will be once the server has done what was asked, so that the own screen need not wait for it. Pure.

import { isFolded } from "./wording.js";

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
  insight_edit: (view, { insight, text }) => changed(view, [insight], { edited: text === view.insights[insight]?.text ? "" : text }),
  insight_fold: (view, { insights, into }) => changed(view, under(view.insights, insights, into), { folded_into: into }),
  insight_unfold: (view, { insights }) => changed(view, insights, { folded_into: null }),
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

/** What lands under a head: the chosen ones, and what already lay under them. */
function under(insights, chosen, into) {
  const gone = new Set(chosen.filter((id) => id !== into));
  const carried = Object.values(insights).filter((insight) => isFolded(insight, insights) && gone.has(insight.folded_into));
  return [...gone, ...carried.map((insight) => insight.id)];
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
  const all = (theme, part) => [...new Set([...theme[part], ...going.flatMap((it) => it[part])])];
  return themes
    .filter((theme) => !going.includes(theme))
    .map((theme) => (theme.id === into ? { ...theme, insights: all(theme, "insights"), points: all(theme, "points") } : theme));
}
