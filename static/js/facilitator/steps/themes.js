// themes: the themes one by one, which of them the room sees, and what people say about each.

import { Icon } from "../../shared/pictures.js";
import { html } from "../../shared/preact.js";
import { t, tn } from "../../shared/texts.js";

export const compact = true;

export function facts({ stage, counts, themes, insights }) {
  const placed = new Set(themes.flatMap((theme) => theme.insights));
  const open = Object.keys(insights).length - [...placed].filter((id) => insights[id]).length;
  return [
    { id: "themes", number: themes.length, label: themes.length === 1 ? t("thema") : t("thema’s") },
    { id: "unplaced", number: open, label: t("zonder thema"), quiet: open === 0 },
    ...(stage.shared.theme ? [{ id: "answered", number: counts.answered, label: t("van {of} reageerden", { of: counts.of }) }] : []),
  ];
}

function Reactions({ reaction }) {
  if (!reaction) return null;
  return html`<p class="theme-says"><${Icon} name="check" size=${18} />${tn("1 zegt: dit klopt", "{n} zeggen: dit klopt", reaction.agree)}</p>
    ${reaction.missing.length > 0 &&
    html`<p class="soft small">${t("Wat mist er nog?")}</p><ul class="missing">${reaction.missing.map((text, number) => html`<li key=${number} dir="auto">${text}</li>`)}</ul>`}`;
}

function Theme({ theme, shown, reaction, acts }) {
  return html`<li class=${`theme ${shown ? "shown" : ""}`} data-theme=${theme.id}>
    <div class="theme-head">
      <h3 dir="auto">${theme.name}</h3>
      ${shown && html`<span class="chip on">${t("op het scherm")}</span>`}
      <span class="soft small num">${tn("1 zin", "{n} zinnen", theme.insights.length)}</span>
      <button type="button" class="small" onClick=${() => acts.showTheme(shown ? null : theme.id)} data-act="show-theme">
        <${Icon} name=${shown ? "eye_off" : "eye"} size=${20} />${shown ? t("Haal van het scherm") : t("Toon op het scherm")}<span class="visually-hidden">: ${theme.name}</span>
      </button>
    </div>
    ${theme.points.length > 0 && html`<p class="soft" dir="auto">${theme.points.join(" · ")}</p>`}
    <${Reactions} reaction=${reaction} />
  </li>`;
}

export function Control({ view, acts }) {
  const { themes, stage, session } = view;
  const shown = stage.shared.theme?.id;
  const reactions = new Map(stage.control.reactions.map((reaction) => [reaction.theme, reaction]));
  const order = html`<a class="button" href=${`/facilitator/sessions/${session.id}/themes`}><${Icon} name="tray" size=${20} />${t("Orden de zinnen")}</a>`;
  if (themes.length === 0) {
    return html`<div class="empty"><b>${t("Nog geen thema’s")}</b><p>${t("Zet de zinnen bij elkaar. Daarna lees je de thema’s een voor een terug.")}</p><p class="empty-act">${order}</p></div>`;
  }
  return html`<section class="themes" aria-labelledby="themes-heading">
    <header><h2 id="themes-heading">${t("Lees de thema’s terug")}</h2>${order}</header>
    <ul class="theme-list">
      ${themes.map((theme) => html`<${Theme} key=${theme.id} theme=${theme} shown=${theme.id === shown} reaction=${reactions.get(theme.id)} acts=${acts} />`)}
    </ul>
  </section>`;
}
