// The screens between the steps: connecting, waiting for the start, a rest, away, and the end.

import { html } from "../shared/preact.js";
import { pick, t } from "../shared/texts.js";
import { Do, Plain } from "./buttons.js";
import { Bowl, Cup } from "./drawings.js";
import { Sentences, Withdrawal } from "./sentences.js";
import { Ask, Screen } from "./screen.js";
import { Saved } from "./state.js";

/** Before the first view. */
export function Connecting({ phone }) {
  return html`<${Screen} phone=${phone} name="connecting">
    <${Ask} huge question=${t("Een moment")} after=${t("We zoeken verbinding met de bijeenkomst.")} />
    <div class="middle stands"><${Bowl} /></div>
    <section class="sheet"><p>${t("Duurt het lang? Kijk of je telefoon op de wifi zit, of vraag het de helper.")}</p></section>
  <//>`;
}

/** Before the first step. */
export function Waiting({ phone }) {
  const { session, me } = phone.view;
  const role = session.roles.find((one) => one.id === me.role);
  return html`<${Screen} phone=${phone} name="waiting">
    <${Ask} huge question=${t("Fijn dat je er bent")} after=${t("We beginnen zo. Je hoeft nu niets te doen.")} />
    <div class="middle stands"><${Bowl} /></div>
    <section class="sheet">
      <p class="aloud">
        <b>${t("Straks zie je hier de eerste vraag.")}</b> ${t("Laat deze pagina open. Je mag je telefoon gerust neerleggen.")}
      </p>
      <div class="footline">
        <p><span class="soft small">${t("Je rol vandaag")}</span><br /><b>${role ? pick(role.name) : ""}</b></p>
        <${Plain} onClick=${() => phone.open("role")}>${t("Wijzig je rol")}<//>
      </div>
    </section>
  <//>`;
}

/** "Even pauze": the facilitator lets all phones rest. */
export function Resting({ phone }) {
  return html`<${Screen} phone=${phone} name="resting">
    <${Ask} huge question=${t("Even pauze")} after=${t("Kijk even niet naar je telefoon. We gaan zo verder.")} />
    <div class="middle stands"><${Cup} /></div>
    <section class="sheet">
      <p class="aloud">${t("Je hoeft niets te doen. Straks sta je weer waar je was.")}</p>
      <div class="footline">
        <${Saved} waits=${phone.waiting.length > 0} online=${phone.online}>${t("Wat je schreef, is bewaard")}<//>
      </div>
    </section>
  <//>`;
}

/** After "Ik ga weg", or when the facilitator saw this person leave. */
export function Away({ phone }) {
  return html`<${Screen} phone=${phone} name="away">
    <${Ask} huge question=${t("Tot ziens")} after=${t("Fijn dat je er was. Je doet nu niet meer mee.")} />
    <div class="middle stands"><${Cup} /></div>
    <section class="sheet">
      <p class="aloud">${t("Wat je instuurde, blijft bewaard. Je kunt altijd terugkomen.")}</p>
      <div class="dock"><${Do} onClick=${phone.comeBack}>${t("Ik ben er weer")}<//></div>
    </section>
  <//>`;
}

/** After the meeting. */
export function Ended({ phone }) {
  return html`<${Screen} phone=${phone} name="ended">
    <${Ask} huge question=${t("Dank je wel")} after=${t("De bijeenkomst is klaar. Je mag deze pagina sluiten.")} />
    <section class="mine">
      <${Sentences} phone=${phone} all />
      <${Withdrawal} session=${phone.view.session} />
    </section>
  <//>`;
}
