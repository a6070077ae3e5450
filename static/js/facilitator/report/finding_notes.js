// What was found in a text: a word that is in no dictionary, a name, a sentence that may not stand there, another title.

import { Icon } from "../../shared/pictures.js";
import { html } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { barredIn, brokenLinksIn } from "./checks.js";
import { idOf } from "./fields.js";
import { otherSpelling } from "./title_check.js";

/** The word where it stands by itself. */
function whole(word) {
  return new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\p{N}])`, "u");
}

function show(field, words) {
  const area = document.getElementById(idOf(field));
  const from = area.value.indexOf(words);
  area.focus();
  if (from >= 0) area.setSelectionRange(from, from + words.length);
}

function Words({ field, words, inOneArea }) {
  return inOneArea ? html`<button type="button" class="link" onClick=${() => show(field, words)}>${words}</button>` : html`<b dir="auto">${words}</b>`;
}

function Note({ children }) {
  return html`<div class="finding"><${Icon} name="warning" size=${18} /><p>${children}</p></div>`;
}

function Misspelled({ editor, field, found, inOneArea }) {
  const { writing } = editor;
  const instead = (better) => writing.type(field, writing.textOf(field).replace(whole(found.word), () => better), { whole: true });
  return html`<${Note}><span>${t("Niet in het woordenboek:")}</span> <${Words} field=${field} words=${found.word} inOneArea=${inOneArea} />
    <span class="better">${found.better.map((better) => html`<button key=${better} type="button" class="small" onClick=${() => instead(better)} data-act="better">${better}</button>`)}
    <button type="button" class="plain small" onClick=${() => editor.acceptWord(found.word)} data-act="accept-word">${t("Dit woord klopt")}</button></span>
  <//>`;
}

/** The notes about what was found in the field with this key; `inOneArea` when a place in it can be shown. */
export function FindingNotes({ editor, field, inOneArea }) {
  const { findings, writing, contents, view } = editor;
  const text = writing.textOf(field);
  const here = (list) => (findings?.[list] ?? []).filter(({ key }) => key === field);
  const title = otherSpelling(text, contents.report.title);
  return html`
    ${barredIn(text, view.insights).map((said) => html`<${Note} key=${said}><span>${t("Deze zin mag niet in de terugblik. Haal hem weg:")}</span> <${Words} field=${field} words=${said} inOneArea=${inOneArea} /><//>`)}
    ${here("telling").filter(({ words }) => text.includes(words)).map(({ words }) => html`<${Note} key=${words}><span>${t("Is dit een naam of nummer van iemand?")}</span> <${Words} field=${field} words=${words} inOneArea=${inOneArea} /><//>`)}
    ${title && html`<${Note}><span>${t("Op de omslag staat de titel zo: ‘{title}’. Hier staat:", { title: contents.report.title })}</span> <${Words} field=${field} words=${title} inOneArea=${inOneArea} /><//>`}
    ${brokenLinksIn(text).map((link) => html`<${Note} key=${link}><span>${t("Dit is geen webadres:")}</span> <${Words} field=${field} words=${link || "https://"} inOneArea=${inOneArea} /><//>`)}
    ${here("misspelled").filter(({ word }) => whole(word).test(text)).map((found) => html`<${Misspelled} key=${found.word} editor=${editor} field=${field} found=${found} inOneArea=${inOneArea} />`)}`;
}
