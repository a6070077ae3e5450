// Undo and redo of what was done in the editor: two buttons, and the keys outside a text.

import { Icon } from "../../shared/pictures.js";
import { html, useEffect } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";

/** In a text the browser's own undo goes letter by letter; there the keys are its. */
function isTyping(target) {
  return target instanceof Element && Boolean(target.closest("textarea, input:not([type=checkbox]), [contenteditable], dialog"));
}

export function UndoButtons({ canUndo, canRedo, onUndo, onRedo }) {
  useEffect(() => {
    const pressed = (event) => {
      if (event.key.toLowerCase() !== "z" || event.altKey || !(event.ctrlKey || event.metaKey) || isTyping(event.target)) return;
      event.preventDefault();
      if (event.shiftKey) onRedo();
      else onUndo();
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  });
  return html`<div class="undoing">
    <button type="button" class="plain small" disabled=${!canUndo} onClick=${onUndo} title="Ctrl+Z" data-act="undo"><${Icon} name="undo" size=${18} /><span>${t("Ongedaan")}</span></button>
    <button type="button" class="plain small" disabled=${!canRedo} onClick=${onRedo} title="Ctrl+Shift+Z" data-act="redo"><${Icon} name="undo" size=${18} /><span>${t("Doe opnieuw")}</span></button>
  </div>`;
}
