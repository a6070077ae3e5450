// themes: a theme is read back; it is right, or something is missing.

import { announce } from "../../shared/a11y.js";
import { Icon } from "../../shared/pictures.js";
import { html, useState } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { Do, Or, Plain } from "../buttons.js";
import { Front } from "../drawings.js";
import { waitingAnswer } from "../outbox.js";
import { inParts, promptOf } from "../prompt.js";
import { Ask, Screen } from "../screen.js";
import { Saved, Wrong } from "../state.js";
import { faultIn, useDraft, Write } from "../writing.js";

const LONGEST = 280;

export function Step({ phone, stage, me }) {
  const { theme } = stage.shared;
  if (!theme) {
    return html`<${Screen} phone=${phone} name=${`themes:${stage.run}`} here=${t("Ordenen")}>
      <${Ask} ...${inParts(promptOf(stage, me))} />
      <div class="middle stands"><${Front} /></div>
      <section class="sheet"><p class="aloud">${t("Straks zie je hier een thema. Dan kun je zeggen of het klopt.")}</p></section>
    <//>`;
  }
  const waits = waitingAnswer(phone.waiting, stage.run, "read_back");
  const reaction = waits && waits.theme === theme.id ? waits : me.own.reactions[theme.id];
  return html`<${Theme} key=${`${theme.id}:${phone.returned}`} phone=${phone} stage=${stage} theme=${theme}
    reaction=${reaction} waits=${Boolean(waits)} />`;
}

function Theme({ phone, stage, theme, reaction, waits }) {
  const key = `read_back:${stage.run}:${theme.id}`;
  const [draft, change, clear] = useDraft(phone, key, { text: "", refusal: "" });
  const [missing, setMissing] = useState(Boolean(draft.text));
  const [fault, setFault] = useState("");
  const [again, setAgain] = useState(Boolean(draft.refusal));
  const react = (agrees) => {
    const found = agrees ? "" : faultIn(draft.text, LONGEST);
    setFault(found);
    if (found) return;
    const body = { kind: "read_back", theme: theme.id, agrees, text: agrees ? "" : draft.text };
    phone.answer(stage.run, body, agrees ? null : { key, value: draft });
    clear();
    setMissing(false);
    setAgain(false);
    announce(t("Dank je wel."));
  };
  return html`<${Screen} phone=${phone} name=${`theme:${stage.run}:${theme.id}`} here=${t("Ordenen")}>
    <section class="ask">
      <p class="step aloud">${t("Thema {number} van {total}", { number: theme.number, total: theme.of })}</p>
      <h1 id="question">${theme.name}</h1>
      <ul class="points">
        ${theme.points.map((point) => html`<li key=${point} class="aloud"><${Icon} name="wheat" size=${20} /><span>${point}</span></li>`)}
      </ul>
      ${theme.quotes.map((quote) => html`<p class="quote aloud" key=${quote}>${quote}</p>`)}
    </section>
    <section class="sheet">
      ${reaction && !again
        ? html`<p class="aloud"><b>${reaction.agrees ? t("Jij zegt: het klopt.") : t("Jij mist nog iets.")}</b></p>
            ${reaction.text && html`<p class="quote">${reaction.text}</p>`}
            <div class="mt"><${Saved} waits=${waits} online=${phone.online} /></div>
            <div class="dock"><${Or} onClick=${() => setAgain(true)}>${t("Ik wil iets anders zeggen")}<//></div>`
        : missing
          ? html`<h2 id="missing">${t("Wat mis je?")}</h2>
              <div class="mt"><${Write} id="missing-text" labelled="missing" value=${draft.text} longest=${LONGEST} rows=${2}
                onInput=${(text) => change({ text })} hint=${t("Schrijf geen namen.")} /></div>
              ${(fault || draft.refusal) && html`<${Wrong}>${fault || draft.refusal}<//>`}
              <div class="dock">
                <${Do} onClick=${() => react(false)}>${t("Stuur wat ik mis")}<//>
                <${Plain} onClick=${() => setMissing(false)}>${t("Toch niet")}<//>
              </div>`
          : html`<h2>${t("Klopt dit thema?")}</h2>
              <div class="dock">
                <${Do} onClick=${() => react(true)}>${t("Ja, dit klopt")}<//>
                <${Or} onClick=${() => setMissing(true)}>${t("Ik mis iets")}<//>
              </div>`}
    </section>
  <//>`;
}
