// What the counts of the mirror say: shares of the own side, never of the room. Pure.

/** How many chose a word. */
export function total(counts) {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Each count as a share (0 to 1) of its own side. */
export function shares(counts) {
  const all = total(counts);
  return counts.map((count) => (all ? count / all : 0));
}

/** How many chose the upper half of the scale, of how many: `{n, of}`. */
export function upperHalf(counts) {
  return { n: total(counts.slice(Math.ceil(counts.length / 2))), of: total(counts) };
}

/** The places on the scale that most people chose; more than one where they are equal. */
export function mostChosen(counts) {
  const most = Math.max(...counts);
  return counts.flatMap((count, place) => (count === most && most > 0 ? [place] : []));
}
