// Sentences that were taken back: their words also leave what this editor remembers and has not sent yet. Pure.

const CUT = "[…]";
/** From how many signs on words in the midst of a text are that sentence, and not there by chance; as on the server. */
const SURE = 20;

const wordsOf = ({ text, edited }) => [text, edited].filter(Boolean);

/** The words of sentences that are gone and that no other sentence has; of one that was joined again nothing is gone. */
export function takenBack(before, now) {
  const gone = Object.values(before).filter(({ id, split_from: root }) => !now[id] && !now[root]);
  const others = new Set(Object.values(now).flatMap(wordsOf));
  return [...new Set(gone.flatMap(wordsOf))].filter((words) => !others.has(words));
}

/** A text without these words: lines that hold nothing else go, in the midst of a line a mark comes in their place. */
export function withoutWords(text, words) {
  const longestFirst = [...words].sort((one, other) => other.length - one.length);
  const lines = text.split("\n").filter((line) => !longestFirst.includes(bare(line)));
  return longestFirst.filter(({ length }) => length >= SURE).reduce((left, one) => left.replaceAll(one, CUT), lines.join("\n"));
}

function bare(line) {
  return line.trim().replace(/^[-–•\s]+/, "").replace(/^[“"‘']+|[”"’']+$/g, "").trim();
}
