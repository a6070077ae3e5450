// Where the text is now: kept, on its way, or waiting for the connection.

import { Icon } from "../../shared/pictures.js";
import { html } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { clockOf } from "../control/clock_time.js";

/** Only what asks for attention is said aloud; that all goes well is no news. */
function drawn(icon, words, look = "") {
  return html`<p class=${`save-note ${look}`}><${Icon} name=${icon} size=${18} />${words}</p>
    <p class="visually-hidden" role="status">${look === "open" ? words : ""}</p>`;
}

/** `savedAt` is when the server last got a text (epoch ms), `lasting` whether this browser keeps what is not sent. */
export function SaveNote({ fields, connection, savedAt, lasting }) {
  const states = new Set(fields.map(({ state }) => state));
  if (states.has("refused") || states.has("torn")) return drawn("warning", t("Nog niet bewaard"), "open");
  if (states.has("waiting") || (connection === "offline" && states.has("typed"))) {
    return drawn("wait", lasting ? t("Wacht op verbinding. Je tekst blijft staan.") : t("Wacht op verbinding. Sluit deze pagina nog niet."), "open");
  }
  if (states.has("typed") || states.has("sending")) return drawn("edit", t("We bewaren je tekst."), "busy");
  if (connection === "offline") return drawn("wifi_off", t("Geen verbinding. Je kunt gewoon doorschrijven."), "open");
  if (savedAt) return drawn("check", t("Bewaard om {time}", { time: clockOf(savedAt) }));
  return drawn("check", t("Alles is bewaard"));
}
