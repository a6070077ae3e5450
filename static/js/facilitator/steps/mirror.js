// mirror: who has answered, and leading the room through the stages of the reveal.

import { Icon } from "../../shared/pictures.js";
import { html } from "../../shared/preact.js";
import { pick, t, tn } from "../../shared/texts.js";
import { Film } from "../control/film.js";
import { SideMark } from "../control/icons.js";

export const compact = true;
export const asksBeside = true;

const SIDES = ["a", "b"];
const LABELS = {
  side_a: () => t("Toon kant A"),
  silence: () => t("Naar de stilte"),
  side_b: () => t("Toon kant B"),
  gap: () => t("Toon het verschil"),
};
const TO_SAY = {
  side_a: () => t("We kijken eerst naar één kant. Zeg nog niets. Niemand heeft hier schuld."),
  silence: () => t("We blijven even stil. Wat valt je op? Wat voel je daarbij?"),
  side_b: () => t("Nu de andere kant. Kijk rustig en zeg nog niets."),
  gap: () => t("Dit is het verschil. Wat herken je? Wat verrast je?"),
};

function stagesOf(stage) {
  const { stages } = stage.control;
  const now = stages.indexOf(stage.shared.stage);
  return { stages, now, following: now >= 0 ? stages[now + 1] : undefined };
}

function aboutStage(following, { session, stage }) {
  const { sides } = stage.control;
  const side = { side_a: "a", side_b: "b" }[following];
  if (side && !sides[side].enough) {
    return { title: t("{side}: blijft dicht", { side: pick(session.sides[side]) }), hint: t("Te weinig antwoorden om te tonen.") };
  }
  if (following === "side_a") return { title: t("Alleen: {side}", { side: pick(session.sides.a) }), hint: t("Daarna kan niemand meer antwoorden.") };
  if (following === "silence") return { title: stage.shared.silence ? t("Stilte van {seconds} seconden", { seconds: stage.shared.silence }) : t("Samen stil"), hint: t("Het scherm blijft staan. Niemand hoeft iets te zeggen.") };
  if (following === "side_b") return { title: t("{side} erbij", { side: pick(session.sides.b) }), hint: t("Beide kanten staan dan op het scherm.") };
  return { title: t("Het verschil en wat mensen dachten"), hint: t("Alleen als beide kanten genoeg antwoorden hebben.") };
}

/** The big button leads through the stages first; null when the next step may begin. */
export function forward({ session, stage }) {
  const { following } = stagesOf(stage);
  if (!following) return null;
  return {
    name: "mirror_reveal",
    fields: { run: stage.run, stage: following },
    label: LABELS[following](),
    small: t("Hierna op het scherm"),
    ...aboutStage(following, { session, stage }),
  };
}

function Answered({ view }) {
  const { counts, session, stage } = view;
  const { sides } = stage.control;
  return html`<section class="answered panel" aria-label=${t("Antwoorden")}>
    <p class="answered-count" data-count="answered"><b>${counts.answered}</b>${t("van {of} antwoorden", { of: counts.of })}</p>
    <ul class="answered-sides">
      ${SIDES.map(
        (side) => html`<li key=${side} data-side=${side}><${SideMark} side=${side} /><span><b>${t("{answered} van {of}", sides[side])}</b> ${pick(session.sides[side])}</span>
          ${sides[side].enough
            ? html`<${Icon} name="check" size=${18} class="enough" /><span class="visually-hidden">${t("genoeg om te tonen")}</span>`
            : html`<span class="chip late">${t("te weinig om te tonen")}</span>`}</li>`,
      )}
    </ul>
  </section>`;
}

/** What the room sees in numbers, once a side was shown. */
function Outcome({ session, shared }) {
  const seen = SIDES.filter((side) => shared.result[side]);
  if (seen.length === 0) return null;
  return html`<table class="table outcome"><caption class="visually-hidden">${t("Wat het scherm nu laat zien")}</caption>
    <thead><tr><td></td>${shared.scale.map((word, number) => html`<th key=${number} scope="col">${pick(word)}</th>`)}<th scope="col">${t("weet niet")}</th></tr></thead>
    <tbody>${seen.map((side) => {
      const outcome = shared.result[side];
      return html`<tr key=${side}><th scope="row"><${SideMark} side=${side} /> ${pick(session.sides[side])}</th>
        ${outcome.small
          ? html`<td colspan="5" class="soft">${t("te weinig antwoorden, blijft dicht")}</td>`
          : [...outcome.counts, outcome.unknown].map((count, number) => html`<td key=${number} class="num">${count}</td>`)}</tr>`;
    })}</tbody></table>`;
}

function Cue({ stage }) {
  const { following } = stagesOf(stage);
  const about = following || stage.shared.stage;
  const words = pick(stage.control.say[about]) || TO_SAY[about]?.();
  if (!words) return null;
  return html`<section class="cue" aria-label=${t("Dit kun je zeggen")}><${Icon} name="quote" size=${24} /><div><small>${t("Dit kun je zeggen")}</small><p>${words}</p></div></section>`;
}

export function Control({ view, acts }) {
  const { stage, session, counts } = view;
  const { stages, now, following } = stagesOf(stage);
  const { shared } = stage;
  return html`
    ${!shared.revealed && html`<${Answered} view=${view} />`}
    <div class="film-head">
      <h2>${t("Zo komt het op het scherm")}</h2><span class="soft">${now < 0 ? t("Deze spiegel tonen we niet.") : t("Jij bepaalt wanneer.")}</span>
      ${now < 0
        ? html`<button type="button" class="small" onClick=${() => acts.reveal("side_a")} data-act="reveal">${t("Toch tonen")}</button>`
        : html`<button type="button" class="small danger" onClick=${() => acts.open({ name: "withhold" })} data-act="withhold">${following ? t("Niet tonen") : t("Niet meer tonen")}</button>`}
    </div>
    <${Film} stages=${stages} now=${now} answered=${counts.answered} result=${shared.result} silence=${shared.silence} since=${shared.stage_since} onReveal=${acts.reveal} />
    <${Outcome} session=${session} shared=${shared} />
    ${now >= 0 && html`<${Cue} stage=${stage} />`}
  `;
}

/** Beside: the wording of each side, and what to mind before the reveal. */
export function Aside({ view }) {
  const { stage, session } = view;
  const { sides } = stage.control;
  const enough = SIDES.every((side) => sides[side].enough);
  const minimum = session.minimum;
  return html`<section class="aside-part" aria-labelledby="wordings-heading">
    <h2 id="wordings-heading">${t("De twee vragen")}</h2>
    ${SIDES.map((side) => html`<div class="wording" key=${side}><h3><${SideMark} side=${side} /> ${pick(session.sides[side])}</h3><p>${pick(stage.prompts[side])}</p></div>`)}
    <ul class="checks">
      ${!stage.shared.revealed && html`<li>${t("De antwoorden zijn voor iedereen dicht, ook voor jou")}</li>`}
      <li class=${enough ? "" : "open"}>${enough
        ? t("Elke kant heeft minstens {minimum} antwoorden", { minimum })
        : t("Nog niet elke kant heeft {minimum} antwoorden. Een kleine kant blijft dicht", { minimum })}</li>
      <li class="open">${t("Nazorg: zeg wie er na afloop tijd heeft")}</li>
    </ul>
  </section>`;
}
