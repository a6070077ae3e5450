// The course of a talk as one strip: parts as long as they last, and the swap is a notch that you can see coming.

import { announce } from "../shared/a11y.js";
import { isOnHold, isRunning, minutesSeconds, phaseAt, remaining } from "../shared/countdown.js";
import { html, useEffect, useRef, useState } from "../shared/preact.js";
import { useTick } from "../shared/clock.js";
import { t } from "../shared/texts.js";
import { signals } from "./course.js";

const LEAST = 3;
const SWAP_SHOWN_MS = 4000;
const BUZZ = [200, 120, 200];

/** The part that is on now, redrawn every second while the timer runs: `[phase | null, now]`. */
export function usePhase(timer) {
  const now = useTick(isRunning(timer) ? 1000 : null);
  return [phaseAt(timer, now), now];
}

/** Says the few moments that matter, once, politely; true for a moment after a swap. `words` is a sentence by code. */
export function useSignals(timer, now, words) {
  const last = useRef(now);
  const [swapped, setSwapped] = useState(false);
  useEffect(() => {
    const code = signals(timer, last.current, now).pop();
    last.current = now;
    if (!code || !words[code]) return;
    announce(words[code]);
    if (navigator.vibrate && code !== "minute") navigator.vibrate(BUZZ);
    if (code === "swap") setSwapped(true);
  }, [now]);
  useEffect(() => {
    if (!swapped) return undefined;
    const fading = setTimeout(() => setSwapped(false), SWAP_SHOWN_MS);
    return () => clearTimeout(fading);
  }, [swapped]);
  return swapped;
}

/** The strip with what is left of this part. `label(phase)` names a part, or null to leave it out of the strip. */
export function Course({ timer, now, caption, label }) {
  const current = phaseAt(timer, now);
  if (!current) return null;
  const longest = Math.max(...timer.phases.map((phase) => phase.seconds));
  const shown = timer.phases.map((phase, index) => ({ ...phase, index, word: label(phase) })).filter((phase) => phase.word);
  const widths = shown.map((phase) => `${Math.max(LEAST, (5 * phase.seconds) / longest)}fr`).join(" ");
  const over = remaining(timer, now) <= 0;
  return html`<div class="course">
    <p class="now">
      <span>${isOnHold(timer) ? t("De tijd staat even stil") : caption}</span>
      ${!over && html`<span class="left" role="timer">${t("nog {time}", { time: minutesSeconds(current.remaining) })}</span>`}
    </p>
    ${shown.length > 1 && html`<ol class=${shown.length > 4 ? "strip many" : "strip"} style=${{ gridTemplateColumns: widths }}>
      ${shown.map((phase) => html`<${Part} key=${phase.index} word=${phase.word} current=${current} over=${over} index=${phase.index} />`)}
    </ol>`}
  </div>`;
}

function Part({ word, current, index, over }) {
  const past = over || index < current.index;
  const is = !over && index === current.index;
  const filled = past ? 100 : is ? 100 - (100 * current.remaining) / current.total : 0;
  return html`<li class=${past ? "past" : is ? "is" : ""} aria-current=${is ? "step" : undefined}>
    <i><b style=${{ width: `${filled}%` }}></b></i><span class=${past ? "gone" : ""}>${word}</span>
  </li>`;
}
