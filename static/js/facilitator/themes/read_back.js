// Reading the themes back to the room, one by one; possible while the step that orders is on.

import { Icon } from "../../shared/pictures.js";
import { html } from "../../shared/preact.js";
import { t, tn } from "../../shared/texts.js";

/** Whether the room can be shown a theme now. */
export function canReadBack({ stage, session }) {
  return stage?.kind === "themes" && !session.ended;
}

/** The id of the theme that the room sees, or none. */
export function shownTheme(view) {
  return canReadBack(view) ? view.stage.shared.theme?.id : undefined;
}

/** What the room says of each theme that was read back: a map of theme → `{agree, missing}`. */
export function reactionsOf({ stage }) {
  const said = stage?.kind === "themes" ? (stage.control.reactions ?? []) : [];
  return new Map(said.map((reaction) => [reaction.theme, reaction]));
}

/** What the room says of one theme: how many agree, and the words of who misses something. */
export function Reactions({ says, theme }) {
  if (!says) return null;
  return html`<details class="says">
    <summary><${Icon} name="check" size=${18} /><span>${tn("1 zegt: klopt", "{n} zeggen: klopt", says.agree)}</span>
      ${says.missing.length > 0 && html`<b>${tn("1 mist iets", "{n} missen iets", says.missing.length)}</b>`}<span class="visually-hidden">: ${theme.name}</span></summary>
    ${says.missing.length > 0 ? html`<ul class="missing">${says.missing.map((text, at) => html`<li key=${at} dir="auto">${text}</li>`)}</ul>` : html`<p class="soft small">${t("Niemand mist iets.")}</p>`}
  </details>`;
}

/** The buttons that show the first theme, the next one, or none. */
export function ReadBack({ view, acts }) {
  const { themes } = view;
  if (themes.length === 0) return null;
  if (!canReadBack(view)) return html`<p class="soft small later-shown">${t("Een thema op het scherm tonen kan bij de stap ‘ordenen’.")}</p>`;
  const shown = shownTheme(view);
  const next = themes[themes.findIndex((theme) => theme.id === shown) + 1];
  return html`
    ${shown !== undefined && html`<button type="button" class="off-screen" title=${t("Haal van het scherm")} onClick=${() => acts.readBack(null)}><${Icon} name="eye_off" size=${20} /><span>${t("Haal van het scherm")}</span></button>`}
    ${
      next &&
      html`<button type="button" class="go" onClick=${() => acts.readBack(next.id)}>
        <${Icon} name="blank" size=${20} />${shown === undefined ? t("Toon op het scherm") : t("Toon het volgende thema")}<span class="visually-hidden">: ${next.name}</span>
      </button>`
    }`;
}
