// The ordering page: draws it from the control's view, and sends what the facilitator does.

import { connect } from "../../shared/connection.js";
import { html, render } from "../../shared/preact.js";
import { language, loadTexts } from "../../shared/texts.js";
import { deskId } from "../desk.js";
import { BarFacts } from "../control/bar.js";
import { createMessenger } from "../control/messenger.js";
import { createThemeActs } from "./acts.js";
import { Ordering } from "./ordering.js";

const TOAST_MS = 8000;

/** Starts the page in `place`, with the facts of the bar in `bar`; `open` makes the connection (see `connect`). */
export function startOrdering({ place, bar, session, open }) {
  let state = { view: null, connection: "connecting", refused: null, waiting: [], toasts: [], lastWords: null };
  let toasts = 0;
  let sending = 0;

  const change = (part) => {
    state = { ...state, ...part };
    draw();
  };
  const forget = (id) => change({ toasts: state.toasts.filter((toast) => toast.id !== id) });
  const say = (text) => {
    const id = ++toasts;
    change({ toasts: [...state.toasts.filter((toast) => toast.text !== text), { id, text }] });
    setTimeout(() => forget(id), TOAST_MS);
  };

  let connection = null;
  const messenger = createMessenger({
    send: (...message) => connection.send(...message),
    say,
    onWaiting: (waiting) => change({ waiting }),
  });
  const post = async (...message) => {
    sending += 1;
    const ack = await messenger.post(...message);
    sending -= 1;
    return ack;
  };
  const acts = createThemeActs({ view: () => state.view, post, did: (words) => change({ lastWords: words }) });
  connection = open({
    namespace: "/facilitator",
    auth: { session, screen: "control", language: language(), desk: deskId() },
    onView(view) {
      // What somebody else changed is what an undo would undo now.
      const elsewhere = sending === 0 && (view.themes !== state.view?.themes || view.insights !== state.view?.insights);
      change({ view, lastWords: elsewhere ? null : state.lastWords });
    },
    onState(name) {
      change({ connection: name });
      if (name === "online") messenger.sendWaiting();
    },
    onRefused: (refused) => change({ refused }),
  });

  function draw() {
    render(html`<${Ordering} ...${state} acts=${acts} onForget=${forget} onDrop=${() => messenger.drop()} />`, place);
    render(html`<${BarFacts} view=${state.view} acts=${acts} />`, bar);
  }
}

async function start(place) {
  try {
    await loadTexts(document.body.dataset.language || "nl");
  } catch (error) {
    console.warn("the texts did not load; the page goes on in Dutch", error);
  }
  place.replaceChildren();
  startOrdering({ place, bar: document.getElementById("bar-live"), session: Number(place.dataset.session), open: connect });
}

const place = document.getElementById("themes");
if (place) start(place);
