// The keys of the page; they keep away from fields and dialogs.

import { useEffect, useRef } from "../../shared/preact.js";
import { keysWereOn } from "../control/keys_choice.js";

const TYPED_IN = "input:not([type=checkbox]), textarea, select, dialog";
const KEYS = { z: "undo", v: "move", o: "alsoIn", n: "newTheme", e: "rest", "/": "search", escape: "clear" };

/** Calls `acts[name]()` for the keys: Z undo, V move to, O also in, N new theme, E rest, / search, Escape choose nothing. */
export function useThemeKeys(acts) {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    const press = (event) => {
      if (!keysWereOn() || event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      const name = KEYS[event.key.toLowerCase()];
      if (!name || event.target.closest?.(TYPED_IN) || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      latest.current[name]();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}
