// Other words for a sentence, and two sentences of one. What was sent stays in sight.

import { html, useState } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { said } from "../said.js";
import { FormDialog, TextField } from "./form_dialog.js";
import { cutAt, likelyCut, words } from "./wording.js";

const LONGEST_SENTENCE = 280;

function AsSent({ insight }) {
  return html`<div class="as-sent"><span class="hint">${t("Zo stuurde iemand het in:")}</span><blockquote dir="auto">${insight.text}</blockquote></div>`;
}

/** Gives a sentence other words; `onSave(text)` and `onBack()` (the words as sent) return the ack. */
export function RewordDialog({ insight, onSave, onClose }) {
  const [opened] = useState(insight);
  const [text, setText] = useState(said(opened));
  const written = text.trim() !== said(opened);
  return html`<${FormDialog} heading=${t("Andere woorden")} done=${t("Bewaar")} written=${written} ready=${text.trim() !== ""} onClose=${onClose}
    onSave=${() => (written ? onSave(text.trim()) : { ok: true })}>
    <${TextField} id="reword" label=${t("De zin")} rows="4" longest=${LONGEST_SENTENCE} value=${text} onText=${setText} />
    <${AsSent} insight=${opened} />
    ${text !== opened.text && html`<button type="button" class="small start" onClick=${() => setText(opened.text)}>${t("Zet de eerste woorden terug")}</button>`}
  <//>`;
}

/** Makes two sentences of one: a cut that moves, and both parts to be written on; `onSave(first, second)` returns the ack. */
export function SplitDialog({ insight, onSave, onClose }) {
  const [text] = useState(said(insight));
  const [cut, setCut] = useState(() => likelyCut(text));
  const [parts, setParts] = useState(() => cutAt(text, cut));
  const [touched, setTouched] = useState(false);
  const count = words(text).length;
  const move = (event) => {
    setCut(Number(event.target.value));
    setParts(cutAt(text, Number(event.target.value)));
    setTouched(true);
  };
  const write = (at) => (part) => {
    setParts((before) => before.map((other, place) => (place === at ? part : other)));
    setTouched(true);
  };
  const [first, second] = parts;
  return html`<${FormDialog} heading=${t("Splits deze zin in twee")} done=${t("Splits")} written=${touched} ready=${first.trim() !== "" && second.trim() !== ""} onClose=${onClose}
    onSave=${() => onSave(first.trim(), second.trim())}>
    ${
      count > 2 &&
      html`<div class="field"><label for="cut">${t("Verschuif de knip")}</label>
        <input type="range" id="cut" min="1" max=${count - 1} value=${cut} autofocus aria-valuetext=${`${first} | ${second}`} onInput=${move} /></div>`
    }
    <${TextField} id="split-first" label=${t("Eerste zin")} rows="3" longest=${LONGEST_SENTENCE} value=${first} onText=${write(0)} />
    <${TextField} id="split-second" label=${t("Tweede zin")} rows="3" longest=${LONGEST_SENTENCE} value=${second} onText=${write(1)} />
    <${AsSent} insight=${insight} />
  <//>`;
}
