// The report's editor: what the server holds, what is being written, and what is drawn from the two.

import { announce } from "../../shared/a11y.js";
import { serverNow } from "../../shared/clock.js";
import { connect } from "../../shared/connection.js";
import { html, render } from "../../shared/preact.js";
import { language, loadTexts, t } from "../../shared/texts.js";
import { deskId } from "../desk.js";
import { said } from "../said.js";
import { createMessenger } from "../control/messenger.js";
import { createContents } from "./contents.js";
import { eyeOpenersIn, eyeOpenersText } from "./eye_openers.js";
import { createFindings } from "./findings.js";
import { heldBy, markOf, messageFor, partField, partOf, sameText } from "./fields.js";
import { createHistory } from "./history.js";
import { openKeptTexts } from "./kept_texts.js";
import { BarActs, ReportScreen } from "./screen.js";
import { sectionsOf } from "./sections.js";
import { takenBack, withoutWords } from "./taken_back.js";
import { createWriting } from "./writing.js";

const TOAST_MS = 8000;

/** Far more than the server keeps; as a message it would end the connection. */
const LONGEST = 200_000;

const tooLong = () => ({ ok: false, error: { code: "text_too_long", message: t("De tekst is te lang. Maak hem korter.") } });
const chosenNow = () => decodeURIComponent(location.hash.slice(1));

/** Starts the editor of a session in `place`, with its button in `bar`; `formats` are the files that the server makes with their names, `token` belongs with a form. */
export function startReport({ place, bar, session, formats, hasAddresses, token }) {
  const here = `/facilitator/sessions/${session}`;
  let view = null;
  let contents = null;
  let state = { chosen: chosenNow(), connection: "connecting", refused: null, failed: false, reading: null, savedAt: null, toasts: [], formats, hasAddresses };
  let findings = null;
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
    markOf: (key) => markOf(contents, key),
    messageFor: (key, text, over) => messageFor(key, text, draftOf(key), over),
    onStep: (...step) => history.typed(...step),
    send: (name, fields) => (fields.text?.length > LONGEST ? tooLong() : connection.send(name, fields)),
    onChange: () => draw(),
    // What themes say comes by itself; the other parts are asked for.
    upToDate: (key) => (partOf(key) === null ? Promise.resolve() : report.upToDate()),
    onSaved() {
      state.savedAt = serverNow();
      report.soon();
      finding.soon();
    },
  });
  const finding = createFindings({
    address: `${here}/report/findings`,
    onFound(found) {
      findings = found;
      draw();
    },
  });
  const history = createHistory({
    write: writing.restore,
    textOf: writing.textOf,
    same: sameText,
    onStale: () => say(t("Iemand anders schreef hier intussen. Die tekst blijft staan.")),
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
    star(insights, starred) {
      const changed = insights.filter((id) => view.insights[id]?.starred !== starred);
      history.acted(
        () => giveStar(changed, !starred),
        () => giveStar(changed, starred),
      );
      return giveStar(insights, starred);
    },
    undo: () => goTo(history.undo(), t("Ongedaan gemaakt.")),
    redo: () => goTo(history.redo(), t("Opnieuw gedaan.")),
    canUndo: history.canUndo,
    canRedo: history.canRedo,
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
  async function giveStar(insights, starred) {
    draw();
    await messenger.post("insight_star", { insights, starred }, t("Ster"));
    report.soon();
  }

  /** Whether the figure of the mirror is printed. */
  async function chooseFigure(shown) {
    const fields = shown ? { part: "mirror_figure", reset: true } : { part: "mirror_figure", text: "left_out" };
    await messenger.post("report_write", fields, t("Getallen van de spiegel"));
    report.soon();
  }

  /** Shows where a step was undone, and says it. */
  function goTo(step, words) {
    if (!step) return;
    const section = step.key && sectionsOf(contents, view.themes).find(({ fields }) => fields.includes(step.key));
    if (section) location.hash = section.id;
    announce(words);
    draw();
  }
  const isWritten = (key) => {
    const typed = writing.field(key);
    return typed ? !sameText(typed.text, draftOf(key)) : held(key)?.base !== null;
  };

  function takeEyeOpener(insight) {
    const field = partField("eye_openers");
    const before = eyeOpenersIn(writing.textOf(field), isWritten(field));
    writing.type(field, eyeOpenersText([...before, { to: "", text: said(insight), tips: [] }]), { whole: true });
  }

  /** Sends a form to a page of this meeting; answers `{ok}` or `{ok: false, message}`. */
  async function post(path, form) {
    try {
      const answer = await fetch(`${here}/${path}`, { method: "POST", body: form, headers: { "X-CSRFToken": token } });
      const told = answer.headers.get("Content-Type") === "application/json" ? await answer.json() : { ok: answer.ok };
      report.soon();
      return told.ok ? told : { ok: false, message: told.message ?? t("Dat lukte niet. Laad de pagina opnieuw en probeer het nog eens.") };
    } catch (unreached) {
      return { ok: false, message: t("Geen verbinding. Probeer het zo nog eens.") };
    }
  }

  /** Lets the spelling check leave a word alone from now on. */
  async function acceptWord(word) {
    const form = new FormData();
    form.append("word", word);
    const answer = await post("report/words", form);
    if (!answer.ok) return say(answer.message);
    return finding.load();
  }

  function showFigure(shown) {
    history.acted(
      () => chooseFigure(!shown),
      () => chooseFigure(shown),
    );
    return chooseFigure(shown);
  }

  function draw() {
    const editor = { contents, view, here, writing, held, draftOf, isWritten, say, showFigure, post, findings, acceptWord };
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
      const gone = view ? takenBack(view.insights, next.insights) : [];
      view = next;
      if (gone.length > 0) {
        for (const remembered of [history, writing]) remembered.change((text) => withoutWords(text, gone));
      }
      if (document.visibilityState === "visible") report.changed();
      settle();
    },
    onState(name) {
      writing.setOnline(name === "online");
      change({ connection: name });
      if (name !== "online") return;
      messenger.sendWaiting();
      report.load();
      finding.load();
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
    formats: JSON.parse(place.dataset.formats),
    token: place.dataset.token,
    hasAddresses: place.dataset.addresses === "yes",
  });
}

start();
