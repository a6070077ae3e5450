// evaluate: how it was today, in a word of the scale, and what could be better.

import { announce } from "../../shared/a11y.js";
import { html, useState } from "../../shared/preact.js";
import { pick, t } from "../../shared/texts.js";
import { Do, Or } from "../buttons.js";
import { Bowl } from "../drawings.js";
import { waitingAnswer } from "../outbox.js";
import { promptOf } from "../prompt.js";
import { Scale } from "../scale.js";
import { Ask, Screen } from "../screen.js";
import { Saved, Wrong } from "../state.js";
import { lettersIn, useDraft, Write } from "../writing.js";

export function Step({ phone, stage, me }) {
  const [again, setAgain] = useState(false);
  const waits = waitingAnswer(phone.waiting, stage.run, "evaluation");
  const answer = waits || me.own.answer;
  const refused = phone.drafts.get(`evaluation:${stage.run}`);
  if (stage.shared.closed && !waits) {
    return html`<${Screen} phone=${phone} name=${`evaluated:${stage.run}`} here=${t("Terugkijken")}>
      <${Ask} question=${t("Dank je wel")} after=${t("De antwoorden zijn al geteld. Je kunt nu niet meer antwoorden.")} />
      <div class="middle stands"><${Bowl} /></div>
    <//>`;
  }
  if (answer && !again && !(refused && refused.refusal)) {
    return html`<${Screen} phone=${phone} name=${`evaluated:${stage.run}`} here=${t("Terugkijken")}>
      <${Ask} question=${t("Dank je wel")} after=${t("Hier leren we van.")} />
      <div class="middle stands"><${Bowl} /></div>
      <section class="sheet">
        <${Saved} waits=${waits} online=${phone.online}>${t("Bewaard. Je naam staat er niet bij.")}<//>
        <div class="dock"><${Or} onClick=${() => setAgain(true)}>${t("Ik wil iets veranderen")}<//></div>
      </section>
    <//>`;
  }
  const question = pick(stage.shared.question);
  return html`<${Screen} phone=${phone} name=${`evaluate:${stage.run}`} here=${t("Terugkijken")}>
    <${Ask} step=${question ? promptOf(stage, me) : null} question=${question || promptOf(stage, me)} />
    <${Form} key=${phone.returned} phone=${phone} stage=${stage} answer=${answer} onSent=${() => setAgain(false)} />
  <//>`;
}

function Form({ phone, stage, answer, onSent }) {
  const { scale, longest, open_question: openQuestion } = stage.shared;
  const key = `evaluation:${stage.run}`;
  const [draft, change, clear] = useDraft(phone, key, { choice: null, text: "", refusal: "", ...answer });
  const [fault, setFault] = useState("");
  const edit = (part) => {
    setFault("");
    change(part);
  };
  const send = (event) => {
    event.preventDefault();
    if (draft.choice === null && !draft.text.trim()) {
      setFault(t("Kies een antwoord of schrijf iets op."));
    } else if (lettersIn(draft.text) > longest) {
      setFault(t("Je zin is te lang. Maak hem iets korter."));
    } else {
      phone.answer(stage.run, { kind: "evaluation", choice: draft.choice, text: draft.text }, { key, value: draft });
      clear();
      onSent();
      announce(t("Dank je wel."));
    }
  };
  return html`<form class="sheet" onSubmit=${send} novalidate>
    <${Scale} name="choice" scale=${scale} chosen=${draft.choice} onChoose=${(choice) => edit({ choice })} />
    ${pick(openQuestion) && html`<div class="may">
      <p id="open"><b>${pick(openQuestion)}</b> <span class="soft">${t("Mag leeg blijven.")}</span></p>
      <div class="mt"><${Write} id="remark" labelled="open" rows=${2} value=${draft.text} longest=${longest}
        onInput=${(text) => edit({ text })} hint=${t("Schrijf geen namen.")} /></div>
    </div>`}
    ${(fault || draft.refusal) && html`<${Wrong}>${fault || draft.refusal}<//>`}
    <div class="dock"><${Do} type="submit">${t("Stuur mijn antwoord")}<//></div>
  </form>`;
}
