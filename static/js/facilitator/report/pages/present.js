// Who were there: a text, and the roles of both sides as people chose them.

import { html } from "../../../shared/preact.js";
import { t } from "../../../shared/texts.js";
import { SideMark } from "../../control/icons.js";
import { TextField } from "../text_field.js";
import { leftOutWords } from "./text_part.js";

function Side({ side, present }) {
  if (present.roles.length === 0) return null;
  return html`<div class=${`side side-${side}`}>
    <h2 dir="auto"><${SideMark} side=${side} /> ${present.name}</h2>
    <ul>${present.roles.map((role) => html`<li key=${role} dir="auto">${role}</li>`)}</ul>
  </div>`;
}

export function Present({ editor, section }) {
  const { present } = editor.contents.report;
  const empty = [present.a.roles, present.b.roles, present.other_roles].every((roles) => roles.length === 0);
  return html`
    <${TextField} editor=${editor} field=${section.fields[0]} labelledby="paper-heading" leftOut=${empty ? leftOutWords() : ""} placeholder=${t("Schrijf hier je tekst.")} />
    <div class="sides"><${Side} side="a" present=${present.a} /><${Side} side="b" present=${present.b} /></div>
    ${present.other_roles.length > 0 && html`<h2>${t("Ook aanwezig")}</h2><p dir="auto">${present.other_roles.join(", ")}</p>`}
    ${!empty && html`<p class="elsewhere">${t("Deze rollen kozen mensen zelf.")}</p>`}`;
}
