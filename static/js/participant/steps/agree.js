// agree: what somebody will do after today, with whom and when.

import { announce } from "../../shared/a11y.js";
import { html, useState } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { Do, Plain } from "../buttons.js";
import { YesOrNo } from "../choice.js";
import { inParts, promptOf } from "../prompt.js";
import { Ask, Screen } from "../screen.js";
import { Saved, Wrong } from "../state.js";
import { faultIn, lettersIn, Line, useDraft, Write } from "../writing.js";

const EMPTY = { text: "", who: "", when: "", may_quote: null, refusal: "" };

export function Step({ phone, stage, me }) {
  const waiting = phone.waiting.filter((it) => it.name === "answer" && it.fields.run === stage.run);
  const sent = [...me.own.agreements, ...waiting.map((it) => ({ ...it.fields.body, id: it.id, waits: !it.arrived }))];
  return html`<${Screen} phone=${phone} name=${`agree:${stage.run}`} here=${t("Afspraken")}>
    <${Ask} ...${inParts(promptOf(stage, me))} />
    ${sent.length < stage.shared.most
      ? html`<${Agreement} key=${`${stage.run}:${sent.length}:${phone.returned}`} phone=${phone} stage=${stage} />`
      : html`<section class="sheet"><p class="aloud"><b>${t("Dank je, dit is genoeg.")}</b></p></section>`}
    ${sent.length > 0 && html`<section class="mine">
      <h2>${t("Jouw afspraken")}</h2>
      <ul>${sent.map((it) => html`<li key=${it.id}>
        <p>${it.text}</p>
        ${(it.who || it.when) && html`<p class="hint">${[it.who, it.when].filter(Boolean).join(", ")}</p>`}
        <p class="hint">${it.may_quote ? t("In het verslag: ja") : t("In het verslag: nee")}</p>
        <div class="foot"><${Saved} waits=${it.waits} online=${phone.online} />
          ${typeof it.id === "number" && html`<${Plain} away onClick=${() => phone.act("withdraw_agreement", { agreement: it.id })}>${t("Trek terug")}<span class="vh">: ${it.text}</span><//>`}
        </div>
      </li>`)}</ul>
    </section>`}
  <//>`;
}

function Agreement({ phone, stage }) {
  const { longest, longest_detail: longestDetail } = stage.shared;
  const key = `agreement:${stage.run}`;
  const [draft, change, clear] = useDraft(phone, key, EMPTY);
  const [fault, setFault] = useState("");
  const edit = (part) => {
    setFault("");
    change(part);
  };
  const send = (event) => {
    event.preventDefault();
    const tooLong = [draft.who, draft.when].some((detail) => lettersIn(detail) > longestDetail);
    const found = faultIn(draft.text, longest) || (tooLong && t("Wie en wanneer: houd het kort."));
    if (found) {
      setFault(found);
      return;
    }
    phone.answer(stage.run, { kind: "agreement", text: draft.text, who: draft.who, when: draft.when, may_quote: draft.may_quote === true }, { key, value: draft });
    clear();
    announce(phone.online ? t("Je afspraak is verstuurd.") : t("Je afspraak wacht op verbinding."));
  };
  return html`<form class="sheet" onSubmit=${send} novalidate>
    <p id="what"><b>${t("Wat spreken jullie af?")}</b></p>
    <div class="mt"><${Write} id="agreement" labelled="what" rows=${2} value=${draft.text} longest=${longest}
      onInput=${(text) => edit({ text })} hint=${t("Schrijf geen namen.")} /></div>
    <${Line} label=${t("Wie doet het?")} soft=${t("Mag leeg blijven.")} value=${draft.who} onInput=${(who) => edit({ who })} />
    <${Line} label=${t("Wanneer?")} soft=${t("Mag leeg blijven.")} value=${draft.when} onInput=${(when) => edit({ when })} />
    <fieldset class="may">
      <legend>${t("Mag deze afspraak in het verslag?")}</legend>
      <${YesOrNo} name="may_quote" chosen=${draft.may_quote} yes=${t("Ja")} no=${t("Nee")}
        onChoose=${(mayQuote) => edit({ may_quote: mayQuote })} />
      <p class="hint">${t("Kies je niets? Dan is het nee.")}</p>
    </fieldset>
    ${(fault || draft.refusal) && html`<${Wrong}>${fault || draft.refusal}<//>`}
    <div class="dock"><${Do} type="submit">${phone.online ? t("Stuur deze afspraak") : t("Stuur zodra het kan")}<//></div>
  </form>`;
}
