// The buttons that take back what this device did, and do it again; they say what.

import { Icon } from "../../shared/pictures.js";
import { html } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { undoOf } from "../desk.js";
import { wordsFor } from "./history.js";
import { undoWords } from "./undo_words.js";

/** `history` is what this page did (see history.js). */
export function UndoButtons({ view, history, acts }) {
  const { back, again } = undoOf(view);
  const undone = back && (wordsFor(history.back, back) || undoWords(back));
  const redone = again && (wordsFor(history.again, again) || undoWords(again));
  return html`
    ${
      undone &&
      html`<button type="button" class="undo" onClick=${acts.undo} data-act="undo" title=${undone} aria-keyshortcuts="Control+Z"><${Icon} name="undo" size=${20} />
        <span>${t("Terug: {act}", { act: undone })}</span> <kbd>Ctrl Z</kbd></button>`
    }
    ${
      redone &&
      html`<button type="button" class="undo redo" onClick=${acts.redo} data-act="redo" title=${redone} aria-keyshortcuts="Control+Y"><${Icon} name="redo" size=${20} />
        <span>${t("Opnieuw: {act}", { act: redone })}</span></button>`
    }`;
}
