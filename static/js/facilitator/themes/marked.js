// A text with what was looked for marked in it.

import { html } from "../../shared/preact.js";
import { marked } from "./search.js";

/** `words` are those of `wordsOf`, or none. */
export function Marked({ text, words }) {
  if (!words) return text;
  return marked(text, words).map((piece, at) => (piece.hit ? html`<mark key=${at}>${piece.text}</mark>` : piece.text));
}
