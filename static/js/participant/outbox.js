// Every message of this phone stays here until the server has acknowledged its id.

import { newId } from "../shared/ids.js";

const RETRIED = ["not_saved", "too_fast", "unreached"];
const AGAIN_MS = 4000;

/**
 * `send(name, fields)` answers with an ack and never rejects; `onChange()` is told of every change;
 * `onRefused(message, error)` gets a message that the server will never take, with what to give back in `message.draft`.
 *
 * Messages `{id, name, fields, draft, made, arrived}` go out one by one, in the order in which they were put here.
 */
export function createOutbox({ storage, prefix, send, onChange = () => {}, onRefused = () => {}, later = setTimeout }) {
  let messages = restored(storage, prefix);
  let sending = null;
  let views = 0;
  let again = null;

  const forget = (message) => {
    storage.remove(prefix + message.id);
    messages = messages.filter((other) => other.id !== message.id);
  };
  const arrive = (message, viewsBefore) => {
    storage.remove(prefix + message.id);
    // Its outcome stands in a view; until that view is here the message stays on the screen as it was sent.
    if (views > viewsBefore) forget(message);
    else messages = messages.map((other) => (other.id === message.id ? { ...other, arrived: true } : other));
  };
  const flush = async () => {
    if (sending) return;
    for (let next = firstWaiting(messages); next; next = firstWaiting(messages)) {
      sending = next.id;
      const viewsBefore = views;
      const ack = await send(next.name, { id: next.id, ...next.fields });
      sending = null;
      if (ack.ok) {
        arrive(next, viewsBefore);
      } else if (RETRIED.includes(ack.error.code)) {
        if (!again) again = later(() => { again = null; flush(); }, AGAIN_MS);
        return;
      } else if (messages.some((message) => message.id === next.id)) {
        forget(next);
        onRefused(next, ack.error);
      }
      onChange();
    }
  };

  return {
    /** Adds a message and sends it; `draft` is `{key, value}`: what the writer gets back when it is refused. */
    put(name, fields, draft = null) {
      const message = { id: newId(), name, fields, draft, made: Date.now(), arrived: false };
      storage.set(prefix + message.id, JSON.stringify(message));
      messages = [...messages, message];
      onChange();
      flush();
      return message.id;
    },
    /** Takes back a message that did not go out yet; false when it is already on its way. */
    drop(id) {
      const message = messages.find((other) => other.id === id);
      if (!message || message.arrived || sending === id) return false;
      forget(message);
      onChange();
      return true;
    },
    /** All messages whose outcome does not stand in a view yet, oldest first. */
    waiting() {
      return messages;
    },
    /** Tells that a view came in: what had arrived stands in it. */
    viewArrived() {
      views += 1;
      messages = messages.filter((message) => !message.arrived);
    },
    flush,
  };
}

/** The body of the last answer of a kind for a run that still waits, or null. */
export function waitingAnswer(messages, run, kind) {
  const found = messages.filter((it) => it.name === "answer" && it.fields.run === run && it.fields.body.kind === kind);
  return found.length ? found[found.length - 1].fields.body : null;
}

function firstWaiting(messages) {
  return messages.find((message) => !message.arrived);
}

function restored(storage, prefix) {
  return storage
    .keys(prefix)
    .map((key) => JSON.parse(storage.get(key)))
    .sort((one, other) => one.made - other.made);
}
