// A field to write in, with a friendly counter; what is typed is a draft at once.

import { html, useState } from "../shared/preact.js";
import { t, tn } from "../shared/texts.js";

const NEARLY = 20;

/** How many letters a text counts for the server: white space around it is free, an emoji is one. */
export function lettersIn(text) {
  return Array.from(text.normalize("NFC").trim()).length;
}

/** A draft of this phone and how to change it: `[draft, change(part), clear]`. */
export function useDraft(phone, key, empty) {
  const [draft, setDraft] = useState(() => ({ ...empty, ...phone.drafts.get(key) }));
  const change = (part) => {
    const next = { ...draft, ...part, refusal: "", made: draft.made || Date.now() };
    setDraft(next);
    phone.drafts.set(key, next);
  };
  const clear = () => {
    setDraft(empty);
    phone.drafts.clear(key);
  };
  return [draft, change, clear];
}

/** A text area; `labelled` is the id of its question, `longest` what the server takes, `hint` a word under it. */
export function Write({ id, value, onInput, labelled, longest, hint, rows = 3 }) {
  const left = longest - lettersIn(value);
  const counter = left < 0 ? tn("1 teken te veel", "{n} tekens te veel", -left) : tn("nog 1 teken", "nog {n} tekens", left);
  return html`<textarea class="write" id=${id} rows=${rows} value=${value} aria-labelledby=${labelled}
      aria-describedby=${`${id}-under`} aria-invalid=${left < 0 ? "true" : undefined}
      onInput=${(event) => onInput(event.target.value)}></textarea>
    <p class="under" id=${`${id}-under`}><span>${hint}</span><span class=${left < 0 ? "over" : ""}>${counter}</span></p>
    <p class="vh" role="status">${left <= NEARLY ? counter : ""}</p>`;
}

/** A field of one line, with its own words above it. */
export function Line({ label, soft, value, onInput, type = "text", autocomplete = "off" }) {
  return html`<label class="field">
    <span>${label}${soft && html` <span class="soft">${soft}</span>`}</span>
    <input class="write line" type=${type} value=${value} autocomplete=${autocomplete}
      onInput=${(event) => onInput(event.target.value)} />
  </label>`;
}

/** What is wrong with a text before it is sent: a sentence for its writer, or "" when it can go. */
export function faultIn(text, longest) {
  if (!text.trim()) return t("Schrijf eerst een zin.");
  if (lettersIn(text) > longest) return t("Je zin is te lang. Maak hem iets korter.");
  return "";
}
