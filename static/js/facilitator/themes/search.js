// Looking for words, whatever their case and accents; in any order, any part of a word. Pure.

const ACCENTS = /\p{M}/gu;

/** A text without case and accents. */
export function plain(text) {
  return text.normalize("NFD").replace(ACCENTS, "").toLocaleLowerCase();
}

/** The words that somebody looks for. */
export function wordsOf(query) {
  return plain(query).split(/\s+/).filter(Boolean);
}

/** Whether every word stands somewhere in these texts. */
export function has(words, ...texts) {
  const within = texts.map(plain);
  return words.every((word) => within.some((text) => text.includes(word)));
}

/** A text in pieces `[{text, hit}]`; `hit` is true for what was looked for. */
export function marked(text, words) {
  const { flat, places } = flattened(text);
  const hits = new Array(text.length).fill(false);
  for (const word of words) {
    for (let at = flat.indexOf(word); at !== -1; at = flat.indexOf(word, at + 1)) {
      hits.fill(true, places[at], places[at + word.length]);
    }
  }
  const pieces = [];
  for (let at = 0; at < text.length; at += 1) {
    const last = pieces[pieces.length - 1];
    if (last && last.hit === hits[at]) last.text += text[at];
    else pieces.push({ text: text[at], hit: hits[at] });
  }
  return pieces;
}

/** The pieces of a text between two of its places. */
export function cut(pieces, start, end) {
  const within = [];
  let at = 0;
  for (const { text, hit } of pieces) {
    const part = text.slice(Math.max(start - at, 0), Math.max(end - at, 0));
    if (part) within.push({ text: part, hit });
    at += text.length;
  }
  return within;
}

// The plain text, and for each of its characters where it stood; an accent of its own belongs to the letter before it.
function flattened(text) {
  let flat = "";
  const places = [];
  let at = 0;
  for (const character of text) {
    for (const letter of plain(character)) {
      flat += letter;
      for (let unit = 0; unit < letter.length; unit += 1) places.push(at);
    }
    at += character.length;
  }
  return { flat, places: [...places, text.length] };
}
