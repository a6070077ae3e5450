// Two texts side by side with the differences marked: what somebody else wrote, and what is generated now.

import { Icon } from "../../shared/pictures.js";
import { html } from "../../shared/preact.js";
import { t, tn } from "../../shared/texts.js";
import { differences } from "./differences.js";
import { newsOf } from "./fields.js";

function Text({ name, pieces, as, language }) {
  const marked = pieces.map(({ text, differs }, at) => (differs && text.trim() ? html`<${as} key=${at}>${text}<//>` : text));
  return html`<div class="compared-text"><b>${name}</b><p dir="auto" lang=${language}>${pieces.length ? marked : t("(leeg)")}</p></div>`;
}

/** Two texts `[name, text]` beside each other; in an `earlier` one what is no longer said is struck out. */
export function Compared({ before, after, language, earlier = false }) {
  const [left, right] = differences(before[1], after[1]);
  return html`<div class="compared">
    <${Text} name=${before[0]} pieces=${left} as=${earlier ? "del" : "mark"} language=${language} />
    <${Text} name=${after[0]} pieces=${right} as=${earlier ? "ins" : "mark"} language=${language} />
  </div>`;
}

export function Torn({ editor, field }) {
  const { writing } = editor;
  return html`<div class="notice attention torn" role="alert">
    <p><b>${t("Iemand anders schreef hier ook.")}</b> ${t("Wat anders is, is gemarkeerd.")}</p>
    <${Compared} before=${[t("Jouw tekst"), writing.textOf(field)]} after=${[t("De andere tekst"), editor.held(field).shown]} language=${editor.contents.report.language} />
    <p class="choices">
      <button type="button" class="small" onClick=${() => writing.keepMine(field)}>${t("Houd mijn tekst")}</button>
      <button type="button" class="small" onClick=${() => writing.takeTheirs(field)}>${t("Neem de andere tekst")}</button>
    </p>
  </div>`;
}

/** What is generated now and was not when the organiser wrote; `onAdd(sentence)` puts a new sentence in a list. */
export function News({ editor, field, onAdd }) {
  const { writing } = editor;
  const news = newsOf(editor.contents, field, writing.textOf(field));
  if (!news || writing.field(field)?.state === "torn") return null;
  const add = (sentence) => {
    onAdd(sentence);
    if (news.added.length === 1) writing.look(field);
  };
  return html`<div class="news" role="group" aria-label=${t("Er is iets nieuws sinds je dit schreef")} data-news>
    <p><b>${t("Er is iets nieuws sinds je dit schreef.")}</b> ${news.added ? tn("Er kwam 1 zin bij.", "Er kwamen {n} zinnen bij.", news.added.length) : t("Jouw tekst blijft staan tot je kiest.")}</p>
    ${
      news.added
        ? html`<ul class="news-list">
            ${news.added.map((sentence) => html`<li key=${sentence}><span dir="auto">${sentence}</span>
              <button type="button" class="small" onClick=${() => add(sentence)} data-act="add-news"><${Icon} name="plus" size=${18} />${t("Zet erbij")}</button></li>`)}
          </ul>`
        : html`<${Compared} before=${[t("Gemaakt toen je schreef"), news.then]} after=${[t("Gemaakt met wat er nu is"), news.now]} earlier language=${editor.contents.report.language} />`
    }
    <p class="choices">
      <button type="button" class="small" onClick=${() => writing.look(field)} data-act="keep-mine">${t("Houd mijn tekst")}</button>
      ${!news.added && html`<button type="button" class="small" onClick=${() => writing.replace(field, news.now)} data-act="take-new">${t("Neem de nieuwe tekst")}</button>`}
    </p>
  </div>`;
}
