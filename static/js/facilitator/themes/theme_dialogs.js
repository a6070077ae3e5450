// Writing a theme: a new one has a name; later come its points, its counterweight and its text for the report.

import { html, useState } from "../../shared/preact.js";
import { t, tn } from "../../shared/texts.js";
import { FormDialog, NameField, TextField } from "./form_dialog.js";
import { PointsEditor } from "./points_editor.js";

const LONGEST_TEXT = 4000;

/** Asks for the name of a new theme, for `count` sentences; `onAdd(name)` returns the ack. */
export function NewThemeDialog({ count, onAdd, onClose }) {
  const [name, setName] = useState("");
  return html`<${FormDialog} heading=${t("Nieuw thema")} done=${t("Maak thema")} written=${name.trim() !== ""} onClose=${onClose} onSave=${() => onAdd(name.trim())}>
    ${count > 0 && html`<p class="soft">${tn("Met de zin die je koos.", "Met de {n} zinnen die je koos.", count)}</p>`}
    <${NameField} name=${name} onName=${setName} />
  <//>`;
}

/** Changes what a theme says; `onSave(fields)` gets only what was changed here, and returns the ack. */
export function EditThemeDialog({ theme, onSave, onClose }) {
  const [opened] = useState(theme);
  const [name, setName] = useState(opened.name);
  const [points, setPoints] = useState(opened.points.length ? [...opened.points] : [""]);
  const [counterweight, setCounterweight] = useState(opened.counterweight);
  const [text, setText] = useState(opened.text);
  const now = { name: name.trim(), points: points.map((point) => point.trim()).filter(Boolean), counterweight, text };
  const changed = Object.entries(now).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(opened[field]));
  const save = () => (changed.length ? onSave(Object.fromEntries(changed)) : { ok: true });
  return html`<${FormDialog} heading=${t("Thema")} done=${t("Bewaar")} written=${changed.length > 0} onClose=${onClose} onSave=${save}>
    <${NameField} name=${name} onName=${setName} />
    <${PointsEditor} points=${points} onPoints=${setPoints} />
    <${TextField} id="theme-counterweight" label=${t("Maar ook")} hint=${t("Wat er tegenover staat, als dat er is.")} rows="2" longest=${LONGEST_TEXT} value=${counterweight} onText=${setCounterweight} />
    <${TextField} id="theme-text" label=${t("Tekst voor de terugblik")} hint=${t("In je eigen woorden. De zinnen blijven ernaast staan.")} rows="4" longest=${LONGEST_TEXT} value=${text} onText=${setText} />
  <//>`;
}
