// close: thanks, one's own sentences, and an address for who wants the report, kept apart from everything else.

import { announce } from "../../shared/a11y.js";
import { html, useState } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { Do, Or, Plain } from "../buttons.js";
import { waitingAnswer } from "../outbox.js";
import { asHeading, promptOf, sentencesOf } from "../prompt.js";
import { Ask, Screen } from "../screen.js";
import { Sentences, Withdrawal } from "../sentences.js";
import { Saved, Wrong } from "../state.js";
import { Line, useDraft } from "../writing.js";

const ADDRESS = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;

export function Step({ phone, stage, me }) {
  const [first, ...rest] = sentencesOf(promptOf(stage, me));
  return html`<${Screen} phone=${phone} name=${`close:${stage.run}`} here=${t("Afsluiten")}>
    <${Ask} huge question=${asHeading(first || t("Dank je wel"))} after=${rest.join(" ")} />
    ${stage.shared.ask_mail && html`<${Mail} key=${phone.returned} phone=${phone} stage=${stage} />`}
    <section class="mine">
      <${Sentences} phone=${phone} all />
      <${Withdrawal} session=${phone.view.session} />
    </section>
  <//>`;
}

function Mail({ phone, stage }) {
  const key = `mail:${stage.run}`;
  const sentKey = `mail_sent:${stage.run}`;
  const [draft, change, clear] = useDraft(phone, key, { text: "", refusal: "" });
  const [open, setOpen] = useState(Boolean(draft.text));
  const [fault, setFault] = useState("");
  const waits = waitingAnswer(phone.waiting, stage.run, "mail");
  const send = (event) => {
    event.preventDefault();
    if (!ADDRESS.test(draft.text.trim())) {
      setFault(t("Kijk je mailadres nog eens na."));
      return;
    }
    phone.answer(stage.run, { kind: "mail", address: draft.text.trim() }, { key, value: draft });
    // The server keeps the address apart from the person, so only this phone knows that it was given.
    phone.drafts.set(sentKey, { sent: true });
    clear();
    announce(t("Dank je wel."));
  };
  if (!draft.refusal && (waits || phone.drafts.get(sentKey))) {
    return html`<section class="sheet">
      <${Saved} waits=${waits} online=${phone.online}>${t("Je krijgt het verslag per mail.")}<//>
      <${Plain} start onClick=${() => { phone.drafts.clear(sentKey); setOpen(true); phone.redraw(); }}>${t("Nog een mailadres opgeven")}<//>
    </section>`;
  }
  if (!open) {
    return html`<section class="sheet">
      <div class="dock"><${Or} icon="mail" onClick=${() => setOpen(true)}>${t("Ik wil het verslag per mail")}<//></div>
    </section>`;
  }
  return html`<form class="sheet" onSubmit=${send} novalidate>
    <${Line} label=${t("Je mailadres")} type="email" autocomplete="email" value=${draft.text}
      onInput=${(text) => { setFault(""); change({ text }); }} />
    <p class="hint">${t("We bewaren je mailadres apart van je antwoorden.")}</p>
    ${(fault || draft.refusal) && html`<${Wrong}>${fault || draft.refusal}<//>`}
    <div class="dock">
      <${Do} type="submit">${t("Stuur mij het verslag")}<//>
      <${Plain} onClick=${() => { clear(); setOpen(false); }}>${t("Toch niet")}<//>
    </div>
  </form>`;
}
