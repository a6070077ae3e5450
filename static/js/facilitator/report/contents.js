// The report as the server makes it now; asked again when something may have changed, and never in a hurry.

const SOON_MS = 150;
const GAP_MS = 3000;
const OLD_MS = 200;
const PATIENCE_MS = 8000;

/**
 * `address` is that of report/contents; `onLoaded(contents)` gets it, `onFailed(status)` why not (0: not reached).
 * Returns `soon()` after an own change, `changed()` after anybody's, and `upToDate()`, which asks at once unless that was
 * just done and resolves when the answer is there.
 */
export function createContents({ address, onLoaded, onFailed }) {
  let timer = null;
  let due = 0;
  let loading = null;
  let asked = false;
  let loadedAt = 0;

  function load() {
    clearTimeout(timer);
    timer = null;
    if (loading) asked = true;
    else loading = ask();
  }

  async function ask() {
    const began = Date.now();
    const found = await answer(address);
    loading = null;
    loadedAt = began;
    if (found.contents) onLoaded(found.contents);
    else onFailed(found.status);
    if (asked) within(SOON_MS);
    asked = false;
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
    async upToDate() {
      await loading;
      if (Date.now() - loadedAt > OLD_MS) load();
      await loading;
    },
  };
}

async function answer(address) {
  try {
    const response = await fetch(address, { cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MS) });
    return response.ok ? { contents: await response.json() } : { status: response.status };
  } catch (unreached) {
    return { status: 0 };
  }
}
