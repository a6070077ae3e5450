// One socket to the server: views in, messages out, and a fresh view whenever the device wakes up.

import { syncClock } from "./clock.js";
import { io } from "./socket_io.js";
import { merge, opened } from "./view.js";

const ACK_MS = 8000;
const AGAIN_MS = 3000;
const REFUSALS = ["unknown_person", "not_found", "not_allowed"];

/** What `send` answers when the server was not reached; the caller may send the same message again later. */
export const UNREACHED = Object.freeze({ ok: false, error: Object.freeze({ code: "unreached", message: "" }) });

/**
 * Connects to a namespace and keeps connected.
 * `auth` is an object, or a function that returns one at every connect.
 * `onView(view)` gets the whole view after every change; `onState` "connecting", "online" or "offline";
 * `onRefused(code)` the reason why the server does not let this screen in (it does not try again by itself).
 * Returns `send(name, fields)` → Promise of the ack `{ok: true, ...}` or `{ok: false, error: {code, message}}`
 * (never rejects; code "unreached" without a connection or an ack within 8 s), and `close()`. What an ack says of the
 * view is merged before the promise resolves.
 */
export function connect({ namespace, auth, onView, onState = () => {}, onRefused = () => {} }) {
  const socket = io(namespace, {
    auth: typeof auth === "function" ? (give) => give(auth()) : auth,
    transports: ["websocket", "polling"],
    tryAllTransports: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 5000,
  });
  let view = null;
  let again = null;
  let closed = false;

  const comeBack = (after) => {
    clearTimeout(again);
    if (!closed) again = setTimeout(() => socket.connect(), after);
  };
  const patched = (patch) => {
    syncClock(patch.now);
    take(merge(view, patch));
  };
  const take = (next) => {
    if (next === view) return;
    view = next;
    onView(view);
  };
  const send = async (name, fields = {}) => {
    if (!socket.connected) return UNREACHED;
    const { patch, ...ack } = await socket.timeout(ACK_MS).emitWithAck(name, fields).catch(() => UNREACHED);
    if (patch) patched(patch);
    return ack;
  };
  // A phone that slept may hold a socket that is dead without knowing it.
  const wake = async () => {
    if (closed || document.visibilityState === "hidden") return;
    if (!socket.connected) {
      socket.connect();
    } else if ((await send("sync")).error === UNREACHED.error && !closed) {
      socket.disconnect().connect();
    }
  };

  onState("connecting");
  socket.on("connect", () => onState("online"));
  socket.on("disconnect", (reason) => {
    onState("offline");
    if (reason === "io server disconnect") comeBack(AGAIN_MS);
  });
  socket.on("connect_error", (error) => {
    onState("offline");
    if (socket.active) return;
    if (REFUSALS.includes(error.message)) onRefused(error.message);
    else comeBack(AGAIN_MS);
  });
  socket.on("view", (whole) => {
    syncClock(whole.now);
    take(opened(whole));
  });
  socket.on("patch", patched);
  document.addEventListener("visibilitychange", wake);
  window.addEventListener("pageshow", wake);
  window.addEventListener("online", wake);

  return {
    send,
    close() {
      closed = true;
      clearTimeout(again);
      document.removeEventListener("visibilitychange", wake);
      window.removeEventListener("pageshow", wake);
      window.removeEventListener("online", wake);
      socket.disconnect();
    },
  };
}
