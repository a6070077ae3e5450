// What we did: one line for each step that really was there.

import { html } from "../../../shared/preact.js";
import { t } from "../../../shared/texts.js";
import { idOf, partOf } from "../fields.js";
import { TextField } from "../text_field.js";

export function Steps({ editor, section }) {
  const { contents } = editor;
  const times = contents.report.steps.map(({ time }) => time);
  const titles = new Map(contents.parts.map(({ part, title }) => [part, title]));
  if (section.fields.length === 0) return html`<p class="nothing">${t("Hier komt wat jullie deden. Dat vult zich vanzelf, stap voor stap.")}</p>`;
  return html`<ol class="steps-done">
    ${section.fields.map((field, number) => {
      const heading = `${idOf(field)}-heading`;
      return html`<li key=${field}>
        <span class="time num">${times[number]}</span>
        <div>
          <h2 id=${heading} dir="auto">${titles.get(partOf(field))}</h2>
          <${TextField} editor=${editor} field=${field} labelledby=${heading} placeholder=${t("Eén zin over deze stap. Leeg mag ook.")} />
        </div>
      </li>`;
    })}
  </ol>
  <p class="elsewhere">${t("Stappen die jullie oversloegen, staan er niet in.")}</p>`;
}
