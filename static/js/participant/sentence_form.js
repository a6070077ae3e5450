// Writing one sentence for the harvest: the text, whose story it is, and whether it may be quoted.

import { announce } from "../shared/a11y.js";
import { html, useState } from "../shared/preact.js";
import { t } from "../shared/texts.js";
import { Do, Plain } from "./buttons.js";
import { Choice, YesOrNo } from "./choice.js";
import { Wrong } from "./state.js";
import { faultIn, useDraft, Write } from "./writing.js";

const EMPTY = { text: "", may_quote: null, may_open: null, whose: null, refusal: "" };

/**
 * The form for a run, under a heading with the id "question".
 * `asked` is what the step asks, kept with the draft for later: `{ask_partner, longest, question}`.
 */
export function SentenceForm({ phone, run, draftKey, asked }) {
  const { ask_partner: askPartner, longest, question } = asked;
  const [draft, change, clear] = useDraft(phone, draftKey, { ...EMPTY, ask_partner: askPartner, longest, question });
  const [fault, setFault] = useState("");
  const asksOpen = phone.view.session.open && draft.may_quote === true;
  const edit = (part) => {
    setFault("");
    change(part);
  };
  const send = (event) => {
    event.preventDefault();
    const found = faultIn(draft.text, longest) || (askPartner && !draft.whose && t("Kies eerst over wie het gaat."));
    if (found) {
      setFault(found);
      return;
    }
    const allowed = { may_quote: draft.may_quote === true, may_open: asksOpen && draft.may_open === true };
    const body = { kind: "insight", text: draft.text, ...allowed, partner_agreed: Boolean(draft.whose) };
    phone.answer(run, body, { key: draftKey, value: draft });
    clear();
    announce(phone.online ? t("Je zin is verstuurd.") : t("Je zin wacht op verbinding."));
    if (phone.panel) phone.redraw();
  };
  return html`<form class="sheet" onSubmit=${send} novalidate>
    <${Write} id="sentence" value=${draft.text} longest=${longest} labelled="question"
      onInput=${(text) => edit({ text })} hint=${t("Schrijf geen namen.")} />
    ${askPartner && html`<fieldset class="may">
      <legend>${t("Over wie gaat het?")}</legend>
      <div class="choices">
        <${Choice} name="whose" value="own" chosen=${draft.whose === "own"} word=${t("Over mij")}
          onChoose=${(whose) => edit({ whose })} />
        <${Choice} name="whose" value="partner" chosen=${draft.whose === "partner"} word=${t("Over mijn maatje, en het mag")}
          onChoose=${(whose) => edit({ whose })} />
      </div>
      <p class="hint">${t("Mag het nog niet? Vraag het eerst aan je maatje.")}</p>
    </fieldset>`}
    <fieldset class="may">
      <legend>${t("Mag deze zin letterlijk in het verslag?")}</legend>
      <${YesOrNo} name="may_quote" chosen=${draft.may_quote} yes=${t("Ja")} no=${t("Nee")}
        onChoose=${(mayQuote) => edit({ may_quote: mayQuote, may_open: mayQuote ? draft.may_open : null })} />
      ${!asksOpen && html`<p class="hint">${t("Kies je niets? Dan is het nee.")}</p>`}
    </fieldset>
    ${asksOpen && html`<fieldset class="may">
      <legend>${t("Mogen we deze zin ook openbaar delen, los van het verslag?")}</legend>
      <${YesOrNo} name="may_open" chosen=${draft.may_open} yes=${t("Ja")} no=${t("Nee")}
        onChoose=${(mayOpen) => edit({ may_open: mayOpen })} />
      <p class="hint">${t("Bij ja mag iedereen hem lezen en gebruiken, zonder je naam.")} ${t("Kies je niets? Dan is het nee.")}</p>
    </fieldset>`}
    ${(fault || draft.refusal) && html`<${Wrong}>${fault || draft.refusal}<//>`}
    <div class="dock">
      <${Do} type="submit">${phone.online ? t("Stuur mijn zin") : t("Stuur zodra het kan")}<//>
      ${phone.panel && html`<${Plain} onClick=${() => phone.open(null)}>${t("Niet nu")}<//>`}
    </div>
  </form>`;
}
