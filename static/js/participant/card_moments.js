// After choosing: the card on its way, the card that comes, and listening to each other.

import { Picture } from "../shared/pictures.js";
import { html, useState } from "../shared/preact.js";
import { t } from "../shared/texts.js";
import { Do, Or, Plain } from "./buttons.js";
import { cardOf } from "./handing.js";
import { PaperCard } from "./paper_card.js";
import { Ask, Screen } from "./screen.js";
import { Saved } from "./state.js";
import { lettersIn, Line } from "./writing.js";

const LONGEST_REPLY = 280;

/** A card was handed over: read it out. It can be taken back until the partner has answered. */
export function Given({ phone, stage, group, card, pass, passed }) {
  const takeBack = () => {
    if (card.id !== null) {
      phone.answer(stage.run, { kind: "take_back", handed: card.id });
      return;
    }
    const waits = phone.waiting.find((it) => it.fields.body && it.fields.body.card === card.card);
    if (waits) phone.outbox.drop(waits.id);
  };
  return html`<${Screen} phone=${phone} name=${`given:${stage.run}:${card.card}`} here=${group}>
    <section class="other"><p class="who"><${Picture} id=${group.picture} size=${40} /><span>${t("je maatje")}</span></p></section>
    <div class="hand pass">
      ${[-13, 13, 0].map((lean) => html`<${PaperCard} key=${lean} hidden look="behind" lean=${lean} ask="" />`)}
      <${PaperCard} key="top" ...${cardOf(stage, card.card)} />
    </div>
    <section class="sheet edge">
      <${Saved} waits=${card.waits} online=${phone.online}>${t("Gegeven. Je maatje ziet het nu ook.")}<//>
      <h1 class="mt" id="question">${t("Lees je kaartje hardop voor")}</h1>
      <div class="dock two">
        <${Do} onClick=${() => pass({ read: [...passed.read, card.card] })}>${t("Ik heb het voorgelezen")}<//>
        <${Plain} icon="undo" onClick=${takeBack}>${t("Neem terug")}<//>
      </div>
    </section>
  <//>`;
}

/** The partner says what can be done. */
export function Listening({ phone, stage, group, card, pass, passed }) {
  return html`<${Screen} phone=${phone} name=${`listening:${stage.run}:${card.card}`} here=${group}>
    <${Ask} question=${t("Luister naar je maatje")} after=${t("Je maatje zegt nu wat er kan. Je hoeft het niet eens te zijn.")} />
    <div class="middle got"><${PaperCard} ...${cardOf(stage, card.card)} look="top" /></div>
    <section class="sheet flat">
      <div class="dock"><${Or} onClick=${() => pass({ heard: [...passed.heard, card.card] })}>${t("Wij gaan verder")}<//></div>
    </section>
  <//>`;
}

/** A card came in: say aloud what you can do; writing it down is extra. */
export function Received({ phone, stage, group, card, pass, passed }) {
  const key = `reply:${stage.run}:${card.id}`;
  const [text, setText] = useState(() => (phone.drafts.get(key) || { text: "" }).text);
  const [writing, setWriting] = useState(Boolean(text));
  const type = (value) => {
    const kept = Array.from(value).slice(0, LONGEST_REPLY).join("");
    setText(kept);
    phone.drafts.set(key, { text: kept });
  };
  const reply = () => {
    phone.drafts.clear(key);
    phone.answer(stage.run, { kind: "reply_card", handed: card.id, text: lettersIn(text) ? text : "" }, { key, value: { text } });
  };
  return html`<${Screen} phone=${phone} name=${`received:${stage.run}:${card.id}`} here=${group}>
    <${Ask} step=${t("Van je maatje")} question=${t("Je krijgt een kaartje")} />
    <div class="middle got"><${PaperCard} ...${cardOf(stage, card.card)} look="top new" /></div>
    <section class="sheet flat">
      <p class="aloud"><b>${t("Zeg hardop wat jij kunt doen.")}</b>${" "}<br />${t("Iets kleins is ook goed.")}</p>
      ${writing
        ? html`<${Line} label=${t("In het kort")} soft=${t("Mag leeg blijven.")} value=${text} onInput=${type} />`
        : html`<${Plain} start onClick=${() => setWriting(true)}>${t("Schrijf er iets bij")}<//>`}
      <div class="dock two">
        <${Do} onClick=${reply}>${t("Ik heb het gezegd")}<//>
        <${Plain} onClick=${() => pass({ skipped: [...passed.skipped, card.id] })}>${t("Sla over")}<//>
      </div>
    </section>
  <//>`;
}

/** It is the partner's turn to choose. */
export function Awaiting({ phone, stage, group, cards, pass }) {
  return html`<${Screen} phone=${phone} name=${`awaiting:${stage.run}:${cards.given.length}`} here=${group}>
    <${Ask} question=${t("Je maatje kiest nu een kaartje voor jou")} after=${t("Wacht even rustig af. Het komt vanzelf op je scherm.")} />
    <div class="hand fan low" aria-hidden="true">
      ${[-19, 19, -9, 9].map((lean) => html`<${PaperCard} key=${lean} hidden look="" lean=${lean} ask="" />`)}
    </div>
    <section class="sheet edge">
      <${Handed} stage=${stage} cards=${cards} />
      <div class="dock"><${Or} onClick=${() => pass({ ahead: true })}>
        ${cards.given.length ? t("Ik geef er nog een") : t("Ik kies alvast")}
      <//></div>
    </section>
  <//>`;
}

/** Both have given and received. */
export function Done({ phone, stage, group, cards, pass }) {
  return html`<${Screen} phone=${phone} name=${`done:${stage.run}`} here=${group}>
    <${Ask} question=${t("Mooi, jullie hebben gewisseld")} after=${t("Praat nog even door. Wat neem je mee van dit gesprek?")} />
    <section class="sheet">
      <${Handed} stage=${stage} cards=${cards} />
      <div class="dock"><${Or} onClick=${() => pass({ ahead: true })}>${t("Ik geef er nog een")}<//></div>
    </section>
  <//>`;
}

function Handed({ stage, cards }) {
  const lines = [
    ...cards.given.map((card) => ({ ...card, who: t("Jij vroeg") })),
    ...cards.received.map((card) => ({ ...card, who: t("Je maatje vroeg") })),
  ];
  return html`<ul class="lane">
    ${lines.map((card) => html`<li key=${`${card.who}${card.card}`}>
      <span class="small soft">${card.who}</span><b>${cardOf(stage, card.card).ask}</b>
      ${card.reply && html`<p class="quote">${card.reply}</p>`}
    </li>`)}
  </ul>`;
}
