// Where two texts differ, word by word. Pure.

const MOST_WORDS = 1600;

/**
 * `[before, after]`: each text as pieces `[{text, differs}]` that make it whole again. What stands in both, in the same
 * order, is the same; texts longer than can be compared at once differ as a whole between their ends.
 */
export function differences(before, after) {
  const one = wordsOf(before);
  const other = wordsOf(after);
  let head = 0;
  while (head < one.length && head < other.length && one[head] === other[head]) head++;
  let tail = 0;
  while (tail < Math.min(one.length, other.length) - head && one.at(-1 - tail) === other.at(-1 - tail)) tail++;
  const [inOne, inOther] = kept(one.slice(head, one.length - tail), other.slice(head, other.length - tail));
  return [pieces(one, head, inOne), pieces(other, head, inOther)];
}

function wordsOf(text) {
  return text.match(/\s+|[^\s]+/g) ?? [];
}

/** Which words of each are in the longest row of words that both have. */
function kept(one, other) {
  const marks = [one.map(() => false), other.map(() => false)];
  if (one.length === 0 || other.length === 0 || one.length > MOST_WORDS || other.length > MOST_WORDS) return marks;
  const wide = other.length + 1;
  const longest = new Uint16Array((one.length + 1) * wide);
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      const at = i * wide + j;
      longest[at] = one[i] === other[j] ? longest[at + wide + 1] + 1 : Math.max(longest[at + wide], longest[at + 1]);
    }
  }
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    if (one[i] === other[j]) {
      marks[0][i++] = true;
      marks[1][j++] = true;
    } else if (longest[(i + 1) * wide + j] >= longest[i * wide + j + 1]) i++;
    else j++;
  }
  return marks;
}

function pieces(words, head, middle) {
  const found = [];
  words.forEach((text, at) => {
    const differs = at >= head && at < head + middle.length && !middle[at - head];
    if (found.at(-1)?.differs === differs) found.at(-1).text += text;
    else found.push({ text, differs });
  });
  return found;
}
