// What can be done with a theme besides dragging it.

import { Icon } from "../../shared/pictures.js";
import { html, useRef, useState } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { Menu, MenuItem } from "./menu.js";

const STEPS = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 };

export function ThemeMenu({ theme, first, last, shown, canShow, hand }) {
  const [open, setOpen] = useState(false);
  const opener = useRef(null);
  const close = () => {
    setOpen(false);
    opener.current.focus();
  };
  const pick = (act) => () => {
    close();
    act();
  };
  const press = (event) => {
    if (!event.altKey || !STEPS[event.key]) return;
    event.preventDefault();
    hand.shift(theme, STEPS[event.key]);
  };
  return html`<div class="theme-menu">
    <button type="button" class="plain square" ref=${opener} aria-haspopup="menu" aria-expanded=${String(open)} aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
      aria-label=${t("Thema {theme}", { theme: theme.name })} onClick=${() => setOpen(!open)} onKeyDown=${press}><${Icon} name="more" size=${22} /></button>
    ${
      open &&
      html`<${Menu} label=${t("Thema {theme}", { theme: theme.name })} onClose=${close}>
        <${MenuItem} onPick=${pick(() => hand.edit(theme))}><${Icon} name="edit" size=${20} />${t("Naam, punten en tekst")}<//>
        ${
          canShow &&
          html`<${MenuItem} onPick=${pick(() => hand.readBack(shown ? null : theme.id))}>
            <${Icon} name=${shown ? "eye_off" : "eye"} size=${20} />${shown ? t("Haal van het scherm") : t("Toon op het scherm")}<//>`
        }
        ${!first && html`<${MenuItem} onPick=${pick(() => hand.shift(theme, -1))}><${Icon} name="up" size=${20} />${t("Eerder")}<//>`}
        ${!last && html`<${MenuItem} onPick=${pick(() => hand.shift(theme, 1))}><${Icon} name="down" size=${20} />${t("Later")}<//>`}
        ${!(first && last) && html`<${MenuItem} onPick=${pick(() => hand.merge(theme))}><${Icon} name="merge" size=${20} />${t("Voeg samen met…")}<//>`}
        ${theme.insights.length > 1 && html`<${MenuItem} onPick=${pick(() => hand.split(theme))}><${Icon} name="split" size=${20} />${t("Splits dit thema")}<//>`}
        <${MenuItem} class="danger" onPick=${pick(() => hand.remove(theme))}><${Icon} name="trash" size=${20} />${t("Haal dit thema weg")}<//>
      <//>`
    }
  </div>`;
}
