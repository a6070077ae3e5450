// A text with what was looked for marked in it, and what may say who somebody is.

import { html } from "../../shared/preact.js";
import { MarkedText } from "../marked_text.js";
import { cut, marked } from "./search.js";

/** `words` are those of `wordsOf`, or none; `marks` are those of the sentence `[start, end, kind]`, or none. */
export function Marked({ text, words, marks }) {
  if (!words) return html`<${MarkedText} text=${text} marks=${marks} />`;
  const pieces = marked(text, words);
  const within = (start, end) => cut(pieces, start, end).map((piece, at) => (piece.hit ? html`<mark key=${at}>${piece.text}</mark>` : piece.text));
  return marks?.length ? html`<${MarkedText} text=${text} marks=${marks} within=${within} />` : within(0, text.length);
}
