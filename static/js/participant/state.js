// Where something stands, in words: kept, on its way, or wrong.

import { Icon } from "../shared/pictures.js";
import { html, useEffect, useRef } from "../shared/preact.js";
import { t } from "../shared/texts.js";

/** "Bewaard", or what it waits for; `waits` while the server has not acknowledged it. */
export function Saved({ waits, online, children }) {
  if (!waits) return html`<p class="state"><${Icon} name="check" size=${22} /><span>${children || t("Bewaard")}</span></p>`;
  const words = online ? t("Wordt verstuurd") : t("Wacht op verbinding");
  return html`<p class="state waits"><${Icon} name="clock" size=${22} /><span>${words}</span></p>`;
}

/** What went wrong, beside where it went wrong; read out at once, and brought out from under the dock. */
export function Wrong({ children }) {
  const place = useRef(null);
  useEffect(() => place.current.scrollIntoView({ block: "center" }), [String(children)]);
  return html`<p class="wrong" role="alert" ref=${place}><${Icon} name="warning" /><span>${children}</span></p>`;
}

/** The bar while there is no connection: calm, covers nothing, blocks nothing. */
export function Offline() {
  return html`<p class="offline" role="status">
    <${Icon} name="wifi_off" size=${28} />
    <span><b>${t("Even geen verbinding.")}</b> ${t("Je tekst blijft staan. Schrijf gerust door.")}</span>
  </p>`;
}
