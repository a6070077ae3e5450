// Answering the mirror: four words with a glass that fills, for oneself and for the other side.

import { html, useState } from "../shared/preact.js";
import { pick, t } from "../shared/texts.js";
import { Do, Or, Plain } from "./buttons.js";
import { Choice } from "./choice.js";
import { Front, SideSign } from "./drawings.js";
import { waitingAnswer } from "./outbox.js";
import { inParts, promptOf } from "./prompt.js";
import { Scale } from "./scale.js";
import { Ask, Screen } from "./screen.js";
import { Saved, Wrong } from "./state.js";

const OTHER = { a: "b", b: "a" };

/** A side as it always looks: its sign, its colour and words. */
function SideChip({ side, children }) {
  return html`<p class=${`side ${side}`}><${SideSign} side=${side} /><span>${children}</span></p>`;
}

/** The question in the wording of one's own side. */
export function Answering({ phone, stage, me, side, answer, onSend, onSide }) {
  const { before, question, after } = inParts(pick(stage.prompts[side]) || promptOf(stage, me));
  return html`<${Screen} phone=${phone} name=${`mirror:${stage.run}:${side}`} here=${t("Spiegel")}>
    <${Ask} before=${before} question=${question} after=${after}>
      <div class="sides">
        <${SideChip} side=${side}>${t("Jij: {side}", { side: nameOf(phone, side) })}<//>
        <${Plain} onClick=${onSide}>${t("Klopt dit niet?")}<//>
      </div>
    <//>
    <${Choosing} name="answer" stage=${stage} chosen=${answer ? answer.choice : null} onSend=${onSend} send=${t("Stuur mijn antwoord")} />
  <//>`;
}

/** What the other side will answer to its own question. */
export function Guessing({ phone, stage, side, answer, guess, onSend }) {
  const other = OTHER[side];
  const { question } = inParts(pick(stage.prompts[other]));
  const waits = waitingAnswer(phone.waiting, stage.run, "mirror");
  return html`<${Screen} phone=${phone} name=${`guess:${stage.run}`} here=${t("Spiegel")}>
    <${Ask} before=${`‘${question}’`} question=${pick(stage.shared.guess)}>
      <${Saved} waits=${waits} online=${phone.online}>${t("Bewaard.")} ${chose(stage, answer)}<//>
      <div class="sides mt"><${SideChip} side=${other}>${t("De vraag aan: {side}", { side: nameOf(phone, other) })}<//></div>
    <//>
    <${Choosing} name="guess" stage=${stage} chosen=${guess ? guess.choice : null} onSend=${onSend} send=${t("Stuur wat ik denk")} />
  <//>`;
}

function Choosing({ name, stage, chosen, onSend, send }) {
  const [choice, setChoice] = useState(chosen);
  const [fault, setFault] = useState(false);
  const submit = (event) => {
    event.preventDefault();
    if (choice === null) setFault(true);
    else onSend(choice);
  };
  const choose = (place) => {
    setFault(false);
    setChoice(place);
  };
  return html`<form class="sheet" onSubmit=${submit}>
    <${Scale} name=${name} scale=${stage.shared.scale} chosen=${choice} onChoose=${choose} />
    ${fault && html`<${Wrong}>${t("Kies eerst een antwoord, of sla de vraag over.")}<//>`}
    <div class="dock two">
      <${Do} type="submit">${send}<//>
      <${Plain} onClick=${() => onSend(null)}>${t("Weet ik niet / sla over")}<//>
    </div>
  </form>`;
}

/** Both were sent; until the reveal they can still be changed. */
export function Thanks({ phone, stage, answer, guess, title, onAgain }) {
  const waits = waitingAnswer(phone.waiting, stage.run, "mirror") || waitingAnswer(phone.waiting, stage.run, "guess");
  return html`<${Screen} phone=${phone} name=${`thanks:${stage.run}`} here=${t("Spiegel")}>
    <${Ask} question=${title} after=${t("We wachten even op elkaar. Straks kijken we samen naar het scherm.")} />
    <div class="middle stands"><${Front} /></div>
    <section class="sheet">
      <p class="aloud">${chose(stage, answer)}</p>
      ${guess && html`<p class="aloud mt">${guessed(stage, guess)}</p>`}
      <div class="mt"><${Saved} waits=${waits} online=${phone.online}>${t("Bewaard. Niemand ziet wat jij koos.")}<//></div>
      <div class="dock"><${Or} onClick=${onAgain}>${t("Ik wil iets anders kiezen")}<//></div>
    </section>
  <//>`;
}

/** A side for today, for who has none or another; or staying outside. */
export function ChooseSide({ phone, stage, side, me, onDone }) {
  const [chosen, setChosen] = useState(side || (me.chosen_side === "outside" ? "outside" : null));
  const choose = (event) => {
    event.preventDefault();
    if (chosen === null) return;
    if (chosen !== (side || "outside") || !side) phone.act("choose_side", { side: chosen });
    onDone();
  };
  return html`<${Screen} phone=${phone} name=${`side:${stage.run}`} here=${t("Spiegel")}>
    <${Ask} question=${t("Hoe antwoord jij vandaag?")} after=${t("Er zijn twee kanten. Kies de kant die vandaag bij je past.")} />
    <form class="sheet" onSubmit=${choose}>
      <div class="choices" role="radiogroup" aria-labelledby="question">
        ${["a", "b"].map((one) => html`<${Choice} key=${one} name="side" value=${one} chosen=${chosen === one} onChoose=${setChosen}
          word=${nameOf(phone, one)}><span class=${`side ${one}`}><${SideSign} side=${one} /></span><//>`)}
        <${Choice} name="side" value="outside" chosen=${chosen === "outside"} onChoose=${setChosen}
          word=${t("Ik kijk alleen mee")} />
      </div>
      <div class="dock"><${Do} type="submit">${t("Dit kies ik")}<//></div>
    </form>
  <//>`;
}

function nameOf(phone, side) {
  return pick(phone.view.session.sides[side]);
}

function chose(stage, answer) {
  if (answer.choice === null) return t("Jij sloeg de vraag over.");
  return html`${t("Jij koos:")} <b>${pick(stage.shared.scale[answer.choice])}</b>`;
}

function guessed(stage, guess) {
  if (guess.choice === null) return t("Wat de ander antwoordt, sloeg je over.");
  return html`${t("Jij denkt dat zij kiezen:")} <b>${pick(stage.shared.scale[guess.choice])}</b>`;
}
