// The cover: its words come from the details of the meeting; its pictures are chosen here.

import { Icon } from "../../../shared/pictures.js";
import { html } from "../../../shared/preact.js";
import { t } from "../../../shared/texts.js";
import { CoverPicture } from "./cover_picture.js";

const withBehind = (name, behind) => (behind ? `${name} (${behind})` : name);

export function Cover({ editor }) {
  const { report } = editor.contents;
  const organisers = report.organisers.map(({ name, part_of: partOf }) => withBehind(name, partOf)).join(", ");
  const links = report.organisers.map(({ url }) => url).filter(Boolean);
  const leaders = report.facilitators.map(({ name, organisation }) => withBehind(name, organisation)).join(", ");
  return html`
    <div class="cover">
      ${report.place && html`<p class="soft" dir="auto">${report.place}</p>`}
      <p class="cover-title" dir="auto">${report.title}</p>
      ${report.subtitle && html`<p class="cover-subtitle" dir="auto">${report.subtitle}</p>`}
      ${organisers
        ? html`<p dir="auto">${t("Georganiseerd door {names}", { names: organisers })}</p>`
        : html`<p class="note-line open"><${Icon} name="warning" size=${18} />${t("Er staat nog niet wie organiseert.")}</p>`}
      ${links.length > 0 && html`<p dir="auto">${links.join(", ")}</p>`}
      ${leaders && html`<p dir="auto">${t("Begeleid door {names}", { names: leaders })}</p>`}
    </div>
    <div class="cover-pictures"><${CoverPicture} editor=${editor} place="photo" /><${CoverPicture} editor=${editor} place="logo" /></div>
    <p class="elsewhere">${t("De titel, de datum, de plaats, de namen en de links komen van de pagina Gegevens.")}
      <a class="button" href=${`${editor.here}/details`}><${Icon} name="edit" size=${18} />${t("Verander de gegevens")}</a></p>`;
}
