// The report's editor: what the server holds, what is being written, and what is drawn from the two.

import { serverNow } from "../../shared/clock.js";
import { connect } from "../../shared/connection.js";
import { html, render } from "../../shared/preact.js";
import { language, loadTexts, t } from "../../shared/texts.js";
import { deskId } from "../desk.js";
import { said } from "../said.js";
import { createMessenger } from "../control/messenger.js";
import { createContents } from "./contents.js";
import { eyeOpenersIn, eyeOpenersText } from "./eye_openers.js";
import { heldBy, messageFor, partField, partOf, sameText } from "./fields.js";
import { openKeptTexts } from "./kept_texts.js";
import { BarActs, ReportScreen } from "./screen.js";
import { sectionsOf } from "./sections.js";
import { createWriting } from "./writing.js";

const TOAST_MS = 8000;

/** Far more than the server keeps; as a message it would end the connection. */
const LONGEST = 200_000;

const tooLong = () => ({ ok: false, error: { code: "text_too_long", message: t("De tekst is te lang. Maak hem korter.") } });
const chosenNow = () => decodeURIComponent(location.hash.slice(1));

/** Starts the editor of a session in `place`, with its button in `bar`; `formats` are the files that the server makes. */
export function startReport({ place, bar, session, formats, hasAddresses }) {
  const here = `/facilitator/sessions/${session}`;
  let view = null;
  let contents = null;
  let state = { chosen: chosenNow(), connection: "connecting", refused: null, failed: false, reading: null, savedAt: null, toasts: [], formats, hasAddresses };
  let toasts = 0;
  let connection = null;

  const change = (part) => {
    state = { ...state, ...part };
    draw();
  };
  const forgetToast = (id) => change({ toasts: state.toasts.filter((toast) => toast.id !== id) });
  const say = (text, { label, act } = {}) => {
    const id = ++toasts;
    change({ toasts: [...state.toasts.filter((toast) => toast.text !== text), { id, text, label, act }] });
    setTimeout(() => forgetToast(id), TOAST_MS);
  };

  const kept = openKeptTexts(session);
  const held = (key) => heldBy(contents, view?.themes, key);
  const draftOf = (key) => contents?.parts.find(({ part }) => part === partOf(key))?.draft ?? null;
  const writing = createWriting({
    kept,
    held,
    messageFor: (key, text) => messageFor(key, text, draftOf(key)),
    send: (name, fields) => (fields.text?.length > LONGEST ? tooLong() : connection.send(name, fields)),
    onChange: () => draw(),
    // What themes say comes by itself; the other parts are asked for.
    upToDate: (key) => (partOf(key) === null ? Promise.resolve() : report.upToDate()),
    onSaved() {
      state.savedAt = serverNow();
      report.soon();
    },
  });
  const report = createContents({
    address: `${here}/report/contents`,
    onLoaded(loaded) {
      contents = loaded;
      state.failed = false;
      settle();
    },
    onFailed(status) {
      change({ failed: true, refused: { 401: "not_allowed", 404: "not_found" }[status] ?? state.refused });
      if (state.connection === "online" && !state.refused) report.changed();
    },
  });
  const messenger = createMessenger({ send: (...message) => connection.send(...message), say, onWaiting: () => {} });

  const acts = {
    load: report.load,
    forgetToast,
    async star(insights, starred) {
      await messenger.post("insight_star", { insights, starred }, t("Ster"));
      report.soon();
    },
    /** What puts a sentence in the text of a section; null where its place is decided by the stars alone. */
    takerOf(section) {
      if (section.theme !== undefined) return ({ id }) => acts.star([...(contents.quotes[section.theme] ?? []), id], true);
      return section.id === "eye_openers" ? takeEyeOpener : null;
    },
    async read() {
      await writing.flush();
      if (state.connection === "offline") return say(t("Geen verbinding. Probeer het zo nog eens."));
      const section = sectionsOf(contents, view.themes).find(({ id }) => id === state.chosen);
      return change({ reading: `${here}/report.html?read${section?.place ? `#${section.place}` : ""}` });
    },
    stopReading: () => change({ reading: null }),
  };
  const isWritten = (key) => {
    const typed = writing.field(key);
    return typed ? !sameText(typed.text, draftOf(key)) : held(key)?.base !== null;
  };

  function takeEyeOpener(insight) {
    const field = partField("eye_openers");
    const before = eyeOpenersIn(writing.textOf(field), isWritten(field));
    writing.type(field, eyeOpenersText([...before, { to: "", text: said(insight), tips: [] }]));
  }

  function draw() {
    const editor = { contents, view, here, writing, held, draftOf, isWritten, say };
    render(html`<${ReportScreen} state=${{ ...state, lasting: kept.lasting() }} editor=${editor} acts=${acts} />`, place);
    render(html`<${BarActs} ready=${Boolean(contents && view)} acts=${acts} />`, bar);
  }

  function settle() {
    writing.settle();
    draw();
  }

  connection = connect({
    namespace: "/facilitator",
    auth: { session, screen: "control", language: language(), desk: deskId() },
    onView(next) {
      view = next;
      if (document.visibilityState === "visible") report.changed();
      settle();
    },
    onState(name) {
      writing.setOnline(name === "online");
      change({ connection: name });
      if (name !== "online") return;
      messenger.sendWaiting();
      report.load();
    },
    onRefused: (refused) => change({ refused }),
  });
  window.addEventListener("hashchange", () => {
    if (chosenNow() === "main") return;
    report.changed();
    change({ chosen: chosenNow() });
  });
  document.addEventListener("visibilitychange", () => (document.visibilityState === "visible" ? report.changed() : writing.flush()));
  window.addEventListener("beforeunload", (event) => !kept.lasting() && event.preventDefault());
}

async function start() {
  const place = document.getElementById("report");
  try {
    await loadTexts(document.body.dataset.language || "nl");
  } catch (error) {
    console.warn("the texts did not load; the editor goes on in Dutch", error);
  }
  place.replaceChildren();
  startReport({
    place,
    bar: document.getElementById("bar-live"),
    session: Number(place.dataset.session),
    formats: place.dataset.formats.split(" "),
    hasAddresses: place.dataset.addresses === "yes",
  });
}

start();
