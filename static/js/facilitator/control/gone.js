// Who has gone, and letting somebody back in: at any step, for people come back when it suits them.

import { html, useEffect, useRef } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { Dialog, closing } from "./dialog.js";
import { Somebody } from "./somebody.js";

/** Opens the list of who has gone; stands there only while somebody has. */
export function GoneButton({ view, acts }) {
  const { gone } = view;
  if (gone.length === 0) return null;
  return html`<button type="button" class="plain small gone" aria-haspopup="dialog" onClick=${() => acts.open({ name: "gone" })} data-act="gone-list">
    ${t("Weg ({n})", { n: gone.length })}</button>`;
}

export function GoneDialog({ view, acts, close }) {
  const { gone, session } = view;
  const foot = useRef(null);
  useEffect(() => {
    if (!foot.current.closest("dialog").contains(document.activeElement)) foot.current.focus();
  }, [gone.length]);
  return html`<${Dialog} heading=${t("Weg ({n})", { n: gone.length })} onClose=${close}>
    <p class="soft">${t("Is iemand er weer? Dan doet die telefoon meteen weer mee.")}</p>
    ${gone.length === 0 && html`<p role="status">${t("Iedereen is er weer.")}</p>`}
    <ul class="rows gone-list">
      ${gone.map(
        (somebody) => html`<li key=${somebody.person} data-person=${somebody.person}>
          <${Somebody} somebody=${somebody} session=${session} />
          <button type="button" class="small" onClick=${() => acts.gone(somebody.person, false)} data-act="back-in">${t("Is terug")}</button>
        </li>`,
      )}
    </ul>
    <div class="dialog-foot"><button type="button" class="go" ref=${foot} onClick=${closing()}>${t("Klaar")}</button></div>
  <//>`;
}
