// mirror: first only how many have answered; then side A, a silence, side B, and the gap with the guesses.

import { html } from "../../shared/preact.js";
import { pick, t } from "../../shared/texts.js";
import { AnswerCount } from "./answer_count.js";
import { useFit } from "./fit.js";
import { MirrorChart } from "./mirror_chart.js";
import { GapSentences, SideHeading, SmallSides } from "./mirror_words.js";
import { QuietClock } from "./quiet_clock.js";
import { lastQuestion } from "./sentences.js";

const APPEARING = { side_a: "a", side_b: "b" };
const REVEALING = ["side_a", "silence", "side_b", "gap"];

export function Screen({ stage, session, counts }) {
  const { stage: shown } = stage.shared;
  if (shown === "withheld") return html`<${Withheld} stage=${stage} />`;
  if (!REVEALING.includes(shown)) return html`<${Answering} counts=${counts} />`;
  return html`<${Reveal} stage=${stage} session=${session} />`;
}

function Answering({ counts }) {
  const ref = useFit();
  return html`<main class="answering" ref=${ref}>
    <${Glass} />
    <div>
      <h1>${t("De vraag staat op je telefoon")}</h1>
      <${AnswerCount} counts=${counts} />
      <p class="calm">${t("Neem rustig de tijd. Straks kijken we samen. Je naam staat niet bij je antwoord.")}</p>
    </div>
  </main>`;
}

function Withheld({ stage }) {
  const ref = useFit();
  return html`<main class="answering" ref=${ref}>
    <${Glass} />
    <div>
      <h1>${t("We laten de antwoorden niet zien")}</h1>
      <p class="calm">${t("We praten er samen over.")}</p>
      <p class="calm">${pick(stage.shared.look)}</p>
    </div>
  </main>`;
}

function Reveal({ stage, session }) {
  const ref = useFit();
  const { stage: shown, result, scale, look, silence, stage_since: since } = stage.shared;
  const words = scale.map(pick);
  const names = { a: pick(session.sides.a), b: pick(session.sides.b) };
  const questions = { a: lastQuestion(pick(stage.prompts.a)), b: lastQuestion(pick(stage.prompts.b)) };
  return html`<main class="reveal" ref=${ref}>
    <${Heading} shown=${shown} result=${result} words=${words} names=${names} questions=${questions} />
    <${MirrorChart} result=${result} words=${words} names=${names} questions=${questions} asked=${APPEARING[shown]}
      below=${shown === "silence" && html`<${QuietClock} seconds=${silence} since=${since} look=${pick(look)} />`} />
  </main>`;
}

function Heading({ shown, result, words, names, questions }) {
  if (shown === "gap") {
    return result.gap
      ? html`<${GapSentences} result=${result} words=${words} names=${names} />`
      : html`<${SmallSides} result=${result} />`;
  }
  if (shown === "silence") return html`<h1>${t("Niemand heeft hier schuld. Blijf even stil.")}</h1>`;
  const side = APPEARING[shown];
  return html`<${SideHeading} side=${side} name=${names[side]} question=${questions[side]} />`;
}

function Glass() {
  return html`<svg class="glass" viewBox="0 0 330 420" aria-hidden="true">
    <g stroke="#2B2A26" stroke-width="3.4" stroke-linejoin="round" stroke-linecap="round">
      <path d="M150 300h30l8 96c1 12-8 18-23 18s-24-6-23-18z" fill="#E7B93F" />
      <ellipse cx="165" cy="160" rx="142" ry="150" fill="#E7B93F" /><ellipse cx="165" cy="160" rx="116" ry="124" fill="#FFFFFF" />
    </g>
    <path d="M96 190c14-50 44-88 84-108M128 214c10-34 30-62 58-82" fill="none" stroke="#DDD3BF" stroke-width="9" stroke-linecap="round" />
  </svg>`;
}
