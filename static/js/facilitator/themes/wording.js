// What a sentence says now, how it was sent, and which sentences say the same. Pure.

const PARTS = /[.!?;:]\s+|,\s+(?=\p{L})|\s+(?=(?:maar|en|want|dus|omdat|terwijl|but|and|because|so|while)\s)/giu;

/** For each head the insights that are folded into it: a map of id → insights. What did not change is the same list. */
export function foldsOf(insights, before = new Map()) {
  const folds = new Map();
  for (const insight of Object.values(insights)) {
    if (!insight.folded_into) continue;
    const held = folds.get(insight.folded_into);
    if (held) held.push(insight);
    else folds.set(insight.folded_into, [insight]);
  }
  for (const [head, list] of folds) {
    const old = before.get(head);
    if (old?.length === list.length && old.every((insight, at) => insight === list[at])) folds.set(head, old);
  }
  return folds;
}

/** Whether a sentence is a part of one that was split. */
export function isPart(insight, insights) {
  return Boolean(insight.split_from) || Object.values(insights).some((other) => other.split_from === insight.id);
}

/** A text as words with the space between them, so that it can be cut at `1` to `words.length - 1`. */
export function words(text) {
  return text.trim().split(/\s+/);
}

/** The two parts of a text that is cut after so many words. */
export function cutAt(text, count) {
  const all = words(text);
  return [all.slice(0, count).join(" "), all.slice(count).join(" ")];
}

/** After how many words a sentence would be cut: at the sign or the joining word that is nearest to its middle. */
export function likelyCut(text) {
  const trimmed = text.trim().replace(/\s+/g, " ");
  const count = words(trimmed).length;
  const middle = trimmed.length / 2;
  const places = [...trimmed.matchAll(PARTS)].map((found) => found.index + found[0].length);
  const distance = (place) => Math.abs(place - middle);
  const [best] = places.sort((one, other) => distance(one) - distance(other));
  const cut = best === undefined ? Math.ceil(count / 2) : words(trimmed.slice(0, best)).length;
  return Math.max(1, Math.min(count - 1, cut));
}
