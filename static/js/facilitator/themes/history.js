// What this page did, in words, so that the undo button says more than the name of an act. Pure.

const LONGEST = 100;

/** Nothing done yet: what can be taken back and what can be done again, the last one at the end. */
export const NOTHING = Object.freeze({ back: [], again: [] });

/** The history after one more act; what was taken back before cannot be done again. */
export function done(history, act, words) {
  return { back: [...history.back.slice(1 - LONGEST), { act, words }], again: [] };
}

/** The history after the last act was taken back. */
export function takenBack({ back, again }) {
  return back.length ? { back: back.slice(0, -1), again: [...again, back[back.length - 1]] } : { back, again };
}

/** The history after the act that was taken back last was done again. */
export function doneAgain({ back, again }) {
  return again.length ? { back: [...back, again[again.length - 1]], again: again.slice(0, -1) } : { back, again };
}

/** The words for the act that the server would take, when that is the last one here; else empty. */
export function wordsFor(list, act) {
  const last = list[list.length - 1];
  return last && isAct(act, last.act) ? last.words : "";
}

// The server tells a star that came from one that went; the message is the same.
function isAct(label, message) {
  const of = { insight_hide: "insight_show", insight_unstar: "insight_star" };
  return (of[label] ?? label) === message;
}
