// What the acts of the page are about: the sentences that somebody chose, or else the one that has the focus.

import { useEffect, useMemo, useState } from "../../shared/preact.js";
import { rowOf } from "./focus.js";
import { keyOf, standOf, stillThere } from "./selection.js";

const KEEPS = ".sentence-bar, dialog";

/** Returns `{selection, setSelection, subject, focused}`; `subject` is the selection, or one with the sentence in focus. */
export function useChoosing({ insights, themes }) {
  const [chosenOnes, setSelection] = useState(new Map());
  const [focused, setFocused] = useState(null);
  const selection = useMemo(() => stillThere(chosenOnes, insights, themes), [chosenOnes, insights, themes]);
  useEffect(() => {
    const moved = ({ target }) => {
      const row = rowOf(target);
      if (row) setFocused(row.dataset.key);
      else if (!target.closest?.(KEEPS)) setFocused(null);
    };
    document.addEventListener("focusin", moved);
    return () => document.removeEventListener("focusin", moved);
  }, []);
  const subject = useMemo(() => {
    if (selection.size > 0 || !focused) return selection;
    const { insight, theme } = standOf(focused);
    return stillThere(new Map([[keyOf(insight, theme), { insight, theme }]]), insights, themes);
  }, [selection, focused, insights, themes]);
  return { selection, setSelection, subject, focused };
}
