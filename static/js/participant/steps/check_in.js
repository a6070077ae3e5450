// check_in: a first, small answer: a kind of weather, or one word, or both.

import { announce } from "../../shared/a11y.js";
import { html, useState } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { Weather, weatherName } from "../../shared/weather.js";
import { Do, Or } from "../buttons.js";
import { Choice } from "../choice.js";
import { waitingAnswer } from "../outbox.js";
import { inParts, promptOf } from "../prompt.js";
import { Ask, Screen } from "../screen.js";
import { Saved, Wrong } from "../state.js";
import { lettersIn, Line, useDraft } from "../writing.js";

export function Step({ phone, stage, me }) {
  const [again, setAgain] = useState(false);
  const waits = waitingAnswer(phone.waiting, stage.run, "check_in");
  const answer = waits || me.own.answer;
  const { before, question, after } = inParts(promptOf(stage, me));
  const refused = phone.drafts.get(`check_in:${stage.run}`);
  if (answer && !again && !(refused && refused.refusal)) {
    return html`<${Screen} phone=${phone} name=${`arrived:${stage.run}`} here=${t("Aankomen")}>
      <${Ask} question=${t("Fijn, dank je wel")} after=${t("Leg je telefoon gerust even neer.")} />
      <div class="middle">
        ${answer.picture && html`<div class="plate hushed"><${Weather} id=${answer.picture} size=${116} /></div>`}
        <p class="fruitname shown">${answer.word || weatherName(answer.picture)}</p>
      </div>
      <section class="sheet">
        <${Saved} waits=${waits} online=${phone.online}>${t("Bewaard. Je naam staat er niet bij.")}<//>
        <div class="dock"><${Or} onClick=${() => setAgain(true)}>${t("Ik kies iets anders")}<//></div>
      </section>
    <//>`;
  }
  return html`<${Screen} phone=${phone} name=${`check_in:${stage.run}`} here=${t("Aankomen")}>
    <${Ask} before=${before} question=${question} after=${after} />
    <${Form} key=${phone.returned} phone=${phone} stage=${stage} answer=${answer} onSent=${() => setAgain(false)} />
  <//>`;
}

function Form({ phone, stage, answer, onSent }) {
  const { pictures, longest } = stage.shared;
  const key = `check_in:${stage.run}`;
  const [draft, change, clear] = useDraft(phone, key, { picture: "", word: "", refusal: "", ...answer });
  const [fault, setFault] = useState("");
  const edit = (part) => {
    setFault("");
    change(part);
  };
  const send = (event) => {
    event.preventDefault();
    if (!draft.picture && !draft.word.trim()) {
      setFault(t("Kies een plaatje of schrijf één woord."));
    } else if (lettersIn(draft.word) > longest) {
      setFault(t("Houd het bij één woord."));
    } else {
      phone.answer(stage.run, { kind: "check_in", picture: draft.picture, word: draft.word }, { key, value: draft });
      clear();
      onSent();
      announce(t("Dank je wel."));
    }
  };
  return html`<form class="sheet" onSubmit=${send} novalidate>
    <div class="choices tiles" role="radiogroup" aria-labelledby="question">
      ${pictures.map((id) => html`<${Choice} key=${id} name="picture" value=${id} chosen=${draft.picture === id}
        onChoose=${(picture) => edit({ picture })} word=${weatherName(id)}><${Weather} id=${id} /><//>`)}
    </div>
    <${Line} label=${t("Of in één woord")} value=${draft.word} onInput=${(word) => edit({ word })} />
    ${(fault || draft.refusal) && html`<${Wrong}>${fault || draft.refusal}<//>`}
    <div class="dock"><${Do} type="submit">${t("Zo zit ik hier")}<//></div>
  </form>`;
}
