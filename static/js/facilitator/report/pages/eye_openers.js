// The eye-openers: each a text, with for whom it is and tips where the organisers want them.

import { Icon } from "../../../shared/pictures.js";
import { html, useState } from "../../../shared/preact.js";
import { t } from "../../../shared/texts.js";
import { eyeOpenersIn, eyeOpenersText } from "../eye_openers.js";
import { FieldNotes } from "../field_notes.js";
import { RowButtons, useFocusNext } from "../row_buttons.js";
import { useRows } from "../rows.js";
import { Grows } from "../text_field.js";
import { Lines } from "./points.js";
import { leftOutWords } from "./text_part.js";

function EyeOpener({ editor, all, row, number, focusNext, onRemoved }) {
  const [named, setNamed] = useState(false);
  const [within, focusAddressee] = useFocusNext();
  const { language } = editor.contents.report;
  const name = t("Eye-opener {number}", { number });
  const tips = useTips(row, (part, how) => all.change(row.key, part, how));
  const begin = () => {
    setNamed(true);
    focusAddressee(".addressee input");
  };
  return html`<li><div ref=${within} data-row=${row.key} class="eye-opener" role="group" aria-label=${name}>
    <div class="eye-opener-words">
      ${(named || row.to) &&
      html`<label class="addressee"><span class="field-name">${t("Voor wie is dit?")}</span>
        <input value=${row.to} lang=${language} dir="auto" autocomplete="off" onInput=${(event) => all.change(row.key, { to: event.target.value })} /></label>`}
      <${Grows} class="body" value=${row.text} lang=${language} aria-label=${`${name}: ${t("tekst")}`} placeholder=${t("Wat zien jullie nu anders?")}
        onText=${(text) => all.change(row.key, { text })} />
      <${Lines} all=${tips} label=${`${name}: ${t("tips")}`} name=${(at) => t("Tip {number}", { number: at })} add=${t("Tip erbij")} placeholder=${t("Wat kan iemand proberen?")} language=${language}>
        ${!named && !row.to && html`<button type="button" class="plain small" data-addressee onClick=${begin}><${Icon} name="person" size=${18} />${t("Voor wie?")}</button>`}
      <//>
    </div>
    <${RowButtons} all=${all} row=${row} name=${name} focusNext=${focusNext} onRemoved=${onRemoved} />
  </div></li>`;
}

function useTips(row, onChange) {
  const write = (rows) => rows.map(({ text }) => text).join("\n");
  const read = (text) => (text === "" ? [] : text.split("\n").map((line) => ({ text: line })));
  return useRows({ text: row.tips.join("\n"), read, write, onText: (text, how) => onChange({ tips: read(text).map((tip) => tip.text) }, how) });
}

export function EyeOpeners({ editor, section }) {
  const [field] = section.fields;
  const { writing } = editor;
  const text = writing.textOf(field);
  const isWritten = editor.isWritten(field);
  const all = useRows({ text, read: (from) => eyeOpenersIn(from, isWritten), write: eyeOpenersText, onText: (typed, how) => writing.type(field, typed, how) });
  const [within, focusNext] = useFocusNext();
  const add = () => focusNext(`[data-row="${all.add({ to: "", text: "", tips: [] })}"] .body textarea`);
  const giveBack = (rows) => editor.say(t("Eye-opener weg."), { label: t("Zet terug"), act: () => all.set(rows) });
  return html`<div ref=${within} onfocusin=${() => writing.focus(field)} onfocusout=${() => writing.blur(field)}>
    <p class="soft small">${
      isWritten
        ? t("Dit zijn nu jouw teksten. Nieuwe zinnen van deelnemers vind je bij ‘Mag in de terugblik’.")
        : t("Dit zijn zinnen van deelnemers. Verander je iets? Dan is de tekst van jou, en komen nieuwe zinnen er niet meer vanzelf bij.")
    }</p>
    <ol class="eye-openers">
      ${all.rows.map((row, at) => html`<${EyeOpener} key=${row.key} editor=${editor} all=${all} row=${row} number=${at + 1} focusNext=${focusNext} onRemoved=${giveBack} />`)}
    </ol>
    <button type="button" data-add class="add-row" onClick=${add}><${Icon} name="plus" size=${18} />${t("Eye-opener erbij")}</button>
    <${FieldNotes} editor=${editor} field=${field} leftOut=${leftOutWords()} onAdd=${(sentence) => all.add({ to: "", text: sentence, tips: [] })} />
  </div>`;
}
