// Sends the control's messages: says politely what was refused, and keeps what can wait for the connection.

import { t } from "../../shared/texts.js";

/** Messages that mean the same when they arrive twice or late; all others are not sent again. */
const MAY_WAIT = new Set([
  "step_next",
  "step_back",
  "step_jump",
  "step_skip",
  "step_repeat",
  "rest",
  "projector_blank",
  "timer_pause",
  "timer_resume",
  "timer_stop",
  "mirror_reveal",
  "insight_show",
  "insight_star",
  "group_apart",
  "person_left",
  "theme_show",
  "session_end",
]);

/** What each message is about: a later one about the same thing replaces an earlier one that still waits. */
const ABOUT = ["step", "insights", "person", "first", "second"];

function saysTheSame(one, other) {
  return one.name === other.name && ABOUT.every((field) => JSON.stringify(one.fields[field]) === JSON.stringify(other.fields[field]));
}

/**
 * `send` is the connection's; `say(sentence)` tells the facilitator something, `onWaiting(list)` what waits.
 * Returns `post(name, fields, words)` → ack, `sendWaiting()` for when the connection is back, and `drop()`.
 */
export function createMessenger({ send, say, onWaiting }) {
  let waiting = [];
  const keep = (list) => {
    waiting = list;
    onWaiting(waiting);
  };

  async function post(name, fields, words) {
    const ack = await send(name, fields);
    if (ack.ok) return ack;
    if (ack.error.code !== "unreached") say(ack.error.message || t("Dat lukte niet."));
    else if (MAY_WAIT.has(name)) keep([...waiting.filter((other) => !saysTheSame(other, { name, fields })), { name, fields, words }]);
    else say(t("Geen verbinding. Probeer het zo nog eens."));
    return ack;
  }

  async function sendWaiting() {
    const now = waiting;
    if (now.length === 0) return;
    keep([]);
    for (const { name, fields, words } of now) await post(name, fields, words);
  }

  return { post, sendWaiting, drop: () => keep([]) };
}
