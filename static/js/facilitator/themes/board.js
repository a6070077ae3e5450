// The themes, in their order, and a place for a new one.

import { Icon } from "../../shared/pictures.js";
import { html } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { undoOf } from "../desk.js";
import { canReadBack, ReadBack, shownTheme } from "./read_back.js";
import { ThemeCard } from "./theme_card.js";
import { undoWords } from "./undo_words.js";

/** `lastWords` say what this screen did last, where that is what an undo would undo. */
export function Board({ view, acts, lastWords, selection, handles, onNew }) {
  const { themes, insights } = view;
  const undo = undoOf(view).back;
  const undone = undo && (lastWords || undoWords(undo));
  const shown = shownTheme(view);
  return html`
    <header class="board-head">
      <h1>${t("Samen ordenen")}</h1>
      ${
        undone &&
        html`<button type="button" class="undo" onClick=${acts.undo} data-act="undo"><${Icon} name="undo" size=${20} />
          <span>${t("Terug: {act}", { act: undone })}</span> <kbd>Z</kbd></button>`
      }
      <${ReadBack} view=${view} acts=${acts} />
    </header>
    <div class="themes" data-scrolls>
      ${themes.map(
        (theme, at) => html`<${ThemeCard} key=${theme.id} theme=${theme} at=${at} of=${themes.length} insights=${insights} selection=${selection}
          shown=${theme.id === shown} canShow=${canReadBack(view)} hand=${handles.hand} row=${handles.row} />`,
      )}
      <div class="new-theme" data-drop="new">
        ${themes.length === 0 && html`<p>${t("Kies zinnen die bij elkaar horen. Geef ze samen een naam.")}</p>`}
        <button type="button" class="plain" onClick=${onNew}><${Icon} name="plus" size=${20} />${t("Nieuw thema")} <kbd>N</kbd></button>
        <small>${t("of sleep een zin hierheen")}</small>
      </div>
    </div>`;
}
