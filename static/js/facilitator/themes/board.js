// The themes, in their order, and a place for a new one.

import { Icon } from "../../shared/pictures.js";
import { html } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { canReadBack, ReadBack, reactionsOf, shownTheme } from "./read_back.js";
import { ThemeCard } from "./theme_card.js";
import { NUMBERED } from "./place_choices.js";
import { UndoButtons } from "./undo_buttons.js";

/** `history` is what this page did; `words` is what is looked for; `onKeys` opens the list of keys. */
export function Board({ view, acts, history, folds, selection, subject, row, hand, words, onNew, onKeys }) {
  const { themes, insights } = view;
  const shown = shownTheme(view);
  const says = reactionsOf(view);
  return html`
    <header class="board-head">
      <h1>${t("Samen ordenen")}</h1>
      <button type="button" class="plain square keys-button" aria-label=${t("Toetsen")} title=${t("Toetsen")} onClick=${onKeys}>?</button>
      <${UndoButtons} view=${view} history=${history} acts=${acts} />
      <${ReadBack} view=${view} acts=${acts} />
    </header>
    <div class="themes" data-scrolls>
      ${themes.map(
        (theme, at) => html`<${ThemeCard} key=${theme.id} theme=${theme} number=${at < NUMBERED ? at + 1 : 0} first=${at === 0} last=${at === themes.length - 1}
          few=${fewOf(themes.length)} insights=${insights} folds=${folds} selection=${selection} subject=${subject} words=${words} says=${says.get(theme.id)}
          shown=${theme.id === shown} canShow=${canReadBack(view)} hand=${hand} row=${row} />`,
      )}
      <div class="new-theme" data-drop="new">
        ${themes.length === 0 && html`<p>${t("Kies zinnen die bij elkaar horen. Geef ze samen een naam.")}</p>`}
        <button type="button" class="plain" onClick=${onNew}><${Icon} name="plus" size=${20} />${t("Nieuw thema")} <kbd>+</kbd></button>
        <small>${t("of sleep een zin hierheen")}</small>
      </div>
    </div>`;
}

/** How many sentences a theme shows at first: more where there are few themes to look over. */
function fewOf(themes) {
  if (themes <= 3) return 6;
  return themes <= 6 ? 4 : 2;
}
