// "Verplaats naar": all themes, a new one, and back among the unplaced.

import { Icon } from "../../shared/pictures.js";
import { html } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { Menu, MenuItem } from "./menu.js";

/** `onTheme(id)`, `onNew()` and, where that can be, `onUnplace()` are called with the choice. */
export function PlaceMenu({ label, themes, onTheme, onNew, onUnplace, onClose }) {
  return html`<${Menu} label=${label} onClose=${onClose} class="place-menu">
    ${themes.map(
      (theme) => html`<${MenuItem} key=${theme.id} onPick=${() => onTheme(theme.id)}>
        <span dir="auto">${theme.name}</span><small>${theme.insights.length}</small>
      <//>`,
    )}
    <${MenuItem} class="new" onPick=${onNew}><${Icon} name="plus" size=${20} /><span>${t("Nieuw thema")}</span><//>
    ${onUnplace && html`<${MenuItem} onPick=${onUnplace}><${Icon} name="tray" size=${20} /><span>${t("Nog niet geplaatst")}</span><//>`}
  <//>`;
}
