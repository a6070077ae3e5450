// One's own sentences: each with where it stands, whether it may be quoted, and the way back.

import { announce } from "../shared/a11y.js";
import { Icon } from "../shared/pictures.js";
import { html, useState } from "../shared/preact.js";
import { language, t } from "../shared/texts.js";
import { Plain } from "./buttons.js";
import { Saved } from "./state.js";

/** What somebody sent: of one `run`, or `all` of today; the newest first, what still waits on top. */
export function Sentences({ phone, run = null, all = false }) {
  const waiting = phone.waiting.filter((it) => isSentence(it) && (all || it.fields.run === run)).reverse();
  const kept = phone.view.me.sentences.filter((it) => all || it.run === run).reverse();
  if (waiting.length + kept.length === 0) {
    return all ? html`<p class="small soft">${t("Je hebt vandaag nog geen zin ingestuurd.")}</p>` : null;
  }
  return html`<h2>${all ? t("Jouw zinnen van vandaag") : t("Jouw zinnen")}</h2>
    <ul>
      ${waiting.map((it) => html`<${Unsent} key=${it.id} phone=${phone} message=${it} />`)}
      ${kept.map((it) => html`<${Kept} key=${it.id} phone=${phone} sentence=${it} />`)}
    </ul>`;
}

/** Until when one can withdraw, when loose answers go, and whom to ask. */
export function Withdrawal({ session }) {
  const day = new Intl.DateTimeFormat(language(), { day: "numeric", month: "long" });
  const said = (iso) => ({ day: day.format(new Date(`${iso}T12:00`)) });
  return html`<p class="hint">
    ${t("Je kunt hier een zin terugtrekken tot en met {day}.", said(session.withdraw_until))}
    ${session.erased_on && html` ${t("Op {day} verwijderen we alle losse antwoorden.", said(session.erased_on))}`}
    ${session.contact && html` ${t("Vragen? {contact}", { contact: session.contact })}`}
  </p>`;
}

function Unsent({ phone, message }) {
  const { text, may_quote: mayQuote } = message.fields.body;
  const takeBack = () => {
    if (phone.outbox.drop(message.id)) announce(t("Teruggetrokken"));
  };
  return html`<li>
    <p>${text}</p>
    <p class="hint">${permission(mayQuote)}</p>
    <div class="foot">
      <${Saved} waits=${!message.arrived} online=${phone.online} />
      ${!message.arrived && html`<${Plain} away onClick=${takeBack}>${t("Trek terug")}<//>`}
    </div>
  </li>`;
}

function Kept({ phone, sentence }) {
  const [sure, setSure] = useState(false);
  const about = phone.waiting.filter((it) => it.fields.insight === sentence.id);
  const leaving = about.some((it) => it.name === "withdraw");
  const changed = about.filter((it) => it.name === "permit").pop();
  const mayQuote = changed ? changed.fields.may_quote : sentence.may_quote;
  const withdraw = () => {
    setSure(false);
    phone.act("withdraw", { insight: sentence.id });
    announce(t("Teruggetrokken"));
  };
  if (leaving) return html`<li><p class="soft">${t("Deze zin wordt weggehaald.")}</p><${Saved} waits online=${phone.online} /></li>`;
  return html`<li>
    <p>${sentence.text}</p>
    ${sentence.edited && html`<p class="hint">${t("De begeleider schreef het zo: “{words}”", { words: sentence.edited })}</p>`}
    ${sentence.themes?.length > 0 &&
    html`<p class="landed"><${Icon} name="wheat" size=${20} /><span>${sentence.themes.length === 1
      ? t("Staat in het thema {theme}", { theme: sentence.themes[0] })
      : t("Staat in de thema’s {themes}", { themes: sentence.themes.join(", ") })}</span></p>`}
    <div class="foot">
      <span class="hint">${permission(mayQuote)}</span>
      <${Plain} onClick=${() => phone.act("permit", { insight: sentence.id, may_quote: !mayQuote })}>
        ${t("Wijzig")}<span class="vh">: ${mayQuote ? t("maak er nee van") : t("maak er ja van")}, ${sentence.text}</span>
      <//>
    </div>
    <div class="foot">
      <${Saved} waits=${Boolean(changed)} online=${phone.online}>${sentence.late ? t("Bewaard, na de stap") : t("Bewaard")}<//>
      ${!sure && html`<${Plain} away onClick=${() => setSure(true)}>${t("Trek terug")}<span class="vh">: ${sentence.text}</span><//>`}
    </div>
    ${sure && html`<div class="foot sure" role="group" aria-label=${t("Zin terugtrekken?")}>
      <${Plain} away onClick=${withdraw}>${t("Ja, haal hem weg")}<//>
      <${Plain} onClick=${() => setSure(false)}>${t("Nee, laat staan")}<//>
    </div>`}
  </li>`;
}

function permission(mayQuote) {
  return mayQuote ? t("Letterlijk in het verslag: ja") : t("Letterlijk in het verslag: nee");
}

function isSentence(message) {
  return message.name === "answer" && message.fields.body.kind === "insight";
}
