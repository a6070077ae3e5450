// The control page: draws the cockpit and the facts in the bar from the view, and sends what the facilitator does.

import { connect } from "../../shared/connection.js";
import { html, render } from "../../shared/preact.js";
import { language, loadTexts } from "../../shared/texts.js";
import { deskId } from "../desk.js";
import { createActs } from "./acts.js";
import { BarFacts } from "./bar.js";
import { Cockpit } from "./cockpit.js";
import { keepKeys, keysWereOn } from "./keys_choice.js";
import { createMessenger } from "./messenger.js";

const TOAST_MS = 8000;

/** Starts the control in `place`, with the facts of the bar in `bar`; `open` makes the connection (see `connect`). */
export function startControl({ place, bar, session, projector, join, qr, open }) {
  let state = { view: null, connection: "connecting", refused: null, waiting: [], toasts: [], dialog: null, keysOn: keysWereOn() };
  let toasts = 0;

  const change = (part) => {
    state = { ...state, ...part };
    draw();
  };
  const forget = (id) => change({ toasts: state.toasts.filter((toast) => toast.id !== id) });
  const say = (text, { label, act } = {}) => {
    const id = ++toasts;
    change({ toasts: [...state.toasts.filter((toast) => toast.text !== text), { id, text, label, act }] });
    setTimeout(() => forget(id), TOAST_MS);
  };

  let connection = null;
  const messenger = createMessenger({
    send: (...message) => connection.send(...message),
    say,
    onWaiting: (waiting) => change({ waiting }),
  });
  const acts = createActs({ view: () => state.view, post: messenger.post, open: (dialog) => change({ dialog }), say });
  const onKeys = (keysOn) => {
    keepKeys(keysOn);
    change({ keysOn });
  };

  function draw() {
    const given = { ...state, acts, projector, join, qr, onForget: forget, onDrop: () => messenger.drop(), onKeys };
    render(html`<${Cockpit} ...${given} />`, place);
    render(html`<${BarFacts} view=${state.view} acts=${acts} />`, bar);
  }

  connection = open({
    namespace: "/facilitator",
    auth: { session, screen: "control", language: language(), desk: deskId() },
    onView: (view) => {
      change({ view });
      acts.saw();
    },
    onState: (name) => {
      change({ connection: name });
      if (name === "online") messenger.sendWaiting();
    },
    onRefused: (refused) => change({ refused }),
  });
}

async function start() {
  const place = document.getElementById("control");
  try {
    await loadTexts(document.body.dataset.language || "nl");
  } catch (error) {
    console.warn("the texts did not load; the control goes on in Dutch", error);
  }
  place.replaceChildren();
  startControl({
    place,
    bar: document.getElementById("bar-live"),
    session: Number(place.dataset.session),
    projector: place.dataset.projector,
    join: place.dataset.join,
    qr: place.dataset.qr,
    open: connect,
  });
}

if (document.getElementById("control")?.dataset.session) start();
