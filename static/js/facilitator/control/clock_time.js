// Clock times as this screen shows them: hours and minutes, two figures each.

import { language } from "../../shared/texts.js";

const formats = new Map();

function format() {
  if (!formats.has(language())) {
    formats.set(language(), new Intl.DateTimeFormat(language(), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }));
  }
  return formats.get(language());
}

/** "14:02" for epoch milliseconds; empty for none. */
export function clockOf(milliseconds) {
  return milliseconds === null || milliseconds === undefined ? "" : format().format(milliseconds);
}

/** "14:02" for epoch seconds; empty for none. */
export function clockOfSeconds(seconds) {
  return seconds === null || seconds === undefined ? "" : clockOf(seconds * 1000);
}

/** "6 december" for epoch milliseconds. */
export function dayOf(milliseconds) {
  return new Intl.DateTimeFormat(language(), { day: "numeric", month: "long" }).format(milliseconds);
}

/** "6 december 2025" for an ISO date; what is none stays as it is. */
export function dateInWords(iso) {
  const day = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(day)) return iso;
  return new Intl.DateTimeFormat(language(), { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(day);
}

/** Whether two moments in epoch seconds show as different clock times. */
export function differs(one, other) {
  return Math.floor(one / 60) !== Math.floor(other / 60);
}
