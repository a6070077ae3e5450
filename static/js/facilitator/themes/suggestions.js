// Suggestions from the server, asked anew after changes but seldom; without an answer there are none.

const EVERY_MS = 2000;
const KEPT_AS = "oogst:suggestions";

/** What there is when nothing is suggested. */
export const NONE = Object.freeze({ themes: Object.freeze({}), alike: Object.freeze({}) });

/** Whether suggestions are wanted in this browser. */
export function suggestionsWereOn() {
  try {
    return localStorage.getItem(KEPT_AS) !== "off";
  } catch {
    return true; // a browser that keeps nothing begins with suggestions
  }
}

export function keepSuggestions(on) {
  try {
    localStorage.setItem(KEPT_AS, on ? "on" : "off");
  } catch (error) {
    console.warn("the choice for suggestions holds until this page closes", error);
  }
}

/**
 * `ask()` resolves to a response (see `fetch`); `onSuggestions(suggestions)` hears `{themes, alike}`, each a map by insight.
 * Returns `changed()`, to be called whenever the harvest changed, and `stop()`.
 */
export function createSuggestions({ ask, onSuggestions, every = EVERY_MS }) {
  let timer = null;
  let asking = false;
  let again = false;
  let asked = -Infinity;

  async function fetchNow() {
    timer = null;
    asking = true;
    again = false;
    asked = Date.now();
    onSuggestions(await answered(ask));
    asking = false;
    if (again) changed();
  }
  function changed() {
    if (asking) again = true;
    else timer ??= setTimeout(fetchNow, Math.max(0, asked + every - Date.now()));
  }
  return { changed, stop: () => clearTimeout(timer) };
}

// Help that does not come is no fault: the page goes on without.
async function answered(ask) {
  try {
    const response = await ask();
    if (!response.ok) return NONE;
    const { themes, alike } = await response.json();
    return { themes, alike };
  } catch (error) {
    console.warn("there are no suggestions now", error);
    return NONE;
  }
}
