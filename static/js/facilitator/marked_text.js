// A sentence with what may say who somebody is underlined: for every facilitator's page that shows sentences.

import { Icon } from "../shared/pictures.js";
import { html } from "../shared/preact.js";
import { t } from "../shared/texts.js";

const KINDS = {
  phone: { icon: "phone", word: () => t("telefoonnummer") },
  mail: { icon: "mail", word: () => t("mailadres") },
  link: { icon: "open", word: () => t("webadres") },
  number: { icon: "card", word: () => t("persoonlijk nummer") },
  age: { icon: "clock", word: () => t("leeftijd") },
  name: { icon: "person", word: () => t("naam") },
  place: { icon: "place", word: () => t("plaats") },
  health: { icon: "warning", word: () => t("iets gevoeligs") },
};

/** The text in parts `{text, kind, start}` in order; a part without a kind is plain. `marks` are `[start, end, kind]`. */
export function markedParts(text, marks) {
  const parts = [];
  let at = 0;
  for (const [start, end, kind] of marks) {
    if (start > at) parts.push({ text: text.slice(at, start), kind: null, start: at });
    parts.push({ text: text.slice(start, end), kind, start });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), kind: null, start: at });
  return parts;
}

/** "naam, leeftijd" for marks; each kind once, in the order of the sentence. */
export function kindsInWords(marks) {
  return [...new Set(marks.map(([, , kind]) => kind))].map((kind) => KINDS[kind].word()).join(", ");
}

/** The sentence; a screen reader hears "let op: naam" before the marked words. `within(start, end)` draws what stands there, where that is more than text. */
export function MarkedText({ text, marks, within = (start, end) => text.slice(start, end) }) {
  if (!marks?.length) return text;
  return markedParts(text, marks).map(({ text: words, kind, start }, number) => {
    const drawn = within(start, start + words.length);
    return kind ? html`<${Marked} key=${number} kind=${kind}>${drawn}<//>` : drawn;
  });
}

function Marked({ kind, children }) {
  const { icon, word } = KINDS[kind];
  return html`<mark class="about" title=${word()}><span class="visually-hidden">${t("(let op: {kind})", { kind: word() })} </span><${Icon} name=${icon} size=${14} />${children}</mark>`;
}

/** "Kan over iemand gaan: naam, leeftijd"; nothing for a sentence without marks. */
export function AboutSomebody({ id, marks }) {
  if (!marks?.length) return null;
  return html`<small class="about-somebody" id=${id}><${Icon} name="warning" size=${16} />${t("Kan over iemand gaan: {kinds}", { kinds: kindsInWords(marks) })}</small>`;
}
