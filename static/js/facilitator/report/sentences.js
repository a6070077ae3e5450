// Which sentences may stand in a part of the report, and which of them do. Pure.

import { heads, said } from "../said.js";

/** Whether a sentence may be quoted: its writer said yes and nobody hid it. */
export function mayStand(insight) {
  return insight.may_quote && insight.state !== "hidden";
}

const HARVESTED = {
  eye_openers: { kind: "eye_opener", standing: ({ eye_openers: openers }) => openers.map(({ text }) => text) },
  closing: { kind: "wish", standing: ({ closing }) => closing?.wishes ?? [] },
};

/**
 * The sentences beside a section: `{sentences: [{insight, stands}], closed}`, in the order of the report; `closed` is how
 * many may not be quoted or were hidden. Null for a section that quotes nobody.
 */
export function sentencesBeside(section, contents, view) {
  if (section.theme !== undefined) return inTheme(section.theme, contents, view);
  const harvested = HARVESTED[section.id];
  if (!harvested) return null;
  const texts = harvested.standing(contents.report);
  const held = heads(Object.values(view.insights)).filter((insight) => insight.kind === harvested.kind);
  return told(held.sort((one, other) => other.starred - one.starred || one.id - other.id), (insight) => texts.includes(said(insight)));
}

function inTheme(id, contents, view) {
  const theme = view.themes.find((other) => other.id === id);
  const quoted = contents.quotes[id] ?? [];
  const held = theme.insights.map((insight) => view.insights[insight]).filter(Boolean);
  return told(held, (insight) => quoted.includes(insight.id));
}

function told(held, stands) {
  const open = held.filter(mayStand);
  return { sentences: open.map((insight) => ({ insight, stands: stands(insight) })), closed: held.length - open.length };
}
