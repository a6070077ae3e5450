// What a side answered, in words: "de meeste" says more to most people than a percentage.

/** From these shares on a word counts as all, most or about half; the report uses the same. */
const ALL = 1;
const MOST = 0.6;
const HALF = 0.4;

/**
 * What stands out in counts per word of the scale: `{how, words}`, where `how` is "all", "most", "half" or "spread"
 * and `words` are the places on the scale that are meant (two neighbours where one alone says too little).
 */
export function standsOut(counts) {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const highest = counts.indexOf(Math.max(...counts));
  const share = counts[highest] / total;
  if (share >= ALL) return { how: "all", words: [highest] };
  if (share >= MOST) return { how: "most", words: [highest] };
  const pairs = counts.slice(1).map((count, index) => ({ words: [index, index + 1], share: (counts[index] + count) / total }));
  const best = pairs.reduce((one, other) => (other.share > one.share ? other : one));
  if (best.share >= MOST) return { how: "most", words: best.words };
  if (share >= HALF) return { how: "half", words: [highest] };
  return { how: "spread", words: [] };
}
