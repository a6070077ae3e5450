// The mirror: a text, the figure as it stands between, and what followed.

import { html } from "../../../shared/preact.js";
import { t } from "../../../shared/texts.js";
import { SideMark } from "../../control/icons.js";
import { wasMirrored } from "../checks.js";
import { TextField } from "../text_field.js";

function Figure({ figure }) {
  return html`<div class="figure" role="region" tabindex="0" aria-label=${t("De antwoorden van beide kanten")}>
    <table>
      <thead><tr><th scope="col">${t("Antwoord")}</th>${["a", "b"].map((side) => html`<th key=${side} scope="col" dir="auto"><${SideMark} side=${side} /> ${figure[side].name}</th>`)}</tr></thead>
      <tbody>${figure.scale.map((word, place) => html`<tr key=${place}><th scope="row" dir="auto">${word}</th><td class="num">${figure.a.counts[place]}</td><td class="num">${figure.b.counts[place]}</td></tr>`)}</tbody>
    </table>
    <p class="soft small">${t("In de terugblik staat hier een tekening met deze getallen.")}</p>
  </div>`;
}

export function MirrorPart({ editor, section }) {
  const { mirror } = editor.contents.report;
  const [said, after] = section.fields;
  if (!wasMirrored(editor.contents)) {
    return html`<p class="nothing">${t("Dit onderdeel staat niet in de terugblik: er is geen spiegel getoond.")}</p>`;
  }
  return html`
    <${TextField} editor=${editor} field=${said} label=${t("Wat we zagen, in woorden")} placeholder=${t("Schrijf hier je tekst.")} />
    ${
      editor.contents.figure &&
      html`<label class="choice-line"><input type="checkbox" checked=${editor.contents.figure === "shown"} onChange=${(event) => editor.showFigure(event.target.checked)} data-act="figure" />
        <span>${t("Zet de getallen met een tekening in de terugblik")}</span></label>`
    }
    ${editor.contents.figure === "left_out" && html`<p class="elsewhere">${t("De getallen staan nu nergens in de terugblik. De woorden blijven staan.")}</p>`}
    ${editor.contents.figure !== "left_out" && (mirror?.figure
      ? html`<${Figure} figure=${mirror.figure} />`
      : html`<p class="elsewhere">${t("Hier staan geen getallen: een van de groepen was te klein.")}</p>`)}
    <${TextField} editor=${editor} field=${after} label=${t("Wat daarna kwam")} placeholder=${t("Bijvoorbeeld wat mensen erover zeiden.")}
      leftOut=${t("Dit stukje staat niet in de terugblik als het leeg is.")} />`;
}
