// A theme: its name, a text, attention points, what people said, what stands over against it, and its advice.

import { html } from "../../../shared/preact.js";
import { t } from "../../../shared/texts.js";
import { said } from "../../said.js";
import { TextField } from "../text_field.js";
import { Points } from "./points.js";

function Quotes({ editor, theme }) {
  const numbers = editor.contents.quotes[theme] ?? [];
  const quoted = numbers.map((number) => editor.view.insights[number]).filter(Boolean);
  return html`<div class="quoted" role="group" aria-label=${t("Citaten")}>
    <p class="field-name">${t("Citaten")}</p>
    ${quoted.length > 0
      ? quoted.map((insight) => html`<blockquote key=${insight.id} dir="auto">“${said(insight)}”</blockquote>`)
      : html`<p class="soft">${t("Bij dit thema is nog geen zin die je mag citeren.")}</p>`}
  </div>`;
}

export function ThemePart({ editor, section }) {
  const [name, text, points, counterweight, yes, no] = section.fields;
  const question = editor.contents.report.harvest_question;
  return html`
    ${question && html`<p class="question" dir="auto">${question}</p>`}
    <${TextField} editor=${editor} field=${name} label=${t("Naam van het thema")} oneLine look="as-heading" placeholder=${t("Een thema heeft een naam nodig.")} />
    <${TextField} editor=${editor} field=${text} label=${t("Tekst")} placeholder=${t("Waar gaat dit thema over? Schrijf het in je eigen woorden.")} />
    <p class="field-name">${t("Aandachtspunten")}</p>
    <${Points} editor=${editor} field=${points} />
    <${Quotes} editor=${editor} theme=${section.theme} />
    <${TextField} editor=${editor} field=${counterweight} label=${t("En tegelijk")} placeholder=${t("Is er ook een andere kant? Schrijf die hier.")} />
    <div class="advice" role="group" aria-labelledby="advice-heading">
      <p class="field-name" id="advice-heading">${t("Voor de terugblik op één blad")}</p>
      <${TextField} editor=${editor} field=${yes} label=${t("Doe dit")} oneLine placeholder=${t("Wat helpt?")} />
      <${TextField} editor=${editor} field=${no} label=${t("Liever niet")} oneLine placeholder=${t("Wat helpt niet?")} />
    </div>`;
}
