// How far from the plan we are, in words; far enough from it and the plan's times say nothing any more.

import { t, tn } from "../../shared/texts.js";

const HOUR = 60;
/** From here (minutes) minutes are said as hours. */
const SAID_IN_HOURS = 90;
/** Further from the plan than this (minutes) nobody catches up: the plan is a list of steps then, not of times. */
const HOPELESS = 3 * HOUR;
/** Further from the plan than this (minutes) it is a rehearsal, or another day. */
const ANOTHER_DAY = 12 * HOUR;

/** Whether the times of the plan still mean something at this distance (minutes) from it. */
export function planCounts(minutes) {
  return Math.abs(minutes) <= HOPELESS;
}

/** "5 min achter", "3 u 44 achter", "op tijd"; empty on another day. */
export function paceInWords(minutes) {
  const away = Math.abs(minutes);
  if (away > ANOTHER_DAY) return "";
  if (minutes === 0) return t("op tijd");
  if (away < SAID_IN_HOURS) return minutes > 0 ? tn("1 min achter", "{n} min achter", away) : tn("1 min voor", "{n} min voor", away);
  const hours = { hours: Math.floor(away / HOUR), minutes: String(away % HOUR).padStart(2, "0") };
  return minutes > 0 ? t("{hours} u {minutes} achter", hours) : t("{hours} u {minutes} voor", hours);
}
