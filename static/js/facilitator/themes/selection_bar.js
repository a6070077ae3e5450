// What can be done with the sentences that are chosen; several at once.

import { Icon } from "../../shared/pictures.js";
import { html, useRef } from "../../shared/preact.js";
import { t, tn } from "../../shared/texts.js";
import { PlaceMenu } from "./place_menu.js";
import { bySource, insightsOf } from "./selection.js";

/**
 * `menu` is which menu is open: "move", "alsoIn" or none; `chosen` are the acts on a selection
 * (`move`, `alsoIn`, `toNew`, `takeOut`, `star`, `show`, `clear`).
 */
export function SelectionBar({ selection, insights, themes, menu, onMenu, chosen }) {
  const openers = { move: useRef(null), alsoIn: useRef(null) };
  if (selection.size === 0) return html`<div class="selection-bar none" role="status"></div>`;
  const ids = insightsOf(selection);
  const sources = bySource(selection).map(({ source }) => source);
  const placed = sources.some((source) => source !== null);
  const starred = ids.every((id) => insights[id]?.starred);
  const shown = ids.every((id) => insights[id]?.state === "shown");
  const only = sources.length === 1 ? sources[0] : undefined;
  const close = () => {
    openers[menu]?.current?.focus();
    onMenu(null);
  };
  const opener = (name, words, key) => html`<button type="button" class=${`opens ${name}`} ref=${openers[name]} aria-haspopup="menu"
    aria-expanded=${String(menu === name)} onClick=${() => onMenu(menu === name ? null : name)}>${words} <kbd>${key}</kbd></button>`;
  return html`<div class="selection-bar" role="group" aria-label=${t("Gekozen zinnen")}>
    <b role="status">${tn("1 gekozen", "{n} gekozen", ids.length)}</b>
    ${opener("move", t("Verplaats naar"), "V")}
    ${themes.length > 0 && opener("alsoIn", t("Zet ook in"), "O")}
    ${placed && html`<button type="button" onClick=${chosen.takeOut}>${t("Haal eruit")}</button>`}
    <button type="button" onClick=${() => chosen.star(!starred)}>${starred ? t("Ster weg") : t("Ster")}</button>
    <button type="button" onClick=${() => chosen.show(!shown)}>${shown ? t("Verberg") : t("Toon")}</button>
    <button type="button" class="square" aria-label=${t("Niets kiezen")} title=${t("Niets kiezen")} onClick=${chosen.clear}><${Icon} name="close" size=${20} /></button>
    ${
      menu === "move" &&
      html`<${PlaceMenu} label=${t("Verplaats naar")} themes=${themes.filter((theme) => theme.id !== only)} onClose=${close}
        onTheme=${chosen.move} onNew=${chosen.toNew} onUnplace=${placed && chosen.takeOut} />`
    }
    ${
      menu === "alsoIn" &&
      html`<${PlaceMenu} label=${t("Zet ook in")} themes=${themes.filter((theme) => !ids.every((id) => theme.insights.includes(id)))} onClose=${close}
        onTheme=${chosen.alsoIn} onNew=${chosen.alsoInNew} />`
    }
  </div>`;
}
