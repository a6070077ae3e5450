// mirror: one's own answer, what the other side will say, and looking at the outcome together.

import { html, useState } from "../../shared/preact.js";
import { pick, t } from "../../shared/texts.js";
import { Answering, ChooseSide, Guessing, Thanks } from "../mirror_answers.js";
import { Looking, Outside } from "../mirror_looking.js";
import { waitingAnswer } from "../outbox.js";

export function Step({ phone, stage, me }) {
  const [again, setAgain] = useState(null);
  const { shared, run } = stage;
  const side = sideNow(phone, me);
  const answer = waitingAnswer(phone.waiting, run, "mirror") || me.own.answer;
  const guess = waitingAnswer(phone.waiting, run, "guess") || me.own.guess;
  const asksGuess = pick(shared.guess) !== "";
  const common = { phone, stage, me, side, answer, guess };
  const send = (kind, next) => (choice) => {
    phone.answer(run, { kind, choice });
    setAgain(next);
  };
  if (shared.revealed) return html`<${Looking} ...${common} />`;
  if (again === "side" || (side === null && me.chosen_side !== "outside")) {
    return html`<${ChooseSide} ...${common} onDone=${() => setAgain(null)} />`;
  }
  if (side === null) return html`<${Outside} ...${common} onChoose=${() => setAgain("side")} />`;
  if (!answer || again === "answer") {
    return html`<${Answering} ...${common} onSend=${send("mirror", asksGuess && answer ? "guess" : null)}
      onSide=${() => setAgain("side")} />`;
  }
  if (asksGuess && (!guess || again === "guess")) return html`<${Guessing} ...${common} onSend=${send("guess", null)} />`;
  return html`<${Thanks} ...${common} title=${t("Je hebt geantwoord")} onAgain=${() => setAgain("answer")} />`;
}

// A side that was chosen on this phone counts at once.
function sideNow(phone, me) {
  const chosen = phone.waiting.filter((message) => message.name === "choose_side").pop();
  if (!chosen) return me.side;
  return chosen.fields.side === "outside" ? null : chosen.fields.side;
}
