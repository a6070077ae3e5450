// The head of the step that is on: where we are, what is asked, and the facilitator's own note.

import { serverNow } from "../../shared/clock.js";
import { remaining } from "../../shared/countdown.js";
import { Icon } from "../../shared/pictures.js";
import { html } from "../../shared/preact.js";
import { pick, t } from "../../shared/texts.js";
import { clockOf, clockOfSeconds } from "./clock_time.js";
import { SideMark } from "./icons.js";
import { planCounts } from "./pace.js";
import { kindWord } from "./words.js";
import { apart } from "../projector/sentences.js";
import { stepModule } from "../steps/registry.js";

/** When this step ends at this pace, and when it should by the plan; both in epoch seconds. */
function ending({ stage, runsheet }) {
  const line = runsheet.lines.find((known) => known.step === stage.step);
  const plan = line ? line.planned + line.minutes * 60 : null;
  if (!stage.timer) return { plan, real: stage.started_at + stage.minutes * 60 };
  return { plan, real: Math.floor((serverNow() + Math.max(0, remaining(stage.timer, serverNow()))) / 1000) };
}

/** What the step asks; where both sides are asked something else, what they share stands once. */
function asked(prompts) {
  if (!prompts.a || !prompts.b) return { before: prompts.all && pick(prompts.all), a: prompts.a && pick(prompts.a), b: prompts.b && pick(prompts.b) };
  return apart(pick(prompts.a), pick(prompts.b));
}

function Prompts({ prompts, session }) {
  const { before, after, ...said } = asked(prompts);
  return html`
    ${before && html`<p class="asked">${before}</p>`}
    ${["a", "b"].filter((side) => said[side]).map(
      (side) => html`<p class="asked" key=${side}>
        <${SideMark} side=${side} /><span><span class="visually-hidden">${pick(session.sides[side])}: </span>${said[side]}</span>
      </p>`,
    )}
    ${after && html`<p class="asked">${after}</p>`}
    ${prompts.host && html`<p class="asked"><b>${t("Gastheer of gastvrouw")}:</b> ${pick(prompts.host)}</p>`}
  `;
}

/** The first sentence of a note, and the rest. */
export function opened(note) {
  const first = note.match(/^.*?[.?!](?=\s)/s)?.[0] || note;
  return [first, note.slice(first.length).trim()];
}

function Note({ text }) {
  const [first, rest] = opened(text);
  const head = html`<${Icon} name="quote" size=${20} /><span><span class="visually-hidden">${t("Notitie voor jou")}: </span>${first}</span>`;
  if (!rest) return html`<p class="note">${head}</p>`;
  return html`<details class="note-more"><summary class="note">${head} <span class="more">${t("meer")}</span></summary><p>${rest}</p></details>`;
}

export function StepHead({ view, acts }) {
  const { stage, session, runsheet } = view;
  const { plan, real } = ending(view);
  const late = plan && planCounts(runsheet.behind) && real - plan >= 60;
  const note = pick(stage.note);
  return html`<header class="step-head">
    <p class="where">
      <span>${t("Stap {number} van {of}", { number: stage.number, of: stage.of })} · ${kindWord(stage.kind, stage.shared)}</span>
      <span class="ends num">${t("klaar om")} <b class=${late ? "late" : ""}>${clockOf(real * 1000)}</b>${
        plan ? ` · ${t("plan")} ${clockOfSeconds(plan)}` : ""
      }</span>
      <button type="button" class="plain small again" onClick=${acts.repeat} data-act="repeat"><${Icon} name="repeat" size=${18} />${t("Opnieuw")} <kbd>R</kbd></button>
    </p>
    <h1 tabindex="-1">${pick(stage.title)}</h1>
    ${!stepModule(stage.kind).asksBeside && html`<${Prompts} prompts=${stage.prompts} session=${session} />`}
    ${note && html`<${Note} key=${stage.run} text=${note} />`}
  </header>`;
}
