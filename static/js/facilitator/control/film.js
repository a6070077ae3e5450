// The stages of the mirror as small pictures in their order; what was not revealed is drawn without numbers.

import { useTick } from "../../shared/clock.js";
import { html, useLayoutEffect, useRef } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { silenceLeft } from "../silence.js";
import { SideMark } from "./icons.js";

const UNKNOWN_BARS = { a: [5, 14, 24, 18], b: [18, 24, 14, 5] };
const TALLEST = 30;
const TICK_MS = 500;

const NAMES = {
  answering: () => t("Aantal"),
  side_a: () => t("Kant A"),
  silence: () => t("Stilte"),
  side_b: () => t("Kant B"),
  gap: () => t("Het verschil"),
};
const SIDES = { side_a: "a", side_b: "b" };

export function stageName(stage) {
  return NAMES[stage] ? NAMES[stage]() : "";
}

/** Heights of a side's bars: its own shares when it was revealed, else a shape that means nothing. */
function heights(side, result) {
  const seen = result[side];
  if (!seen) return { bars: UNKNOWN_BARS[side], real: false };
  if (seen.small) return { bars: [], real: true };
  const most = Math.max(1, ...seen.counts);
  return { bars: seen.counts.map((count) => (count / most) * TALLEST), real: true };
}

function Bars({ side, result, open }) {
  const { bars, real } = heights(side, open ? result : {});
  return bars.map((height, number) => {
    const tall = Math.max(2, height);
    return html`<rect key=${`${side}${number}`} class=${`bar-${side} ${real ? "real" : ""}`} x=${40 + number * 29} y=${side === "a" ? 40 - tall : 50} width="19" height=${tall} rx="2" />`;
  });
}

const SURFACE = html`<rect x="34" y="40" width="118" height="10" rx="3" class="surface" />`;
const DOT = html`<circle cx="18" cy="26" r="7" fill="var(--side-a)" />`;
const DIAMOND = html`<path d="M18 56l8 9-8 9-8-9z" fill="var(--side-b)" />`;
const SHOTS = {
  answering: ({ answered }) => html`<g class="lined"><ellipse cx="46" cy="38" rx="22" ry="24" fill="var(--wheat)" /><ellipse cx="46" cy="38" rx="16.5" ry="18.5" fill="#fff" /><path d="M43 62h6l2 18h-10z" fill="var(--wheat)" /></g>
    <text x="82" y="50">${answered}</text><rect x="82" y="58" width="46" height="5" rx="2.5" fill="var(--line)" />`,
  side_a: (given) => html`${DOT}<${Bars} side="a" ...${given} />${SURFACE}`,
  silence: ({ gone = 0.25 }) => html`<g class="lined"><circle cx="80" cy="45" r="25" fill="var(--wheat-tint)" />${gone > 0 && html`<path d=${piece(gone)} fill="#fff" />`}</g>`,
  side_b: (given) => html`${DIAMOND}${SURFACE}<${Bars} side="b" ...${given} />`,
  gap: (given) => html`<rect x="93" y="4" width="63" height="82" rx="5" fill="var(--wheat-tint)" />${DOT}${DIAMOND}<${Bars} side="a" ...${given} /><${Bars} side="b" ...${given} />${SURFACE}`,
};

/** A piece of the circle of the silence: the share (0 to 1) that has gone, clockwise from the top. */
function piece(share) {
  const angle = 2 * Math.PI * Math.min(share, 0.9999);
  return `M80 45V20A25 25 0 ${share > 0.5 ? 1 : 0} 1 ${(80 + 25 * Math.sin(angle)).toFixed(2)} ${(45 - 25 * Math.cos(angle)).toFixed(2)}Z`;
}

function stateOf({ number, now, stage, silence, left }) {
  if (now < 0) return t("niet getoond");
  if (number === now && stage === "silence" && silence) return left > 0 ? t("nog {seconds} seconden", { seconds: Math.ceil(left / 1000) }) : t("de stilte is voorbij");
  if (number === now) return t("nu op het scherm");
  if (number < now) return t("geweest");
  if (number === now + 1) return t("hierna");
  return stage === "silence" && silence ? t("{seconds} seconden", { seconds: silence }) : t("nog dicht");
}

function Shot({ stage, number, now, given, silence, left, onReveal }) {
  const side = SIDES[stage];
  const nextUp = now >= 0 && number === now + 1;
  const state = number === now ? "on" : number < now ? "past" : nextUp ? "next-up" : "shut";
  const pressable = now >= 0 && number !== now && number > 0 && number <= now + 1;
  const gone = number === now && silence ? 1 - left / (silence * 1000) : undefined;
  const content = html`
    <svg class="shot" viewBox="0 0 160 90" aria-hidden="true" focusable="false">${SHOTS[stage]({ ...given, open: number <= now, gone })}</svg>
    <b>${number + 1} ${side && html`<${SideMark} side=${side} />`} ${stageName(stage)}</b>
    <small>${stateOf({ number, now, stage, silence, left })}</small>`;
  return html`<li class=${state} aria-current=${number === now ? "step" : undefined} data-stage=${stage}>
    ${pressable ? html`<button type="button" onClick=${() => onReveal(stage)}>${content}</button>` : html`<div>${content}</div>`}
  </li>`;
}

/**
 * `now` is the number of the stage that is on (`since` then, in epoch ms), or -1 when the mirror is withheld.
 * `silence` is in seconds.
 */
export function Film({ stages, now, since, answered, result, silence, onReveal }) {
  const counting = stages[now] === "silence" && silence > 0;
  const left = silenceLeft(silence, since, useTick(counting ? TICK_MS : 0));
  const strip = useRef(null);
  useLayoutEffect(() => {
    const current = strip.current.children[now];
    if (current) strip.current.scrollLeft = current.offsetLeft - strip.current.offsetLeft - (strip.current.clientWidth - current.clientWidth) / 2;
  }, [now]);
  return html`<ol class="film" ref=${strip} tabindex=${now < 0 ? "0" : undefined} aria-label=${t("Zo komt de spiegel op het scherm")}>
    ${stages.map(
      (stage, number) => html`<${Shot} key=${stage} stage=${stage} number=${number} now=${now} given=${{ answered, result }} silence=${silence} left=${left} onReveal=${onReveal} />`,
    )}
  </ol>`;
}
