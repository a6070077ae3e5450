// Writing that is kept by itself: in this browser at once, on the server a moment after the typing stops.
// A field is here while it differs from what the server is known to hold; `state` says where its text is:
// "typed", "sending", "waiting" (for the connection), "refused", "saved", "torn" (somebody else wrote there too),
// "homeless" (its theme is gone).

import { sameText } from "./fields.js";

const SEND_AFTER_MS = 600;
const AGAIN_AFTER_MS = 1500;
const BASES_KEPT = 20;
const UNSENT = ["typed", "waiting", "refused"];

/**
 * `kept` holds unsent texts (see `openKeptTexts`), `held(key)` and `messageFor(key, text, over)` are as in fields.js,
 * `send(name, fields)` is the connection's; `onChange()` asks to draw, `onSaved()` says that the server got a text;
 * `markOf(key)` stands for what is generated there now, `onStep(key, before, after, whole)` hears what can be undone;
 * `upToDate(key)` resolves when `held` knows what others wrote a moment ago.
 */
export function createWriting({ kept, held, markOf, messageFor, send, upToDate, onChange, onSaved, onStep }) {
  const fields = new Map(kept.all().map(([key, { text, known, over }]) => [key, { text, known, over, state: "waiting" }]));
  const replaced = new Map();
  const timers = new Map();
  const onTheWay = new Map();
  let focused = null;
  let online = false;

  const textOf = (key) => fields.get(key)?.text ?? held(key)?.shown ?? "";
  const knows = (field, base) => field.known.some((known) => sameText(known, base));
  const isUnsent = (key) => UNSENT.includes(fields.get(key)?.state);
  const put = (key, part) => {
    fields.set(key, { ...fields.get(key), ...part });
    onChange();
  };
  const later = (key, after) => {
    clearTimeout(timers.get(key));
    timers.set(key, setTimeout(() => deliver(key), after));
  };

  /** A change of `key`; `whole` when it is no typing on, `quiet` when it is itself an undoing. */
  function type(key, text, { whole = false, quiet = false } = {}) {
    const now = held(key);
    const known = fields.get(key)?.known ?? [now?.base ?? null];
    const torn = fields.get(key)?.state === "torn";
    // What is written over a generated text has been read with it; later texts leave what was read as it is.
    const over = fields.get(key)?.over ?? (now?.base === null ? markOf(key) : undefined);
    if (!quiet) onStep(key, textOf(key), text, whole);
    kept.keep(key, { text, known, over });
    put(key, { text, known, over, state: torn ? "torn" : "typed", problem: "" });
    later(key, SEND_AFTER_MS);
  }

  async function deliver(key) {
    clearTimeout(timers.get(key));
    if (isUnsent(key)) await upToDate(key);
    if (isUnsent(key)) attempt(key);
    return onTheWay.get(key);
  }

  function attempt(key) {
    const field = fields.get(key);
    const now = held(key);
    const reason = now === undefined || !online ? "waiting" : troubleWith(field, now);
    if (reason) put(key, { state: reason });
    else onTheWay.set(key, sent(key, field));
  }

  async function sent(key, { text, known, over }) {
    const [name, message] = messageFor(key, text, over);
    const base = message.reset ? null : text;
    // Known before the answer is there: what the server shows meanwhile may be this very text.
    put(key, { state: "sending", known: [...known, base].slice(-BASES_KEPT) });
    taken(key, text, await send(name, message));
  }

  function taken(key, text, ack) {
    const field = fields.get(key);
    if (!field) return;
    if (field.text !== text) {
      kept.keep(key, { text: field.text, known: field.known, over: field.over });
    } else if (ack.ok) {
      kept.forget(key);
      put(key, { state: "saved" });
      onSaved();
    } else if (ack.error.code === "unreached") {
      put(key, { state: "waiting" });
      if (online) later(key, AGAIN_AFTER_MS);
    } else {
      put(key, { state: "refused", problem: ack.error.message });
    }
  }

  function sendWaiting() {
    for (const [key, { state }] of fields) if (state === "waiting") deliver(key);
  }

  /** Holds every field against what the server holds now: what arrived is let go, what somebody else changed is torn. */
  function settle() {
    for (const [key, field] of fields) {
      const now = held(key);
      if (now === undefined) continue;
      const trouble = troubleWith(field, now);
      if (field.state === "saved") letGo(key, field, now);
      else if (trouble) fields.set(key, { ...field, state: trouble });
      else if (["torn", "homeless"].includes(field.state)) fields.set(key, { ...field, state: "waiting" });
    }
    if (online) sendWaiting();
  }

  function troubleWith(field, now) {
    if (now === null) return "homeless";
    return knows(field, now.base) || sameText(now.shown, field.text) ? null : "torn";
  }

  function letGo(key, field, now) {
    if (now === null) fields.delete(key);
    else if (key !== focused && (sameText(now.shown, field.text) || !knows(field, now.base))) fields.delete(key);
  }

  function forget(key) {
    clearTimeout(timers.get(key));
    kept.forget(key);
    fields.delete(key);
    onChange();
  }

  /** Changes every text that is here, and what is known of it; `settle` then sends what is another text. */
  function change(text) {
    for (const [key, before] of replaced) replaced.set(key, text(before));
    for (const [key, field] of fields) {
      const now = text(field.text);
      const known = field.known.map((base) => base && text(base));
      const over = field.over && text(field.over);
      if (now === field.text) {
        fields.set(key, { ...field, known, over });
        continue;
      }
      kept.keep(key, { text: now, known, over });
      put(key, { text: now, known, over, state: field.state === "torn" ? "torn" : "typed" });
      later(key, SEND_AFTER_MS);
    }
  }

  return {
    textOf,
    change,
    type,
    settle,
    forget,
    field: (key) => fields.get(key) ?? null,
    all: () => [...fields.entries()].map(([key, field]) => ({ key, ...field })),
    /** Sends all that is not sent yet; resolves when the server has it, or cannot be reached. */
    flush: () => Promise.all([...fields.keys()].map(deliver)),
    /** Whether what is typed may be sent; `settle` sends what waited. */
    setOnline(now) {
      online = now;
    },
    focus(key) {
      focused = key;
    },
    blur(key) {
      focused = null;
      if (fields.get(key)?.state === "typed") deliver(key);
      else settle();
    },
    /** Puts another text in the place of a field's; `bringBack` returns what stood there. */
    replace(key, text) {
      replaced.set(key, textOf(key));
      type(key, text, { whole: true });
      return deliver(key);
    },
    /** Writes what an undo or redo brings back. */
    restore(key, text) {
      type(key, text, { quiet: true });
      return deliver(key);
    },
    /** Keeps the text as it is and remembers that what is generated now has been looked at. */
    look(key) {
      if (!fields.has(key)) type(key, textOf(key), { quiet: true });
      put(key, { over: markOf(key) });
      return deliver(key);
    },
    replacedIn: (key) => replaced.get(key) ?? null,
    bringBack(key) {
      const text = replaced.get(key);
      replaced.delete(key);
      type(key, text, { whole: true });
      put(key, { over: markOf(key) });
      return deliver(key);
    },
    /** Ends a tear: with one's own text, or with what somebody else wrote. */
    keepMine(key) {
      const field = fields.get(key);
      const known = [...field.known, held(key).base];
      kept.keep(key, { text: field.text, known, over: field.over });
      put(key, { known, state: "typed" });
      return deliver(key);
    },
    takeTheirs(key) {
      replaced.set(key, textOf(key));
      onStep(key, textOf(key), held(key).shown, true);
      forget(key);
    },
  };
}
