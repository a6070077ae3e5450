// close: thanks, and what comes after today.

import { html } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";

export function Control({ view }) {
  return html`<section class="panel panel-body">
    <h2>${t("Zeg nog even")}</h2>
    <ul class="checks">
      <li>${t("Dank je wel, en wanneer de terugblik klaar is")}</li>
      ${view.stage.shared.ask_mail && html`<li>${t("Wie de terugblik wil, typt een mailadres op de telefoon. Dat staat los van de antwoorden")}</li>`}
      <li>${t("Een zin terugtrekken kan nog, op de eigen telefoon")}</li>
      ${view.session.contact && html`<li>${t("Napraten kan met {contact}", { contact: view.session.contact })}</li>`}
    </ul>
  </section>`;
}
