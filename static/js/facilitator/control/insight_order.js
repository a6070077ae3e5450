// The order of the stream tells nothing about who wrote when: newest step first, and shuffled within it.

import { heads } from "../said.js";

const LARGE_PRIME = 2654435761;

/** A number that is the same on every device and says nothing about the order of arrival. */
function shuffled(id) {
  let mixed = Math.imul(id ^ (id >>> 15), LARGE_PRIME);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 1274126177);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

const STATES = { waiting: 0, shown: 1, hidden: 2 };

/** The insights in the order of the stream: waiting ones on top, then those on the screen, then the hidden ones. */
export function arranged(insights) {
  return heads(Object.values(insights)).sort(
    (one, other) =>
      STATES[one.state] - STATES[other.state] || other.run - one.run || shuffled(one.id) - shuffled(other.id),
  );
}

/** The insights that a choice of state and of harvest lets through; either may be "all", and a state "marked". */
export function chosen(insights, state, run) {
  const suits = (insight) => state === "all" || (state === "marked" ? insight.marks.length > 0 : insight.state === state);
  return insights.filter((insight) => suits(insight) && (run === "all" || insight.run === run));
}

/** The same order as before with the present contents, while somebody is pointing at the stream: nothing moves away. */
export function steady(before, insights) {
  return before.map((old) => insights[old.id]).filter(Boolean);
}
