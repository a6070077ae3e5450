// A text on the paper that can be written at once: it grows with what is typed, and is kept by itself.

import { Icon } from "../../shared/pictures.js";
import { html } from "../../shared/preact.js";
import { FieldNotes } from "./field_notes.js";
import { idOf } from "./fields.js";

/** A text area as high as its text. `oneLine` takes no line break. */
export function Grows({ value, onText, oneLine, onKeyDown, class: names = "", ...given }) {
  const typed = (event) => onText(oneLine ? event.target.value.replace(/\s*\n\s*/g, " ") : event.target.value);
  const pressed = (event) => {
    if (oneLine && event.key === "Enter") event.preventDefault();
    onKeyDown?.(event);
  };
  return html`<div class=${`grows ${names}`} data-text=${value}>
    <textarea rows="1" dir="auto" ...${given} value=${value} onInput=${typed} onKeyDown=${pressed}></textarea>
    <${Icon} name="edit" size=${16} />
  </div>`;
}

/**
 * The text of a part or of a theme. Its name is `label`, shown above it, or the text with the id `labelledby`;
 * `leftOut` is what is said while it is empty.
 */
export function TextField({ editor, field, label, labelledby, placeholder, leftOut, oneLine, look = "" }) {
  const { writing } = editor;
  const id = idOf(field);
  const text = writing.textOf(field);
  const refused = writing.field(field)?.state === "refused";
  return html`<div class=${`written ${look} ${text.trim() ? "" : "blank"}`}>
    ${label && html`<label class="field-name" for=${id}>${label}</label>`}
    <${Grows} id=${id} value=${text} oneLine=${oneLine} lang=${editor.contents.report.language} placeholder=${placeholder}
      aria-labelledby=${labelledby} aria-describedby=${`${id}-notes`} aria-invalid=${refused ? "true" : undefined}
      onText=${(typed) => writing.type(field, typed)}
      onFocus=${() => writing.focus(field)} onBlur=${() => writing.blur(field)} />
    <${FieldNotes} editor=${editor} field=${field} leftOut=${leftOut} inOneArea />
  </div>`;
}
