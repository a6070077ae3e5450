// The harvest question over all themes, the sentence that leads to them, and the themes in their order.

import { Icon } from "../../../shared/pictures.js";
import { html } from "../../../shared/preact.js";
import { t, tn } from "../../../shared/texts.js";
import { TextField } from "../text_field.js";

export function Harvest({ editor, section }) {
  const { contents, view, here } = editor;
  const question = contents.report.harvest_question;
  const { themes } = view;
  return html`
    ${question && html`<p class="question" dir="auto">${question}</p>`}
    ${themes.length === 0
      ? html`<p class="nothing">${t("Er zijn nog geen thema’s. Dan staat dit onderdeel niet in de terugblik. Leg zinnen bij elkaar, en ze komen hier.")}</p>`
      : html`<${TextField} editor=${editor} field=${section.fields[0]} label=${t("Zin boven de thema’s")} placeholder=${t("Schrijf hier je tekst.")}
          leftOut=${t("Dit stukje staat niet in de terugblik als het leeg is.")} />
        <ol class="theme-list">
          ${themes.map((theme) => html`<li key=${theme.id}><a href=${`#theme-${theme.id}`} dir="auto">${theme.name}</a> <span class="soft">${tn("1 zin", "{n} zinnen", theme.insights.length)}</span></li>`)}
        </ol>`}
    <p class="elsewhere">${t("Volgorde veranderen of zinnen verplaatsen? Dat doe je bij Thema’s.")}
      <a class="button" href=${`${here}/themes`}><${Icon} name="tray" size=${18} />${t("Naar de thema’s")}</a></p>`;
}
