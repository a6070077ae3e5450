// The course of a talk: which part is on for this group, and the few moments at which a phone says something.

import { isRunning, remaining } from "../shared/countdown.js";

const MINUTE = 60000;
const TURN = /^turn_(\d+)$/;

/** The number of a turn from 0, or null for a part that is no turn. */
export function turnOf(name) {
  const found = TURN.exec(name || "");
  return found ? Number(found[1]) - 1 : null;
}

/**
 * The timer with the course of a group that is larger than a pair: the same time in more turns.
 * Time that was added to a pair's turn goes to a turn of this group that has not ended, so that nobody is set back.
 */
export function courseTimer(timer, course) {
  if (!timer || !course) return timer;
  const phases = course.map((phase) => ({ ...phase }));
  const turns = phases.filter((phase) => turnOf(phase.name) !== null);
  if (turns.length === 0) return timer;
  const base = Math.round((turns[0].seconds * turns.length) / 2 / 60) * 60;
  const turnOfPair = (name) => secondsOf(timer.phases, name) || base;
  turns[Math.ceil(turns.length / 2) - 1].seconds += turnOfPair("turn_1") - base;
  turns[turns.length - 1].seconds += turnOfPair("turn_2") - base;
  for (const name of ["find", "think"]) {
    const mine = phases.find((phase) => phase.name === name);
    if (mine) mine.seconds = secondsOf(timer.phases, name) || mine.seconds;
  }
  const total = phases.reduce((sum, phase) => sum + phase.seconds * 1000, 0);
  const rest = Math.round((timer.total - total) / 1000);
  const last = phases[phases.length - 1];
  if (rest > 0 && last.name !== "slack") phases.push({ name: "slack", seconds: rest });
  else last.seconds += rest;
  return { ...timer, phases };
}

/**
 * What happened between two moments: "swap" (the next turn), "half" (of a talk without turns), "minute" (one left), "end".
 * Nothing for a timer that stands still.
 */
export function signals(timer, before, now) {
  if (!isRunning(timer) || now <= before) return [];
  const crossed = (leftThen) => remaining(timer, before) > leftThen && remaining(timer, now) <= leftThen;
  const heard = moments(timer).filter(({ left }) => crossed(left));
  return heard.map(({ code }) => code);
}

function moments(timer) {
  const found = [];
  let left = timer.total;
  timer.phases.forEach((phase, index) => {
    const turn = turnOf(phase.name);
    if (turn !== null && turn > 0 && turnOf(timer.phases[index - 1].name) !== null) found.push({ code: "swap", left });
    if (phase.name === "talk" || phase.name === "whole") found.push({ code: "half", left: left - phase.seconds * 500 });
    left -= phase.seconds * 1000;
  });
  return [...found, { code: "minute", left: MINUTE }, { code: "end", left: 0 }];
}

function secondsOf(phases, name) {
  const found = phases.find((phase) => phase.name === name);
  return found ? found.seconds : 0;
}
