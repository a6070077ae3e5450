// The report as the server makes it now; asked again when something may have changed, and never in a hurry.

const SOON_MS = 150;
const GAP_MS = 3000;
const OLD_MS = 5000;

/**
 * `address` is that of report.json; `onLoaded(contents)` gets it, `onFailed(status)` why not (0: not reached).
 * Returns `soon()` after an own change, `changed()` after anybody's, and `fresh()` before somebody begins to write.
 */
export function createContents({ address, onLoaded, onFailed }) {
  let timer = null;
  let due = 0;
  let loading = false;
  let asked = false;
  let loadedAt = 0;

  async function load() {
    timer = null;
    if (loading) {
      asked = true;
      return;
    }
    loading = true;
    const began = Date.now();
    try {
      const response = await fetch(address, { cache: "no-store", headers: { accept: "application/json" } });
      if (response.ok) onLoaded(await response.json());
      else onFailed(response.status);
      loadedAt = began;
    } catch (unreached) {
      onFailed(0);
    }
    loading = false;
    if (asked) {
      asked = false;
      within(SOON_MS);
    }
  }

  function within(milliseconds) {
    const at = Date.now() + milliseconds;
    if (timer !== null && due <= at) return;
    clearTimeout(timer);
    due = at;
    timer = setTimeout(load, milliseconds);
  }

  return {
    load,
    soon: () => within(SOON_MS),
    changed: () => within(Math.max(SOON_MS, loadedAt + GAP_MS - Date.now())),
    fresh() {
      if (Date.now() - loadedAt > OLD_MS) within(0);
    },
  };
}
