// The list of keys, and the switch that turns the keys off.

import { html } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { Dialog, closing } from "./dialog.js";
import { KEYS } from "./keys.js";

export function KeysDialog({ keysOn, onKeys, close }) {
  return html`<${Dialog} heading=${t("Toetsen")} onClose=${close}>
    <label class="choice"><input type="checkbox" checked=${keysOn} onChange=${(event) => onKeys(event.currentTarget.checked)} />${t("Werk met toetsen op dit apparaat")}</label>
    <dl class="keys">
      ${KEYS.map(
        ({ act, caps, label }) => html`<div key=${act}>
          <dt>${caps.map((cap) => html`<kbd>${typeof cap === "function" ? cap() : cap}</kbd> `)}</dt><dd>${label()}</dd>
        </div>`,
      )}
    </dl>
    <p class="soft">${t("Een klikker voor dia’s werkt ook: verder, terug en scherm leeg.")}</p>
    <div class="dialog-foot"><button type="button" class="go" onClick=${closing()}>${t("Klaar")}</button></div>
  <//>`;
}
