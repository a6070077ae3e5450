// The keys of the control. A clicker sends the arrows or the page keys, and often "." or B to empty the screen;
// it must work wherever the focus happens to be, so the page keys never scroll here.

import { useEffect, useRef } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";

/** Each key act with the keys that do it and the caps that the keys dialog shows. */
export const KEYS = [
  { act: "next", keys: ["n", "arrowright", "pagedown"], caps: ["N", "→", "PageDown"], label: () => t("Volgende") },
  { act: "back", keys: ["arrowleft", "pageup"], caps: ["←", "PageUp"], label: () => t("Stap terug") },
  { act: "skip", keys: ["s"], caps: ["S"], label: () => t("Volgende stap overslaan, of toch doen") },
  { act: "repeat", keys: ["r"], caps: ["R"], label: () => t("Deze stap opnieuw") },
  { act: "rest", keys: ["e"], caps: ["E"], label: () => t("Even pauze, of verder gaan") },
  { act: "blank", keys: ["b", "."], caps: ["B", "."], label: () => t("Scherm leeg, of weer aan") },
  { act: "hold", keys: [" "], caps: [() => t("spatie")], label: () => t("Tijd stilzetten, of laten lopen") },
  { act: "add", keys: ["+", "="], caps: ["+"], label: () => t("Eén minuut erbij") },
  { act: "undo", keys: ["z"], caps: ["Z"], label: () => t("Tonen of verbergen ongedaan maken") },
  { act: "keys", keys: ["?"], caps: ["?"], label: () => t("Deze lijst") },
];

const TYPED_IN = "input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]";
const PRESSED = "button, a[href], summary, input, [role=button]";
const OWN_KEYS = { " ": PRESSED, arrowleft: "[type=radio]", arrowright: "[type=radio]" };

/** The name of the act that a key press asks for; null when the key belongs to a field, a button or the browser. */
export function actOf(event) {
  if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return null;
  const key = event.key.toLowerCase();
  const found = KEYS.find((known) => known.keys.includes(key));
  if (!found) return null;
  const within = (selector) => Boolean(event.target.closest?.(selector));
  if (within(TYPED_IN) || (OWN_KEYS[key] && within(OWN_KEYS[key]))) return null;
  return found.act;
}

/** Calls `acts[name]()` for the keys of the control, when they are `on`; not while a dialog is open. */
export function useKeys(acts, on) {
  const latest = useRef(null);
  latest.current = { acts, on };
  useEffect(() => {
    const press = (event) => {
      const name = latest.current.on && actOf(event);
      if (!name || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      latest.current.acts[name]();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}
