// A dialog in which something is written: it says what is not saved yet, and why something was refused.

import { html, useState } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { Dialog, closing } from "../control/dialog.js";

const LONGEST_NAME = 120;

/**
 * `written` says whether something here is not saved yet; then only a button closes it. `onSave()` returns the ack;
 * `ready` is false while there is nothing to save.
 */
export function FormDialog({ heading, done, written, ready = true, onSave, onClose, children }) {
  const [refused, setRefused] = useState("");
  const mayClose = () => {
    if (written) setRefused(t("Wat je schreef is nog niet bewaard. Kies hieronder wat je wilt."));
    return !written;
  };
  const submit = async (event) => {
    event.preventDefault();
    const box = event.currentTarget.closest("dialog");
    const ack = await onSave();
    if (ack.ok) box.close();
    else setRefused(ack.error.message || t("Geen verbinding. Probeer het zo nog eens."));
  };
  return html`<${Dialog} heading=${heading} onClose=${onClose} mayClose=${mayClose}>
    <form class="fields" onSubmit=${submit}>
      ${children}
      <p class="error" role="alert">${refused}</p>
      <div class="dialog-foot">
        <button type="button" class="plain" onClick=${closing()}>${written ? t("Gooi weg") : t("Laat zo")}</button>
        <button type="submit" class="go" disabled=${!ready}>${done}</button>
      </div>
    </form>
  <//>`;
}

export function NameField({ name, onName }) {
  return html`<div class="field">
    <label for="theme-name">${t("Naam")}</label>
    <input id="theme-name" required pattern=".*\\S.*" maxlength=${LONGEST_NAME} value=${name} autocomplete="off" autofocus onInput=${(event) => onName(event.target.value)} />
  </div>`;
}

export function TextField({ id, label, hint = "", rows, longest, value, onText }) {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${hint && html`<p class="hint" id=${`${id}-hint`}>${hint}</p>`}
    <textarea id=${id} rows=${rows} maxlength=${longest} aria-describedby=${hint ? `${id}-hint` : undefined} value=${value} onInput=${(event) => onText(event.target.value)}></textarea>
  </div>`;
}
