// A prompt is written for the phone; the room sees its question large and the rest below it. Pure.

const SENTENCE = /[^.!?…]+(?:[.!?…]+["”’)]*|$)\s*/g;
const SHORT = 14;

/** The sentences of a text, trimmed. */
export function sentences(text) {
  return (text.match(SENTENCE) ?? []).map((sentence) => sentence.trim()).filter(Boolean);
}

/** `{question, rest}`: the questions that a text begins with, and what comes after them; either may be empty. */
export function openingQuestion(text) {
  const all = sentences(text);
  const asked = all.findIndex((sentence) => !sentence.endsWith("?"));
  const count = asked === -1 ? all.length : asked;
  return { question: all.slice(0, count).join(" "), rest: all.slice(count).join(" ") };
}

/** The last question of a text, else its last sentence. */
export function lastQuestion(text) {
  const all = sentences(text);
  return all.filter((sentence) => sentence.endsWith("?")).pop() ?? all.pop() ?? "";
}

/** A text in lines to read one by one: a greeting and a question stay with the sentence that follows them. */
export function lines(text) {
  const read = [];
  let open = "";
  for (const sentence of sentences(text)) {
    const line = open ? `${open} ${sentence}` : sentence;
    if (sentence.length < SHORT || sentence.endsWith("?")) {
      open = line;
    } else {
      read.push(line);
      open = "";
    }
  }
  return open ? [...read, open] : read;
}

/** `{before, a, b, after}`: what two wordings have in common around the sentences in which they differ. */
export function apart(a, b) {
  const [first, second] = [sentences(a), sentences(b)];
  const most = Math.min(first.length, second.length);
  let head = 0;
  while (head < most && first[head] === second[head]) head += 1;
  let tail = 0;
  while (tail < most - head && first[first.length - 1 - tail] === second[second.length - 1 - tail]) tail += 1;
  return {
    before: first.slice(0, head).join(" "),
    a: first.slice(head, first.length - tail).join(" "),
    b: second.slice(head, second.length - tail).join(" "),
    after: first.slice(first.length - tail).join(" "),
  };
}
