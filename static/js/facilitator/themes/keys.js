// The keys of the page. Letters find a theme, so no letter by itself does anything else here; fields and dialogs keep theirs.

import { useEffect, useRef } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { keysWereOn } from "../control/keys_choice.js";

const TYPED_IN = "input:not([type=checkbox]), textarea, select, dialog, [role=menu]";
const LETTER = /^\p{L}$/u;

/** What the keys do, as the keys dialog says it. */
export const KEYS = [
  { caps: ["↑", "↓"], label: () => t("Naar een andere zin") },
  { caps: [() => t("spatie")], label: () => t("Kies deze zin, of laat hem los") },
  { caps: ["Shift ↑", "Shift ↓"], label: () => t("Kies meer zinnen; met de muis: Shift en een klik") },
  { caps: ["Ctrl A"], label: () => t("Kies alle zinnen van deze lijst") },
  { caps: ["A–Z", "/", "Enter"], label: () => t("Zoek het thema en zet de zin erin") },
  { caps: ["1–9"], label: () => t("Zet de zin in het thema met dit nummer") },
  { caps: ["0"], label: () => t("Haal de zin uit het thema") },
  { caps: ["Shift Enter"], label: () => t("Zet de zin ook in een tweede thema") },
  { caps: ["Alt ↑", "Alt ↓"], label: () => t("Zet een zin of een thema op een andere plek") },
  { caps: ["+"], label: () => t("Nieuw thema") },
  { caps: ["*"], label: () => t("Ster voor de terugblik") },
  { caps: ["F2"], label: () => t("Geef de zin andere woorden") },
  { caps: ["Ctrl F"], label: () => t("Zoek in alle zinnen") },
  { caps: ["Esc"], label: () => t("Sluit, wis of kies niets") },
  { caps: ["Ctrl Z"], label: () => t("Neem terug wat je deed") },
  { caps: ["Ctrl Y", "Ctrl Shift Z"], label: () => t("Doe het opnieuw") },
  { caps: ["?"], label: () => t("Deze lijst") },
];

const WITH_CTRL = { z: "undo", y: "redo", a: "all", f: "search" };
const ALONE = { "/": "field", "+": "newTheme", "*": "star", "?": "keys", Escape: "clear", F2: "reword" };

/** What a key press asks for: `{act, value}`; null when the key belongs to a field, a dialog or the browser. */
export function askedBy(event) {
  if (event.defaultPrevented || event.isComposing || event.altKey) return null;
  if (event.target.closest?.(TYPED_IN)) return null;
  const key = event.key;
  if (event.ctrlKey || event.metaKey) {
    const act = WITH_CTRL[key.toLowerCase()];
    return act ? { act: act === "undo" && event.shiftKey ? "redo" : act } : null;
  }
  if (event.repeat) return null;
  if (ALONE[key]) return { act: ALONE[key] };
  if (/^[0-9]$/.test(key)) return { act: "number", value: Number(key) };
  return LETTER.test(key) ? { act: "field", value: key } : null;
}

/** Calls `acts[act](value)` for the keys. Without keys (see the keys dialog) only those with Ctrl, Escape and F2 work. */
export function useThemeKeys(acts) {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    const press = (event) => {
      const asked = askedBy(event);
      if (!asked || document.querySelector("dialog[open]")) return;
      if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !keysWereOn()) return;
      event.preventDefault();
      latest.current[asked.act](asked.value);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}
