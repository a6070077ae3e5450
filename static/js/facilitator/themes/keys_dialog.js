// The list of keys of this page, with the switch that turns those without Ctrl off.

import { html, useState } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { Dialog, closing } from "../control/dialog.js";
import { keepKeys, keysWereOn } from "../control/keys_choice.js";
import { KEYS } from "./keys.js";

export function KeysDialog({ onClose }) {
  const [on, setOn] = useState(keysWereOn);
  const choose = (event) => {
    keepKeys(event.currentTarget.checked);
    setOn(event.currentTarget.checked);
  };
  return html`<${Dialog} heading=${t("Toetsen")} onClose=${onClose}>
    <label class="choice"><input type="checkbox" checked=${on} onChange=${choose} />${t("Werk met toetsen op dit apparaat")}</label>
    <dl class="keys">
      ${KEYS.map(
        ({ caps, label }) => html`<div key=${caps.join()}>
          <dt>${caps.map((cap) => html`<kbd>${typeof cap === "function" ? cap() : cap}</kbd> `)}</dt><dd>${label()}</dd>
        </div>`,
      )}
    </dl>
    <div class="dialog-foot"><button type="button" class="go" onClick=${closing()}>${t("Klaar")}</button></div>
  <//>`;
}
