// The attention points of a theme: Enter makes a new one, Backspace in an empty one takes it away.

import { Icon } from "../../../shared/pictures.js";
import { html } from "../../../shared/preact.js";
import { t } from "../../../shared/texts.js";
import { FieldNotes } from "../field_notes.js";
import { linesOf } from "../fields.js";
import { RowButtons, startOf, useFocusNext } from "../row_buttons.js";
import { useRows } from "../rows.js";
import { Grows } from "../text_field.js";

const read = (text) => linesOf(text).map((line) => ({ text: line }));
const write = (rows) => linesOf(rows.map(({ text }) => text.replace(/\s*\n\s*/g, " ")).join("\n")).join("\n");

/** Rows of one line each; `add`, `name(number)` and `placeholder` are their words; children stand beside the button. */
export function Lines({ all, label, name, add, placeholder, language, onRemoved, children }) {
  const [within, focusNext] = useFocusNext();
  const { rows } = all;
  const addBelow = (at) => focusNext(startOf(all.add({ text: "" }, at)));
  const pressed = (row, at) => (event) => {
    if (event.isComposing) return;
    if (event.key === "Enter") {
      event.preventDefault();
      addBelow(at + 1);
    } else if (event.key === "Backspace" && row.text === "") {
      event.preventDefault();
      const beside = rows[at - 1] ?? rows[at + 1];
      all.remove(row.key);
      focusNext(beside ? startOf(beside.key) : "[data-add]");
    }
  };
  return html`<div class="lines" ref=${within} role="group" aria-label=${label}>
    <ul>
      ${rows.map((row, at) => html`<li key=${row.key} data-row=${row.key}>
        <svg class="grain" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 2c6 5 6 15 0 20-6-5-6-15 0-20z" /></svg>
        <${Grows} value=${row.text} oneLine lang=${language} aria-label=${name(at + 1)} placeholder=${placeholder}
          onText=${(text) => all.change(row.key, { text })} onKeyDown=${pressed(row, at)} />
        <${RowButtons} all=${all} row=${row} name=${row.text || name(at + 1)} focusNext=${focusNext} onRemoved=${onRemoved} />
      </li>`)}
    </ul>
    <p class="lines-foot"><button type="button" class="plain small" data-add onClick=${() => addBelow(rows.length)}><${Icon} name="plus" size=${18} />${add}</button>${children}</p>
  </div>`;
}

export function Points({ editor, field }) {
  const { writing } = editor;
  const all = useRows({ text: writing.textOf(field), read, write, onText: (text, how) => writing.type(field, text, how) });
  const giveBack = (rows) => editor.say(t("Punt weg."), { label: t("Zet terug"), act: () => all.set(rows) });
  return html`<div onfocusin=${() => writing.focus(field)} onfocusout=${() => writing.blur(field)}>
    <${Lines} all=${all} label=${t("Aandachtspunten")} name=${(number) => t("Punt {number}", { number })} add=${t("Punt erbij")}
      placeholder=${t("Wat helpt? Schrijf één punt.")} language=${editor.contents.report.language} onRemoved=${giveBack} />
    <${FieldNotes} editor=${editor} field=${field} />
  </div>`;
}
