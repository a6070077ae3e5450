// The time as a slice of fruit with one segment a minute. It empties clockwise; no seconds, no alarm.

import { useTick } from "../../shared/clock.js";
import { isOnHold, isRunning, phaseAt } from "../../shared/countdown.js";
import { html } from "../../shared/preact.js";
import { t, tn } from "../../shared/texts.js";
import { phaseWords } from "./phase_words.js";

const MIDDLE = 100;
const FLESH = 80;
const GAP = 2;
const MINUTE = 60_000;
const MOST_SEGMENTS = 30;

/** How many segments a part of `total` ms has: one a minute, or one in five minutes of a long talk. */
export function segmentCount(total) {
  const minutes = Math.max(1, Math.round(total / MINUTE));
  return minutes > MOST_SEGMENTS ? Math.ceil(minutes / 5) : minutes;
}

/** The segments clockwise from the top, each with the path of its `bed` and of what is `left` in it (or null). */
export function segments(count, shareLeft) {
  const width = 360 / count;
  const emptied = 360 * (1 - Math.min(1, Math.max(0, shareLeft)));
  return Array.from({ length: count }, (_, at) => {
    const from = at * width;
    const to = from + width;
    return { bed: wedge(from, to, from, width), left: emptied >= to ? null : wedge(Math.max(from, emptied), to, from, width) };
  });
}

function wedge(from, to, start, width) {
  if (width === 360) return from === 0 ? ring() : sector(from, 359.99, 0, 0);
  const margin = (Math.asin(GAP / FLESH) * 180) / Math.PI;
  const tip = GAP / Math.sin((width / 2) * (Math.PI / 180));
  const last = to - margin;
  return sector(Math.min(Math.max(from, start + margin), last - 0.2), last, start + width / 2, tip);
}

function sector(from, to, tipAngle, tipDistance) {
  const large = to - from > 180 ? 1 : 0;
  return `M${point(tipAngle, tipDistance)}L${point(from, FLESH)}A${FLESH} ${FLESH} 0 ${large} 1 ${point(to, FLESH)}Z`;
}

function ring() {
  return `M${point(0, FLESH)}A${FLESH} ${FLESH} 0 1 1 ${point(180, FLESH)}A${FLESH} ${FLESH} 0 1 1 ${point(0, FLESH)}Z`;
}

function point(angle, distance) {
  const radians = ((angle - 90) * Math.PI) / 180;
  return `${(MIDDLE + distance * Math.cos(radians)).toFixed(1)} ${(MIDDLE + distance * Math.sin(radians)).toFixed(1)}`;
}

/** What is left, in words without seconds. */
export function timeLeft(ms) {
  if (ms >= 45_000) return tn("nog 1 minuut", "nog {n} minuten", Math.round(ms / MINUTE));
  if (ms >= 15_000) return t("nog een halve minuut");
  return ms > 0 ? t("bijna klaar") : t("de tijd is om");
}

/** The slice alone: `left` of `total`, both in ms. */
export function Slice({ left, total }) {
  return html`<svg class="slice" viewBox="0 0 200 200" aria-hidden="true">
    <circle class="rind" cx="100" cy="100" r="95" />
    <circle class="pith" cx="100" cy="100" r="87" />
    ${segments(segmentCount(total), left / total).map(
      (segment) => html`<path class="bed" d=${segment.bed} />${segment.left && html`<path class="flesh" d=${segment.left} />`}`,
    )}
  </svg>`;
}

/** The timer beside a question: slice, what is left, and what part this is. `kind` is the kind of step. */
export function TimerSlice({ timer, kind }) {
  const now = useTick(isRunning(timer) ? 1000 : 0);
  if (!isShown(timer)) return null;
  const phase = phaseAt(timer, now);
  const words = phaseWords(kind, phase.name);
  return html`<div class="timer" role="timer" aria-live="off">
    <${Slice} left=${phase.remaining} total=${phase.total} />
    <p>${isOnHold(timer) ? t("de tijd staat stil") : timeLeft(phase.remaining)}${words && html`<small>${words}</small>`}</p>
  </div>`;
}

/** The timer in the strip below. */
export function SmallTimer({ timer }) {
  const now = useTick(isRunning(timer) ? 1000 : 0);
  if (!isShown(timer)) return null;
  const phase = phaseAt(timer, now);
  return html`<p class="small-timer" role="timer" aria-live="off">
    <${Slice} left=${phase.remaining} total=${phase.total} />
    <span>${isOnHold(timer) ? t("de tijd staat stil") : timeLeft(phase.remaining)}</span>
  </p>`;
}

function isShown(timer) {
  return isRunning(timer) || isOnHold(timer);
}
