// The whole editor: the parts at left, the paper in the middle, the sentences, the checks and the downloads at right.

import { focusHeading } from "../../shared/a11y.js";
import { Icon } from "../../shared/pictures.js";
import { html, useEffect, useLayoutEffect, useRef } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { Toasts } from "../control/toasts.js";
import { Downloads } from "./downloads.js";
import { Origin } from "./origin.js";
import { pageOf } from "./pages/registry.js";
import { PartList } from "./part_list.js";
import { Reader } from "./reader.js";
import { Publishing } from "./publishing.js";
import { Ready } from "./ready.js";
import { SaveNote } from "./save_note.js";
import { sectionsOf } from "./sections.js";
import { SentenceList } from "./sentence_list.js";
import { sentencesBeside } from "./sentences.js";
import { Sheet, Turning } from "./sheet.js";

const REFUSALS = {
  not_found: () => t("Deze bijeenkomst bestaat niet meer."),
  not_allowed: () => t("Je bent niet meer aangemeld. Open de link waarmee je je aanmeldt. Je tekst blijft in deze browser staan."),
};

function Message({ heading, text, children }) {
  return html`<main id="main" class="page page-narrow"><h1>${heading}</h1><p role="alert">${text}</p><p class="form-foot">${children}</p></main>`;
}

/** The section of now; when another is chosen its heading gets the focus and the paper begins at its top. */
function useTurning(section) {
  const table = useRef(null);
  const shown = useRef(null);
  useLayoutEffect(() => {
    const turned = shown.current !== null && shown.current !== section.id;
    shown.current = section.id;
    if (!turned) return;
    table.current.scrollTop = 0;
    focusHeading(table.current);
  }, [section.id]);
  return table;
}

function Homeless({ fields, writing }) {
  return fields
    .filter(({ state }) => state === "homeless")
    .map(({ key, text }) => html`<div key=${key} class="notice attention homeless" role="alert">
      <p><b>${t("Het thema waar je aan schreef, is weg.")}</b> ${t("Jouw tekst staat hier nog:")}</p>
      <blockquote dir="auto">${text}</blockquote>
      <button type="button" class="small" onClick=${() => writing.forget(key)}>${t("Laat maar")}</button>
    </div>`);
}

function Editor({ state, editor, acts }) {
  const { contents, view, writing, here } = editor;
  const about = { contents, textOf: writing.textOf };
  const sections = sectionsOf(contents, view.themes);
  const at = Math.max(0, sections.findIndex(({ id }) => id === state.chosen));
  const section = sections[at];
  const beside = sentencesBeside(section, contents, view);
  const table = useTurning(section);
  const fields = writing.all();
  useEffect(() => {
    document.title = `${section.name} · ${t("Terugblik")} · Oogstdialoog`;
  }, [section.name]);
  return html`<div class="editor">
    <${PartList} sections=${sections} chosen=${section} about=${about} />
    <main id="main" class="table" ref=${table}>
      <div class="tools"><${SaveNote} fields=${fields} connection=${state.connection} savedAt=${state.savedAt} lasting=${state.lasting} /></div>
      <${Homeless} fields=${fields} writing=${writing} />
      <${Sheet} section=${section} number=${at + 1} count=${sections.length} date=${contents.report.date} heading=${section.theme === undefined}>
        <${pageOf(section)} key=${section.id} editor=${editor} section=${section} />
      <//>
      <${Turning} before=${sections[at - 1]} after=${sections[at + 1]} />
    </main>
    <aside class="beside" aria-label=${t("Bij dit onderdeel")}>
      ${
        beside
          ? html`<${SentenceList} section=${section} beside=${beside} here=${here} isWritten=${editor.isWritten(section.fields[0])} onStar=${acts.star} onTake=${acts.takerOf(section)} />`
          : html`<${Origin} section=${section} minimum=${view.session.minimum} />`
      }
      <div class="sharing">
        <${Ready} sections=${sections} about=${about} session=${view.session.id} />
        <${Publishing} here=${here} published=${contents.published} settled=${writing.flush} />
        <${Downloads} here=${here} formats=${state.formats} hasCards=${Boolean(contents.report.deck)} hasAddresses=${state.hasAddresses} settled=${writing.flush} />
      </div>
    </aside>
  </div>`;
}

export function ReportScreen({ state, editor, acts }) {
  if (state.refused) {
    return html`<${Message} heading=${t("De terugblik is dicht")} text=${(REFUSALS[state.refused] ?? REFUSALS.not_allowed)()}><a class="button" href="/facilitator/">${t("Naar alle bijeenkomsten")}</a><//>`;
  }
  if (!editor.contents && state.failed) {
    return html`<${Message} heading=${t("Terugblik")} text=${t("De terugblik kon niet worden opgehaald. Is er verbinding?")}><button type="button" onClick=${acts.load}>${t("Probeer opnieuw")}</button><//>`;
  }
  if (!editor.contents || !editor.view) return html`<main id="main" class="page"><h1>${t("Terugblik")}</h1><p class="soft">${t("De terugblik wordt klaargezet.")}</p></main>`;
  return html`
    <${Editor} state=${state} editor=${editor} acts=${acts} />
    ${state.reading && html`<${Reader} address=${state.reading} onClose=${acts.stopReading} />`}
    <${Toasts} toasts=${state.toasts} onForget=${acts.forgetToast} />`;
}

export function BarActs({ ready, acts }) {
  return html`<button type="button" class="go" disabled=${!ready} onClick=${acts.read} data-act="read"><${Icon} name="eye" size=${20} />${t("Lees als lezer")}</button>`;
}
