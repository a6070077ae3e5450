// What the facilitator reads when the server is not there, or does not let this screen in.

import { Icon } from "../../shared/pictures.js";
import { html } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";

export function ConnectionNotice({ connection, waiting, onDrop }) {
  return html`<div role="status" class="connection">${connection === "offline" && html`
    <p>
      <${Icon} name="wifi_off" size=${20} />
      <span><b>${t("Geen verbinding, we proberen het opnieuw.")}</b> ${
        waiting.length
          ? t("Dit wacht: {acts}.", { acts: waiting.map((act) => act.words).join(", ") })
          : t("Wat je nu kiest, wacht tot de verbinding er weer is. De telefoons en het scherm blijven staan.")
      }</span>
      ${waiting.length > 0 && html`<button type="button" class="small" onClick=${onDrop}>${t("Laat maar")}</button>`}
    </p>`}</div>`;
}

const REFUSALS = {
  not_found: () => t("Deze bijeenkomst bestaat niet meer."),
  not_allowed: () => t("Je bent niet meer aangemeld. Open de regie opnieuw met je aanmeldlink."),
};

export function Refused({ code }) {
  return html`<main id="main" class="page page-narrow">
    <h1>${t("De regie is dicht")}</h1>
    <p role="alert">${(REFUSALS[code] || REFUSALS.not_allowed)()}</p>
    <p class="form-foot"><a class="button" href="/facilitator/">${t("Naar alle bijeenkomsten")}</a></p>
  </main>`;
}
