// harvest: released sentences as slips, the newest on wheat; before that the question and how many came in.

import { html, useEffect, useState } from "../../shared/preact.js";
import { pick, t, tn } from "../../shared/texts.js";
import { useFit } from "./fit.js";
import { Question } from "./question.js";
import { openingQuestion } from "./sentences.js";
import { TimerSlice } from "./timer_slice.js";

const MOST = 6;

export const showsTimer = () => true;

export function Screen({ stage, session }) {
  const { insights, sentences } = stage.projector;
  if (insights.length === 0) return html`<${Asked} stage=${stage} session=${session} sentences=${sentences} />`;
  const slips = insights.slice(-MOST);
  return html`<${Slips} key=${slips.map((slip) => slip.id).join(" ")} slips=${slips} stage=${stage} sentences=${sentences} />`;
}

function Asked({ stage, session, sentences }) {
  return html`<${Question} stage=${stage} session=${session} heading=${pick(stage.shared.start)} text=${pick(stage.prompts.all)}>
    ${
      sentences > 0
        ? html`<p class="number"><${CameIn} sentences=${sentences} /></p>`
        : html`<p class="calm">${t("Schrijf je zin op je telefoon. Je naam staat er niet bij.")}</p>`
    }
  <//>`;
}

function CameIn({ sentences }) {
  return html`<b>${sentences}</b> <span>${tn("zin binnen", "zinnen binnen", sentences)}</span>`;
}

function Slips({ slips, stage, sentences }) {
  const [most, setMost] = useState(MOST);
  const here = slips.slice(-most);
  const ref = useFit(() => {
    if (here.length === 1) return false;
    setMost(here.length - 1);
    return true;
  });
  useEffect(() => {
    const startAgain = () => setMost(MOST);
    window.addEventListener("resize", startAgain);
    return () => window.removeEventListener("resize", startAgain);
  }, []);
  const heading = pick(stage.shared.start) || openingQuestion(pick(stage.prompts.all)).question || pick(stage.title);
  return html`<main class="harvest" ref=${ref}>
    <header>
      <h1>${heading}</h1>
      <p class="came-in"><${CameIn} sentences=${sentences} /></p>
      <${TimerSlice} timer=${stage.timer} kind=${stage.kind} />
    </header>
    <ul class=${`slips of-${here.length}`}>
      ${here.map((slip, at) => html`<li key=${slip.id} class=${`slip ${at === here.length - 1 ? "new" : ""}`}><p>${slip.text}</p></li>`)}
    </ul>
  </main>`;
}
