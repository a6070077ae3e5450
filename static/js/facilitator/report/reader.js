// The report as a reader gets it, in a dialog over the editor.

import { Icon } from "../../shared/pictures.js";
import { html, useEffect, useRef } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";

export function Reader({ address, onClose }) {
  const box = useRef(null);
  useEffect(() => {
    if (!box.current.open) box.current.showModal();
  }, []);
  // A key that is pressed in the frame does not reach the dialog by itself.
  const listen = (event) =>
    event.target.contentDocument?.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") box.current.close();
    });
  return html`<dialog class="dialog reader" ref=${box} aria-labelledby="reader-heading" onClose=${onClose}>
    <div class="reader-head">
      <h2 id="reader-heading">${t("Zo leest een lezer het")}</h2>
      <a class="button plain" href=${address} target="_blank" rel="noopener"><${Icon} name="open" size=${20} />${t("Open in een nieuw venster")}</a>
      <button type="button" onClick=${() => box.current.close()} data-act="close-reader"><${Icon} name="close" size=${20} />${t("Sluit")}</button>
    </div>
    <iframe src=${address} title=${t("De terugblik zoals een lezer hem ziet")} onLoad=${listen}></iframe>
  </dialog>`;
}
