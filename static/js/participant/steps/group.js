// group: finding each other, and then talking: who has the word, and when it is the other's turn.

import { isRunning } from "../../shared/countdown.js";
import { Picture } from "../../shared/pictures.js";
import { html } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { courseTimer, turnOf } from "../course.js";
import { Course, usePhase, useSignals } from "../course_strip.js";
import { Balloon } from "../drawings.js";
import { Find, foundBy, NoGroupYet, useSeat } from "../find.js";
import { briefly, inParts, isLong, promptOf } from "../prompt.js";
import { Screen } from "../screen.js";

export function Step({ phone, stage, me }) {
  const { group, course } = me.own;
  const timer = courseTimer(stage.timer, group && group.size > 2 ? course : null);
  const [phase, now] = usePhase(timer);
  const seat = useSeat(phone, stage.run, group);
  const swapped = useSignals(timer, now, group ? words(timer, group) : {});
  if (!group) return html`<${NoGroupYet} phone=${phone} stage=${stage} here=${formName(stage, null)} />`;
  const found = foundBy(phone, stage, me);
  const finding = phase ? phase.name === "find" : true;
  if (found === false || seat.moved || (found === null && finding)) {
    return html`<${Find} phone=${phone} stage=${stage} me=${me} seat=${seat} form=${formOf(stage, group)}
      here=${formName(stage, group)}>
      <${WhoBegins} stage=${stage} group=${group} />
      <p class="prompt aloud">${briefly(promptOf(stage, me))}</p>
      ${timer && html`<div class="mt">
        <${Course} timer=${timer} now=${now} caption=${t("Zoek elkaar op")} label=${labels(group)} />
      </div>`}
    <//>`;
  }
  return html`<${Talk} phone=${phone} stage=${stage} me=${me} timer=${timer} phase=${phase} now=${now} swapped=${swapped} />`;
}

function Talk({ phone, stage, me, timer, phase, now, swapped }) {
  const { group } = me.own;
  const { before, question, after } = inParts(promptOf(stage, me));
  const speaks = phase ? turnOf(phase.name) : null;
  return html`<${Screen} phone=${phone} name=${`talk:${stage.run}`} here=${{ ...group, table: stage.shared.form === "table" }}>
    <section class=${swapped ? "ask swap" : "ask"}>
      <${Word} phase=${phase} group=${group} />
      ${before && html`<p class="lead mt">${before}</p>`}
      <h1 id="question" class=${isLong(question) ? "long mt" : "mt"}>${question}</h1>
      <p class="lead">${after} ${t("Je hoeft niets te vertellen wat je niet wilt.")}</p>
    </section>
    <div class="middle stands"><${Talkers} group=${group} speaks=${speaks} /></div>
    <section class="sheet">
      ${timer
        ? html`<div><${Course} timer=${timer} now=${now} caption=${caption(phase, timer, now)} label=${labels(group)} /></div>`
        : html`<p class="aloud">${t("Neem rustig de tijd.")}</p>`}
    </section>
  <//>`;
}

function WhoBegins({ stage, group }) {
  if (!stage.shared.turns) return null;
  const order = [t("Jij begint"), t("Jij bent als tweede"), t("Jij bent als derde"), t("Jij bent als vierde")];
  const [badge, then] = group.turn === 0
    ? [order[0], group.size > 2 ? t("daarna je maatjes") : t("daarna je maatje")]
    : [group.size > 2 ? order[group.turn] : t("Je maatje begint"), group.size > 2 ? "" : t("daarna jij")];
  return html`<${Badge} own=${group.turn === 0} word=${badge} beside=${then} />`;
}

function Word({ phase, group }) {
  const [badge, beside, own] = wordFor(phase, group);
  return html`<${Badge} own=${own} word=${badge} beside=${beside} />`;
}

function Badge({ own, word, beside }) {
  return html`<p class="first aloud">
    <span class=${own ? "badge" : "badge listens"}>${word}</span>${" "}<span class="soft">${beside}</span>
  </p>`;
}

function wordFor(phase, group) {
  if (group.host) return [t("Jij blijft aan deze tafel"), "", true];
  const turn = phase ? turnOf(phase.name) : null;
  const listeners = group.size > 2 ? t("je maatjes luisteren") : t("je maatje luistert");
  if (turn === group.turn) return [t("Jij vertelt"), listeners, true];
  if (turn !== null) return [t("Je maatje vertelt"), t("jij luistert en vraagt door"), false];
  if (phase && phase.name === "find") return [t("Jullie zijn er"), t("we beginnen zo"), true];
  if (phase && phase.name === "think") return [t("Denk even na"), t("nog niet praten"), true];
  if (phase && phase.name === "slack") return [t("Rond rustig af"), "", true];
  return [t("Praat samen"), t("en luister naar elkaar"), true];
}

function Talkers({ group, speaks }) {
  const seen = Math.min(group.size, 4);
  const many = { 3: "three", 4: "four" }[seen] || "";
  // On every phone the own fruit stands on the left.
  const place = speaks === null ? null : (speaks - group.turn + group.size) % group.size;
  return html`<div class=${`talkers ${many}`}>
    ${place !== null && seen < 4 && html`<${Balloon} at=${place} />`}
    ${Array.from({ length: seen }, (_, index) => html`<${Picture} key=${index} id=${group.picture} size=${132}
      class=${index >= seen / 2 ? "faces-left" : ""} />`)}
  </div>`;
}

function caption(phase, timer, now) {
  if (isRunning(timer) && timer.ends_at <= now) return t("De tijd is om. Rond rustig af.");
  if (!phase) return "";
  if (phase.name === "find") return t("De anderen zoeken nog");
  if (phase.name === "think") return t("Daarna begin je");
  const next = timer.phases[phase.index + 1];
  if (turnOf(phase.name) !== null) return next && turnOf(next.name) !== null ? t("Daarna wissel je") : t("Daarna rond je af");
  return t("Dan gaan we verder");
}

function labels(group) {
  return ({ name }) => {
    const turn = turnOf(name);
    if (turn !== null && group.size > 2) return turn === group.turn ? t("Jij") : t("Maatje");
    if (turn !== null) return turn === group.turn ? t("Jij vertelt") : t("Je maatje");
    return { find: t("Zoek"), think: t("Denk"), talk: t("Praat"), whole: t("Praat"), extra: t("Extra") }[name] || null;
  };
}

function words(timer, group) {
  const phase = timer ? timer.phases : [];
  const last = phase.filter(({ name }) => turnOf(name) !== null).length - 1;
  const who = group.turn === last || group.size > 2 ? t("Wissel: geef de beurt door.") : t("Wissel: nu vertelt je maatje.");
  return {
    swap: group.turn === 1 && group.size === 2 ? t("Wissel: nu vertel jij.") : who,
    half: t("Jullie zijn op de helft."),
    minute: t("Nog één minuut."),
    end: t("De tijd is om. Rond rustig af."),
  };
}

function formOf(stage, group) {
  const { form } = stage.shared;
  if (form === "table") return form;
  return { 2: "pair", 3: "trio" }[group.size] || "four";
}

function formName(stage, group) {
  const form = group ? formOf(stage, group) : stage.shared.form;
  return { pair: t("Tweetal"), trio: t("Drietal"), four: t("Viertal"), table: t("Tafel") }[form];
}
