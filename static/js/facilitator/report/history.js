// What was done in the editor, to undo and redo it. A step is a text `{key, before, after}` or an act `{back, forth}`.

const ONE_STEP_MS = 1500;
const MOST_STEPS = 200;

/**
 * `write(key, text)` puts a text back, `textOf(key)` is what stands there, `same(one, other)` compares; `onStale()` says
 * that a text was changed by somebody else since: it is left alone. `now()` is the time in milliseconds.
 */
export function createHistory({ write, textOf, same, onStale, now = Date.now }) {
  let past = [];
  let future = [];

  function add(step) {
    past = [...past, step].slice(-MOST_STEPS);
    future = [];
  }

  function go(step, from, to) {
    if (!step.key) return step[to === "before" ? "back" : "forth"]();
    if (!same(textOf(step.key), step[from])) return onStale();
    return write(step.key, step[to]);
  }

  return {
    /** A text was changed; typing on in one field is one step, a `whole` change is one by itself. */
    typed(key, before, after, whole = false) {
      const last = past.at(-1);
      const goesOn = !whole && last?.open && last.key === key && last.after === before && now() - last.at < ONE_STEP_MS;
      if (goesOn) past = past.slice(0, -1);
      add({ key, before: goesOn ? last.before : before, after, at: now(), open: !whole });
    },
    /** Something else was done; `back` undoes it and `forth` does it again. */
    acted: (back, forth) => add({ back, forth }),
    /** Changes what is remembered of texts. */
    change(text) {
      const changed = (step) => (step.key ? { ...step, before: text(step.before), after: text(step.after) } : step);
      past = past.map(changed);
      future = future.map(changed);
    },
    canUndo: () => past.length > 0,
    canRedo: () => future.length > 0,
    /** Undoes the last step; returns it, or null when there is none. */
    undo() {
      const step = past.at(-1);
      if (!step) return null;
      past = past.slice(0, -1);
      future = [...future, { ...step, open: false }];
      go(step, "after", "before");
      return step;
    },
    redo() {
      const step = future.at(-1);
      if (!step) return null;
      future = future.slice(0, -1);
      past = [...past, step];
      go(step, "before", "after");
      return step;
    },
  };
}
