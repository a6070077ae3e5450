// The ordering page: draws it from the control's view, and sends what the facilitator does.

import { connect } from "../../shared/connection.js";
import { html, render } from "../../shared/preact.js";
import { language, loadTexts } from "../../shared/texts.js";
import { BarFacts } from "../control/bar.js";
import { createMessenger } from "../control/messenger.js";
import { deskId } from "../desk.js";
import { createThemeActs } from "./acts.js";
import { createForesight } from "./foresight.js";
import { NOTHING, done, doneAgain, takenBack } from "./history.js";
import { Ordering } from "./ordering.js";
import { NONE, createSuggestions, keepSuggestions, suggestionsWereOn } from "./suggestions.js";

const TOAST_MS = 8000;
const AFTER = { undo: takenBack, redo: doneAgain };

/**
 * Starts the page in `place`, with the facts of the bar in `bar`; `open` makes the connection (see `connect`), `ask` asks
 * for suggestions (see `createSuggestions`).
 */
export function startOrdering({ place, bar, session, open, ask }) {
  const help = (on) => ({ on, onHelp });
  let state = {
    view: null, connection: "connecting", refused: null, waiting: [], toasts: [], history: NOTHING,
    suggestions: NONE, help: help(suggestionsWereOn()),
  };
  let toasts = 0;
  let told = null;

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
  const suggesting = createSuggestions({ ask, onSuggestions: (suggestions) => change({ suggestions: state.help.on ? suggestions : NONE }) });
  function onHelp(on) {
    keepSuggestions(on);
    change({ help: help(on), suggestions: NONE });
    if (on) suggesting.changed();
  }

  let connection = null;
  const messenger = createMessenger({
    send: (...message) => connection.send(...message),
    say,
    onWaiting: (waiting) => change({ waiting }),
  });
  const foresight = createForesight((view) => change({ view }));
  const post = async (name, fields, words) => {
    const answered = foresight.expect(name, fields);
    const ack = await messenger.post(name, fields, words);
    answered();
    return ack;
  };
  const did = (name, words) => change({ history: AFTER[name] ? AFTER[name](state.history) : done(state.history, name, words) });
  const acts = createThemeActs({ view: () => state.view, post, did, say });
  connection = open({
    namespace: "/facilitator",
    auth: { session, screen: "control", language: language(), desk: deskId() },
    onView(view) {
      const other = view.insights !== told?.insights || view.themes !== told?.themes;
      told = view;
      foresight.take(view);
      if (other && state.help.on) suggesting.changed();
    },
    onState(name) {
      change({ connection: name });
      if (name === "online") messenger.sendWaiting();
    },
    onRefused: (refused) => change({ refused }),
  });

  function draw() {
    render(html`<${Ordering} ...${state} acts=${acts} onForget=${forget} onDrop=${() => messenger.drop()} />`, place);
    render(html`<${BarFacts} view=${state.view} acts=${acts} withKeys=${false} />`, bar);
  }
}

async function start(place) {
  try {
    await loadTexts(document.body.dataset.language || "nl");
  } catch (error) {
    console.warn("the texts did not load; the page goes on in Dutch", error);
  }
  place.replaceChildren();
  const session = Number(place.dataset.session);
  const ask = () => fetch(`/facilitator/sessions/${session}/suggestions`);
  startOrdering({ place, bar: document.getElementById("bar-live"), session, open: connect, ask });
}

const place = document.getElementById("themes");
if (place) start(place);
