// Half-typed text; it survives a reload, a lock and the next step.

/** Values (plain objects) by key, kept at once: `{get(key), set(key, value), clear(key), all()}`. */
export function openDrafts({ storage, prefix }) {
  return {
    get(key) {
      const kept = storage.get(prefix + key);
      return kept ? JSON.parse(kept) : null;
    },
    set(key, value) {
      storage.set(prefix + key, JSON.stringify(value));
    },
    clear(key) {
      storage.remove(prefix + key);
    },
    all() {
      return storage.keys(prefix).map((key) => ({ key: key.slice(prefix.length), value: JSON.parse(storage.get(key)) }));
    },
  };
}

/** The key of the sentence that somebody writes in a run. */
export function sentenceKey(run) {
  return `sentence:${run}`;
}

/** Sentences that were begun in another step, or given back, and never sent; the present run's own form is left out. */
export function leftLying(drafts, run) {
  return drafts
    .all()
    .filter(({ key, value }) => key.startsWith("sentence:") && key !== sentenceKey(run) && value.text.trim())
    .sort((one, other) => (one.value.made || 0) - (other.value.made || 0));
}

/** Gives refused text back to its writer: into its own form when that is empty (then true), else beside it. */
export function giveBack(drafts, { key, value }, id, refusal) {
  const own = drafts.get(key);
  const free = !own || !own.text || !own.text.trim();
  drafts.set(free ? key : `${key}:${id}`, { ...value, refusal });
  return free;
}
