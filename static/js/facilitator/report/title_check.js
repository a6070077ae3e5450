// Whether a text has the title of the meeting in another spelling than its own. Pure.

const MOST_WRONG = 2;
const ENOUGH_LETTERS = 10;
const MOST_REMEMBERED = 400;

const remembered = new Map();

/** The title as it stands in a text in another spelling, or "". A title of one word may be a word like any other. */
export function otherSpelling(text, title) {
  const key = `${title}\n${text}`;
  if (!remembered.has(key)) {
    if (remembered.size > MOST_REMEMBERED) remembered.clear();
    remembered.set(key, look(text, title));
  }
  return remembered.get(key);
}

function look(text, title) {
  const wanted = wordsOf(title);
  if (wanted.length < 2 || plain(title).length < ENOUGH_LETTERS) return "";
  const found = wordsOf(text);
  const same = new Set(wanted.map(({ word }) => plain(word)));
  for (let at = 0; at + wanted.length <= found.length; at++) {
    const run = found.slice(at, at + wanted.length);
    if (!run.some(({ word }) => same.has(plain(word)))) continue;
    const said = text.slice(run[0].from, run.at(-1).to);
    if (isTheTitle(said, title, wanted)) continue;
    if (distance(plain(said), plain(title)) <= MOST_WRONG) return said;
  }
  return "";
}

/** The same but for a capital at its start, and for what stands after its last word. */
function isTheTitle(said, title, wanted) {
  const whole = title.slice(wanted[0].from, wanted.at(-1).to).normalize("NFC");
  const heard = said.normalize("NFC");
  return heard.slice(1) === whole.slice(1) && heard[0].toLowerCase() === whole[0].toLowerCase();
}

function wordsOf(text) {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((found) => ({ word: found[0], from: found.index, to: found.index + found[0].length }));
}

function plain(text) {
  return text.normalize("NFD").replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
}

/** How many letters differ, counted no further than one more than matters. */
function distance(one, other) {
  if (Math.abs(one.length - other.length) > MOST_WRONG) return MOST_WRONG + 1;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      next.push(Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1);
}
