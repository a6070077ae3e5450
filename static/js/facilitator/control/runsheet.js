// The run-sheet: every step with its planned, real and expected time; choosing one opens what can be done with it.

import { Icon } from "../../shared/pictures.js";
import { html, useLayoutEffect, useRef } from "../../shared/preact.js";
import { pick, t, tn } from "../../shared/texts.js";
import { clockOfSeconds, differs } from "./clock_time.js";
import { planCounts } from "./pace.js";

const STATES = {
  done: () => t("geweest"),
  now: () => t("nu"),
  skipped: () => t("overgeslagen"),
  ahead: () => t("komt nog"),
};

function Line({ line, timed, onOpen }) {
  const began = line.real ?? line.expected;
  const late = timed && began !== null && line.state !== "done" && began > line.planned && differs(began, line.planned);
  return html`<li class=${line.state} aria-current=${line.state === "now" ? "step" : undefined}>
    <button type="button" aria-haspopup="dialog" onClick=${() => onOpen(line.step)} data-step=${line.step}>
      <span class="plan"><span class="visually-hidden">${t("Plan")} </span>${clockOfSeconds(line.planned)}</span>
      <span class=${`real ${late ? "late" : ""}`}>${line.state !== "skipped" && clockOfSeconds(began)}</span>
      <span class="title">${pick(line.title)}</span>
      <span class="visually-hidden">, ${STATES[line.state]()}${line.locked ? `, ${t("vaste tijd")}` : ""}</span>
      ${line.state === "done" && html`<${Icon} name="check" size=${16} />`}
      ${line.locked && line.state !== "done" && html`<${Icon} name="lock" size=${16} />`}
    </button>
  </li>`;
}

/** Further behind than this nothing can be made up; it is then a rehearsal, or another day. In minutes. */
const WORTH_CATCHING_UP = 60;

/** The first step ahead whose time stands fast and that will begin too late, with the step whose skipping would make up for it. */
export function catchUp(lines) {
  const ahead = lines.filter((line) => line.state === "ahead");
  const number = ahead.findIndex((line) => line.locked && line.expected - line.planned >= 60);
  if (number < 0) return null;
  const locked = ahead[number];
  const minutes = Math.round((locked.expected - locked.planned) / 60);
  if (minutes > WORTH_CATCHING_UP) return null;
  const before = ahead.slice(0, number).filter((line) => !line.locked && line.minutes >= minutes);
  const skip = before.sort((one, other) => one.minutes - other.minutes)[0] || null;
  return { locked, minutes, skip };
}

function CatchUp({ lines, acts }) {
  const found = catchUp(lines);
  if (!found) return null;
  const { locked, minutes, skip } = found;
  return html`<div class="catch-up">
    <p><b>${tn("1 minuut inhalen?", "{n} minuten inhalen?", minutes)}</b> ${t("“{step}” staat vast op {time}, en wordt nu {expected}.", {
      step: pick(locked.title),
      time: clockOfSeconds(locked.planned),
      expected: clockOfSeconds(locked.expected),
    })}</p>
    ${skip &&
    html`<button type="button" class="small" onClick=${() => acts.open({ name: "step", step: skip.step })}>
      ${t("Sla “{step}” over ({minutes} min)", { step: pick(skip.title), minutes: skip.minutes })}
    </button>`}
  </div>`;
}

export function RunSheet({ view, acts }) {
  const { lines, end, behind } = view.runsheet;
  const timed = planCounts(behind);
  const list = useRef(null);
  const now = lines.find((line) => line.state === "now")?.step;
  useLayoutEffect(() => {
    const current = list.current?.querySelector("[aria-current]");
    if (!current) return;
    const box = list.current;
    const seen = current.offsetTop >= box.scrollTop && current.offsetTop + 4 * current.clientHeight <= box.scrollTop + box.clientHeight;
    if (seen && box.scrollWidth <= box.clientWidth) return;
    box.scrollTo({ left: current.offsetLeft - (box.clientWidth - current.clientWidth) / 2, top: current.offsetTop - box.clientHeight / 3 });
  }, [now]);
  const openStep = (step) => acts.open({ name: "step", step });
  return html`<nav class="sheet" aria-label=${t("Draaiboek")}>
    <header><h2>${t("Draaiboek")}</h2><span class="soft small num">${t("tot {time}", { time: clockOfSeconds(end) })}</span>
      <button type="button" class="plain" aria-haspopup="dialog" aria-label=${t("Toetsen (?)")} title=${t("Toetsen")} onClick=${acts.keys} data-act="keys"><kbd>?</kbd></button></header>
    <p class="legend" aria-hidden="true"><span>${t("plan")}</span><span>${view.stage ? t("echt") : ""}</span><span>${t("stap")}</span></p>
    <ol class="sheet-lines" ref=${list}>
      ${lines.map((line) => html`<${Line} key=${line.step} line=${line} timed=${timed} onOpen=${openStep} />`)}
    </ol>
    ${timed && html`<${CatchUp} lines=${lines} acts=${acts} />`}
  </nav>`;
}
