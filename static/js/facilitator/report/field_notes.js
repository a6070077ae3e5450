// What there is to say under a text: what went wrong, what is still to fill in, and what it was before.

import { Icon } from "../../shared/pictures.js";
import { html, useState } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { placeToFillIn } from "./checks.js";
import { News, Torn } from "./compared.js";
import { idOf, sameText } from "./fields.js";
import { FindingNotes } from "./finding_notes.js";

function FirstText({ editor, field, draft }) {
  const [open, setOpen] = useState(false);
  const back = () => {
    setOpen(false);
    editor.writing.replace(field, draft);
  };
  return html`<p class="note-line">
      ${t("Door jou aangepast.")}
      <button type="button" class="link" aria-expanded=${String(open)} onClick=${() => setOpen(!open)} data-act="first-text">
        ${open ? t("Verberg de eerste tekst") : t("Bekijk de eerste tekst")}
      </button>
    </p>
    ${open &&
    html`<div class="first-text" role="group" aria-label=${t("De eerste tekst")}>
      <b>${t("De eerste tekst")}</b>
      <p dir="auto" lang=${editor.contents.report.language}>${draft}</p>
      <button type="button" class="small" onClick=${back} data-act="reset"><${Icon} name="undo" size=${18} />${t("Zet de eerste tekst terug")}</button>
    </div>`}`;
}

function ToFillIn({ field, place }) {
  const go = () => {
    const area = document.getElementById(idOf(field));
    area.focus();
    area.setSelectionRange(...place);
  };
  return html`<p class="note-line open"><${Icon} name="warning" size=${18} />${t("Hier moet je nog iets invullen.")}
    <button type="button" class="link" onClick=${go}>${t("Ga naar die plek")}</button></p>`;
}

/** The notes of a field; `onAdd` puts a new sentence in a list; `inOneArea` when all of it is written in one text area, so that a place in it can be shown. */
export function FieldNotes({ editor, field, leftOut, onAdd, inOneArea = false }) {
  const { writing } = editor;
  const text = writing.textOf(field);
  const written = writing.field(field);
  const draft = editor.draftOf(field);
  const replaced = writing.replacedIn(field);
  const place = placeToFillIn(text);
  return html`<div class="field-notes" id=${`${idOf(field)}-notes`}>
    ${written?.state === "refused" && html`<p class="error" role="alert">${t("Niet bewaard.")} ${written.problem} ${t("Je tekst blijft hier staan.")}</p>`}
    ${written?.state === "torn" && html`<${Torn} editor=${editor} field=${field} />`}
    <${News} editor=${editor} field=${field} onAdd=${onAdd} />
    <${FindingNotes} editor=${editor} field=${field} inOneArea=${inOneArea} />
    ${place && inOneArea && html`<${ToFillIn} field=${field} place=${place} />`}
    ${replaced !== null &&
    !sameText(replaced, text) &&
    html`<p class="note-line">${t("Je hebt je tekst vervangen.")}
      <button type="button" class="link" onClick=${() => writing.bringBack(field)} data-act="bring-back">${t("Zet mijn tekst terug")}</button></p>`}
    ${draft && !sameText(draft, text) && html`<${FirstText} editor=${editor} field=${field} draft=${draft} />`}
    ${leftOut && !text.trim() && html`<p class="note-line">${leftOut}</p>`}
  </div>`;
}
