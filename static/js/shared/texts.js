// The words on a screen: the Dutch sentence is the key, other languages come from the gettext catalogue.

const SOURCE = "nl";
const catalogues = { [SOURCE]: {} };
let current = SOURCE;

/** The language of this screen: "nl" or "en". */
export function language() {
  return current;
}

/** Switches to a language whose texts were loaded before (or to Dutch, which needs none). */
export function setLanguage(code) {
  current = code;
  document.documentElement.lang = code;
}

/** Fetches the texts of a language and switches to it. Rejects when they cannot be had. */
export async function loadTexts(code) {
  if (!catalogues[code]) {
    const response = await fetch(addressOf(code));
    if (!response.ok) throw new Error(`texts ${code}: ${response.status}`);
    catalogues[code] = await response.json();
  }
  setLanguage(code);
}

/** The sentence in the current language, with `{name}` filled in. */
export function t(sentence, values) {
  return fill(translated(sentence), values);
}

/** One of two sentences, by number; `{n}` is the number. */
export function tn(one, many, n, values) {
  return fill(translated(n === 1 ? one : many), { n, ...values });
}

/** A `{nl, en}` text in the current language, else in Dutch, else in whatever language it has. */
export function pick(text) {
  if (!text) return "";
  return text[current] || text[SOURCE] || Object.values(text)[0] || "";
}

// The page names its texts in one language (`data-texts`); those of the others lie beside it.
function addressOf(code) {
  return document.body.dataset.texts.replace(/[^/]+\.json$/, `${encodeURIComponent(code)}.json`);
}

function translated(sentence) {
  const texts = catalogues[current] || {};
  return texts[sentence] || sentence;
}

function fill(sentence, values) {
  if (!values) return sentence;
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}
