// Rows that are kept as one text: while somebody types, the rows stay as they are, empty ones too.

import { useRef, useState } from "../../shared/preact.js";

let made = 0;

function keyed(row) {
  return { ...row, key: ++made };
}

/**
 * The rows of a text and how to change them: `{rows, set(rows), add(row), change(key, part), remove(key), move(key, steps)}`.
 * `read(text)` and `write(rows)` go from one to the other, `onText(text, {whole})` gets the text after a change; `whole`
 * when it is no typing in a row. `set` takes rows as they were before, with their keys; `add` returns the key of the new row.
 */
export function useRows({ text, read, write, onText }) {
  const held = useRef(null);
  const [, redraw] = useState(0);
  const isStill = (rows) => write(rows) === text || write(rows) === write(read(text));
  if (held.current === null || !isStill(held.current)) held.current = read(text).map(keyed);

  const set = (rows, whole = true) => {
    const before = write(held.current);
    held.current = rows;
    if (write(rows) !== before) onText(write(rows), { whole });
    redraw((count) => count + 1);
  };
  const rows = held.current;
  return {
    rows,
    set,
    add(row, at = rows.length) {
      const fresh = keyed(row);
      set([...rows.slice(0, at), fresh, ...rows.slice(at)]);
      return fresh.key;
    },
    change: (key, part, { whole = false } = {}) => set(rows.map((row) => (row.key === key ? { ...row, ...part } : row)), whole),
    remove: (key) => set(rows.filter((row) => row.key !== key)),
    move(key, steps) {
      const from = rows.findIndex((row) => row.key === key);
      const to = Math.max(0, Math.min(rows.length - 1, from + steps));
      const rest = rows.filter((row) => row.key !== key);
      set([...rest.slice(0, to), rows[from], ...rest.slice(to)]);
    },
  };
}
