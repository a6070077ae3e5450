// One phone in one meeting: its connection, its outbox and drafts, and what its screens can do.

import { connect as connectSocket, UNREACHED } from "../shared/connection.js";
import { html, render } from "../shared/preact.js";
import { language, loadTexts, setLanguage } from "../shared/texts.js";
import { App } from "./app.js";
import { giveBack, openDrafts } from "./drafts.js";
import { standOnKeyboard } from "./keyboard.js";
import { createOutbox } from "./outbox.js";
import { STEPS } from "./steps/registry.js";
import { applySize, nextSize, sizeOf } from "./text_size.js";

const OFFLINE_AFTER_MS = 2500;
const IDLE_AFTER_MS = 1500;
const OWN_AFTER_MS = 1000;

/**
 * Opens the meeting in `root` and draws it from now on. `shell` is what came with the page, `storage` what this phone
 * remembers; `onForgotten()` is called when the server does not know this person any more.
 */
export async function openMeeting({ root, shell, storage, token, onForgotten, connect = connectSocket }) {
  const own = `oogst:${shell.code}:`;
  const drafts = openDrafts({ storage, prefix: `${own}draft:` });
  let connection = null;
  let waitingForBar = null;
  let waitingForOwn = null;
  let comingBack = false;

  const outbox = createOutbox({
    storage,
    prefix: `${own}out:`,
    send: async (name, fields) => (connection ? connection.send(name, fields) : UNREACHED),
    onChange: () => {
      draw();
      if (phone.gone && outbox.waiting().every((message) => message.arrived)) hangUp();
    },
    onRefused: (message, error) => {
      if (!message.draft) show({ notice: error.message });
      else if (giveBack(drafts, message.draft, message.id, error.message)) show({ returned: phone.returned + 1 });
    },
  });
  const phone = {
    shell, storage, drafts, outbox,
    view: null, online: false, offline: false, notice: "", panel: null, returned: 0, waiting: [],
    gone: storage.get(`${own}gone`) === "yes", size: sizeOf(storage),
    redraw: () => draw(),
    /** Opens a panel over the step, or closes it (null). */
    open: (name, about) => show({ panel: name ? { name, about } : null }),
    /** Sends an answer for a run; `draft` is what the writer gets back when it is refused. */
    answer: (run, body, draft) => outbox.put("answer", { run, body }, draft),
    act: (name, fields = {}) => outbox.put(name, fields),
    enlarge: () => show({ size: applySize(storage, nextSize(phone.size)) }),
    speak: (code) => speak(code).then(reconnect),
    leave: () => {
      storage.set(`${own}gone`, "yes");
      show({ panel: null, gone: true });
      phone.act("leave");
    },
    comeBack: () => {
      storage.remove(`${own}gone`);
      show({ gone: false });
      comingBack = true;
      if (phone.online) sayBack();
      else reconnect();
    },
  };

  function draw() {
    phone.waiting = outbox.waiting();
    render(html`<${App} phone=${{ ...phone }} />`, root);
  }
  function show(part) {
    Object.assign(phone, part);
    draw();
  }
  function receive(view) {
    const moved = phone.view && runOf(phone.view) !== runOf(view);
    clearTimeout(waitingForOwn);
    if (moved && view.versions.own < view.versions.stage) {
      // What everybody sees is here, what is one's own comes right after it; the two are shown together.
      waitingForOwn = setTimeout(() => connection && connection.send("sync"), OWN_AFTER_MS);
      return;
    }
    outbox.viewArrived();
    show({ view: drawable(view), ...(moved ? { notice: "", panel: null } : {}) });
  }
  function noteState(state) {
    clearTimeout(waitingForBar);
    phone.online = state === "online";
    if (phone.online) {
      show({ offline: false });
      outbox.flush();
      if (comingBack) sayBack();
    } else {
      // A short gap is nobody's business.
      waitingForBar = setTimeout(() => show({ offline: true }), OFFLINE_AFTER_MS);
      draw();
    }
  }
  function sayBack() {
    comingBack = false;
    phone.act("come_back");
  }
  // Somebody who left is not brought back by a phone that wakes up in a pocket.
  function hangUp() {
    if (connection) connection.close();
    connection = null;
    phone.online = false;
  }
  function reconnect() {
    hangUp();
    connection = connect({
      namespace: "/participant",
      auth: () => ({ code: shell.code, token, language: language() }),
      onView: receive,
      onState: noteState,
      onRefused: (code) => {
        hangUp();
        render(null, root);
        if (code === "unknown_person") onForgotten();
        else window.location.reload();
      },
    });
  }
  async function speak(code) {
    storage.set("oogst:language", code);
    // The server writes the next page in the same language.
    document.cookie = `language=${code}; path=/; max-age=31536000; samesite=lax`;
    await loadTexts(code).catch(() => setLanguage("nl"));
    draw();
  }

  applySize(storage, phone.size);
  standOnKeyboard();
  await speak(storage.get("oogst:language") || shell.language || document.documentElement.lang || "nl");
  if (phone.gone && outbox.waiting().length === 0) draw();
  else reconnect();
  // A room full of phones does not ask for everything in the same second.
  setTimeout(fetchSteps, IDLE_AFTER_MS * (1 + 4 * Math.random()));
  return phone;
}

/** The view with what is one's own in one place, as the screens read it. */
function drawable(view) {
  return { ...view, me: { ...view.me, own: view.own, sentences: Object.values(view.sentences) } };
}

function runOf(view) {
  return view.stage ? view.stage.run : null;
}

/** Fetches the steps to come one by one; what cannot be had now is fetched again when it is on. */
async function fetchSteps() {
  for (const load of Object.values(STEPS)) await load().catch(() => null);
}
