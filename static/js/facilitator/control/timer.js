// The time of this step: a slice of fruit that empties, the figures, the parts, and what can be done with it.

import { useTick } from "../../shared/clock.js";
import { isOnHold, isRunning, minutesSeconds, phaseAt, remaining } from "../../shared/countdown.js";
import { Icon } from "../../shared/pictures.js";
import { html } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { Slice } from "./slice.js";
import { phaseWord, turnNumber } from "./words.js";

const TICK_MS = 250;

function PhaseLine({ phase, kind }) {
  const turns = turnNumber(phase.name);
  const word = phaseWord(phase.name, kind);
  if (!turns) return html`<p class="time-what"><b>${word}</b></p>`;
  return html`<p class="time-what"><b>${t("Beurt {number}", { number: turns })}</b> · ${word}</p>`;
}

function Phases({ timer, phase, kind, over }) {
  if (timer.phases.length < 2) return null;
  return html`<ol class="phases">
    ${timer.phases.map((part, index) => {
      const done = over || index < phase.index;
      const now = !over && index === phase.index;
      const filled = done ? 1 : now ? 1 - phase.remaining / phase.total : 0;
      return html`<li key=${index} class=${now ? "on" : ""} style=${{ flexGrow: String(Math.max(part.seconds, 45)), "--filled": String(filled) }}
        aria-current=${now ? "step" : undefined}>${phaseWord(part.name, kind)}</li>`;
    })}
  </ol>`;
}

function Figures({ timer, kind }) {
  const running = isRunning(timer);
  const now = useTick(running ? TICK_MS : null);
  const left = remaining(timer, now);
  const phase = phaseAt(timer, now);
  const over = left <= 0;
  return html`
    <${Slice} left=${over ? 0 : phase.remaining} total=${phase.total} held=${!running} />
    <div class="time-left">
      <p class=${`time-figures ${over ? "late" : ""}`} role="timer" aria-label=${t("Tijd over")}>${over ? `+${minutesSeconds(-left)}` : minutesSeconds(phase.remaining)}</p>
      ${over
        ? html`<p class="time-what"><b>${t("De tijd is om")}</b> · ${t("insturen kan nog")}</p>`
        : running
          ? html`<${PhaseLine} phase=${phase} kind=${kind} />`
          : html`<p class="time-what late"><b>${t("De tijd staat stil")}</b></p>`}
    </div>
    <${Phases} timer=${timer} phase=${phase} kind=${kind} over=${over} />`;
}

function NoTime() {
  return html`<${Slice} left=${0} total=${1} held /><div class="time-left"><p class="time-what"><b>${t("De tijd is gestopt")}</b> · ${t("mensen kunnen gewoon door")}</p></div>`;
}

/** `compact` keeps to one line, where the step itself needs the room. */
export function TimerPanel({ stage, acts, compact }) {
  const { timer, kind } = stage;
  const counts = isRunning(timer) || isOnHold(timer);
  const running = isRunning(timer);
  return html`<section class=${`timer panel ${compact ? "compact" : ""}`} aria-label=${t("Tijd")}>
    ${counts ? html`<${Figures} timer=${timer} kind=${kind} />` : html`<${NoTime} />`}
    <div class="time-acts">
      <button type="button" onClick=${acts.hold} data-act="hold"><span><${Icon} name=${running ? "pause" : "play"} size=${20} />${
        running ? t("Zet stil") : counts ? t("Verder") : t("Start")
      }</span><kbd>${t("spatie")}</kbd></button>
      <button type="button" onClick=${acts.add} data-act="add"><span><${Icon} name="plus" size=${20} />${t("1 minuut")}</span><kbd>+</kbd></button>
      ${counts && html`<button type="button" class="square" aria-label=${t("Stop de tijd")} title=${t("Stop de tijd")} onClick=${acts.stopTimer} data-act="stop"><${Icon} name="stop" size=${20} /></button>`}
    </div>
  </section>`;
}
