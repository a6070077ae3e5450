// Texts that the server does not have yet, kept in this browser; without lasting storage as long as the page is open.

/** The browser's lasting storage, or null where it is blocked. */
function browserStorage() {
  const trial = "oogst-report:trial";
  try {
    window.localStorage.setItem(trial, trial);
    window.localStorage.removeItem(trial);
    return window.localStorage;
  } catch (blocked) {
    return null;
  }
}

/** `{lasting(), keep(key, value), forget(key), all()}` for one session; `all` gives `[[key, value]]`. */
export function openKeptTexts(session, area = browserStorage()) {
  const prefix = `oogst-report:${session}:`;
  const memory = new Map();
  return {
    lasting: () => memory.size === 0,
    keep(key, value) {
      try {
        if (!area) throw new Error("blocked");
        area.setItem(prefix + key, JSON.stringify(value));
        memory.delete(key);
      } catch (full) {
        memory.set(key, value);
      }
    },
    forget(key) {
      memory.delete(key);
      area?.removeItem(prefix + key);
    },
    all() {
      const stored = area ? Object.keys(area).filter((name) => name.startsWith(prefix)) : [];
      const lasting = stored.map((name) => [name.slice(prefix.length), JSON.parse(area.getItem(name))]);
      return [...new Map([...lasting, ...memory]).entries()];
    },
  };
}
