// The sources: what it is, its title, a link and whose it is.

import { Icon } from "../../../shared/pictures.js";
import { html } from "../../../shared/preact.js";
import { t } from "../../../shared/texts.js";
import { FieldNotes } from "../field_notes.js";
import { RowButtons, startOf, useFocusNext } from "../row_buttons.js";
import { useRows } from "../rows.js";
import { isLink, sourcesIn, sourcesText } from "../sources.js";
import { leftOutWords } from "./text_part.js";

const KINDS = () => [t("Boek"), t("Artikel"), t("Video"), t("Podcast"), t("Website")];

function Column({ label, id, wrong, ...given }) {
  return html`<div class="column">
    <label class="field-name" for=${id}>${label}</label>
    <input id=${id} dir="auto" autocomplete="off" aria-invalid=${wrong ? "true" : undefined} aria-describedby=${wrong ? `${id}-wrong` : undefined} ...${given} />
    ${wrong && html`<span class="error" id=${`${id}-wrong`}>${wrong}</span>`}
  </div>`;
}

function Source({ all, row, number, focusNext, onRemoved, language }) {
  const set = (column) => (event) => all.change(row.key, { [column]: event.target.value });
  const wrong = row.link.trim() && !isLink(row.link) ? t("Dit is geen webadres. Begin met https://") : "";
  const name = t("Bron {number}", { number });
  return html`<li><div data-row=${row.key} class="source" role="group" aria-label=${name}>
    <div class="source-columns">
      <${Column} id=${`title-${row.key}`} label=${t("Titel")} value=${row.title} lang=${language} onInput=${set("title")} />
      <${Column} id=${`kind-${row.key}`} label=${t("Soort")} value=${row.kind} list="source-kinds" onInput=${set("kind")} />
      <${Column} id=${`link-${row.key}`} label=${t("Link")} value=${row.link} inputmode="url" spellcheck=${false} wrong=${wrong} onInput=${set("link")} />
      <${Column} id=${`credit-${row.key}`} label=${t("Van wie")} value=${row.credit} onInput=${set("credit")} />
    </div>
    <${RowButtons} all=${all} row=${row} name=${row.title || name} focusNext=${focusNext} onRemoved=${onRemoved} />
  </div></li>`;
}

export function Sources({ editor, section }) {
  const [field] = section.fields;
  const { writing } = editor;
  const all = useRows({ text: writing.textOf(field), read: sourcesIn, write: sourcesText, onText: (typed, how) => writing.type(field, typed, how) });
  const [within, focusNext] = useFocusNext();
  const add = () => focusNext(startOf(all.add({ kind: "", title: "", link: "", credit: "" })));
  const giveBack = (rows) => editor.say(t("Bron weg."), { label: t("Zet terug"), act: () => all.set(rows) });
  return html`<div ref=${within} onfocusin=${() => writing.focus(field)} onfocusout=${() => writing.blur(field)}>
    <datalist id="source-kinds">${KINDS().map((kind) => html`<option key=${kind} value=${kind}></option>`)}</datalist>
    <ol class="sources">
      ${all.rows.map((row, at) => html`<${Source} key=${row.key} all=${all} row=${row} number=${at + 1} focusNext=${focusNext} onRemoved=${giveBack} language=${editor.contents.report.language} />`)}
    </ol>
    <button type="button" data-add class="add-row" onClick=${add}><${Icon} name="plus" size=${18} />${t("Bron erbij")}</button>
    <${FieldNotes} editor=${editor} field=${field} leftOut=${leftOutWords()} />
  </div>`;
}
