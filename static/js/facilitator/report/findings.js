// What the server found in the texts, asked again some time after a text was kept.

const AFTER_MS = 1200;
const PATIENCE_MS = 60_000;

/** `address` is that of report/findings; `onFound(findings)` gets them. Returns `soon()` and `load()`. */
export function createFindings({ address, onFound }) {
  let timer = 0;
  let loading = false;
  let again = false;

  async function load() {
    clearTimeout(timer);
    if (loading) {
      again = true;
      return;
    }
    loading = true;
    try {
      const answer = await fetch(address, { cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MS) });
      if (answer.ok) onFound(await answer.json());
    } catch (unreached) {
      // The next text that is kept asks again.
    }
    loading = false;
    if (again) soon();
    again = false;
  }

  function soon() {
    clearTimeout(timer);
    timer = setTimeout(load, AFTER_MS);
  }

  return { load, soon };
}
