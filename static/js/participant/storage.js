// What this phone remembers. A browser that blocks storage still takes part: then memory lasts as long as the page.

/** The browser's lasting storage, or null where it is blocked. */
export function browserStorage() {
  const trial = "oogst:trial";
  try {
    window.localStorage.setItem(trial, trial);
    window.localStorage.removeItem(trial);
    return window.localStorage;
  } catch (blocked) {
    return null;
  }
}

/**
 * Strings by key: `{lasting, get(key), set(key, value), remove(key), keys(prefix)}`; nothing here throws.
 * What does not fit in the `area` (full, or blocked later on) is kept in memory.
 */
export function openStorage(area = browserStorage()) {
  const memory = new Map();
  return {
    lasting: area !== null,
    get(key) {
      if (memory.has(key)) return memory.get(key);
      return area ? area.getItem(key) : null;
    },
    set(key, value) {
      try {
        if (!area) throw new Error("blocked");
        area.setItem(key, value);
        memory.delete(key);
      } catch (full) {
        memory.set(key, value);
      }
    },
    remove(key) {
      memory.delete(key);
      if (area) area.removeItem(key);
    },
    keys(prefix) {
      const stored = area ? Object.keys(area) : [];
      return [...new Set([...stored, ...memory.keys()])].filter((key) => key.startsWith(prefix));
    },
  };
}
