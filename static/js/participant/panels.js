// What opens over a step: help, one's own sentences, one's role, leaving, and finishing a sentence of earlier.

import { Icon } from "../shared/pictures.js";
import { html, useState } from "../shared/preact.js";
import { language, pick, t, tn } from "../shared/texts.js";
import { Do, Or, Plain } from "./buttons.js";
import { Choice } from "./choice.js";
import { Ask, Screen } from "./screen.js";
import { SentenceForm } from "./sentence_form.js";
import { Sentences, Withdrawal } from "./sentences.js";

function Panel({ phone, name, question, after, children, done, long = false }) {
  return html`<${Screen} phone=${phone} name=${`panel:${name}`}>
    <${Ask} question=${question} after=${after} />
    <section class="sheet">
      ${children}
      <div class=${long ? "dock ends" : "dock"}><${done ? Do : Or} onClick=${done || (() => phone.open(null))}>${t("Terug naar de bijeenkomst")}<//></div>
    </section>
  <//>`;
}

function Entry({ icon, title, now, onClick, lang }) {
  return html`<button class="or" type="button" onClick=${onClick} lang=${lang}>
    <${Icon} name=${icon} />
    <span><b>${title}</b>${now && html`<span class="small">${now}</span>`}</span>
  </button>`;
}

function Help({ phone }) {
  const { session, me } = phone.view;
  const role = session.roles.find((one) => one.id === me.role);
  const other = language() === "nl" ? "en" : "nl";
  const sizes = [t("gewoon"), t("groter"), t("het grootst")];
  return html`<${Panel} phone=${phone} name="help" question=${t("Vertel het aan de helper")}
    after=${t("Steek je hand op. De helper kan voor je typen, lezen of iets uitleggen.")}>
    <div class="list">
      <${Entry} icon="note" title=${t("Mijn zinnen")} onClick=${() => phone.open("sentences")}
        now=${tn("1 zin ingestuurd", "{n} zinnen ingestuurd", me.sentences.length)} />
      <${Entry} icon="larger" title=${t("Grotere letters")} onClick=${phone.enlarge} now=${t("Nu: {size}", { size: sizes[phone.size] })} />
      <${Entry} icon="language" title=${other === "en" ? "English" : "Nederlands"} lang=${other}
        now=${other === "en" ? "Change to English" : "Verder in het Nederlands"} onClick=${() => phone.speak(other)} />
      <${Entry} icon="person" title=${t("Mijn rol")} now=${role ? pick(role.name) : ""} onClick=${() => phone.open("role")} />
      <${Entry} icon="door" title=${t("Ik ga weg")} onClick=${() => phone.open("leave")} />
    </div>
    ${session.contact && html`<p class="hint">${t("Vragen? {contact}", { contact: session.contact })}</p>`}
  <//>`;
}

function OwnSentences({ phone }) {
  return html`<${Panel} long phone=${phone} name="sentences" question=${t("Wat jij instuurde")}
    after=${t("Je naam staat er niet bij. Je kunt een zin terugtrekken.")}>
    <div class="mine flush"><${Sentences} phone=${phone} all /><${Withdrawal} session=${phone.view.session} /></div>
  <//>`;
}

function ChooseRole({ phone }) {
  const { session, me } = phone.view;
  const [role, setRole] = useState(me.role);
  const choose = () => {
    if (role !== me.role) phone.act("choose_role", { role });
    phone.open(null);
  };
  return html`<${Screen} phone=${phone} name="panel:role">
    <${Ask} question=${t("In welke rol zit je hier vandaag?")} after=${t("Heb je meer rollen? Kies er één voor vandaag.")} />
    <section class="sheet">
      <div class="choices roles" role="radiogroup" aria-label=${t("In welke rol zit je hier vandaag?")}>
        ${session.roles.map((one) => html`<${Choice} key=${one.id} name="role" value=${one.id} chosen=${one.id === role}
          onChoose=${setRole} word=${pick(one.name)} />`)}
      </div>
      <div class="dock">
        <${Do} onClick=${choose}>${t("Dit is mijn rol")}<//>
        <${Plain} onClick=${() => phone.open(null)}>${t("Laat zoals het is")}<//>
      </div>
    </section>
  <//>`;
}

function LeaveMeeting({ phone }) {
  return html`<${Screen} phone=${phone} name="panel:leave">
    <${Ask} question=${t("Ga je weg?")}
      after=${t("Je maatje krijgt dan iemand anders. Wat je instuurde, blijft bewaard. Je kunt altijd terugkomen.")} />
    <section class="sheet">
      <div class="dock">
        <${Do} onClick=${() => phone.open(null)}>${t("Nee, ik blijf")}<//>
        <${Plain} away icon="door" onClick=${phone.leave}>${t("Ja, ik ga weg")}<//>
      </div>
    </section>
  <//>`;
}

function Writing({ phone, about }) {
  const draft = phone.drafts.get(about);
  if (!draft) {
    return html`<${Panel} phone=${phone} name="written" question=${t("Klaar")} after=${t("Je zin is onderweg.")}
      done=${() => phone.open(null)} />`;
  }
  const run = Number(about.split(":")[1]);
  return html`<${Screen} phone=${phone} name="panel:writing">
    <${Ask} step=${t("Van een eerdere stap")} question=${draft.question || t("Maak je zin af")} />
    <${SentenceForm} phone=${phone} run=${run} draftKey=${about} asked=${draft} />
  <//>`;
}

export const PANELS = { help: Help, sentences: OwnSentences, role: ChooseRole, leave: LeaveMeeting, writing: Writing };
