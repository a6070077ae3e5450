// The report as a file, and what belongs to it. What was typed last is in it.

import { Icon } from "../../shared/pictures.js";
import { html } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { following } from "./following.js";

/** `formats` are the files that the server makes, `[[extension, name]]`; `here` is the address of the meeting, `settled()` waits for what is being kept. */
export function Downloads({ here, formats, hasCards, hasAddresses, settled }) {
  const files = formats.map(([format, name]) => ({ address: `${here}/report.${format}`, name }));
  if (hasCards) files.push({ address: `${here}/cards.pdf`, name: t("Uitdelers") }, { address: `${here}/deck.pdf`, name: t("Alle kaartjes") });
  if (hasAddresses) files.push({ address: `${here}/addresses.txt`, name: t("Adressen") });
  return html`<section class="downloads" aria-labelledby="downloads-heading">
    <h2 id="downloads-heading"><${Icon} name="download" size=${20} />${t("Download")}</h2>
    <p class="soft small">${t("Zoals de terugblik nu is: het concept.")}</p>
    <ul class="files">
      ${files.map(({ address, name }) => html`<li key=${address}><a class="button small" href=${address} download onClick=${following(settled)}>${name}</a></li>`)}
    </ul>
  </section>`;
}
