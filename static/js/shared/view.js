// A screen is a function of its view; a patch replaces the sections that changed.

/** Sections that are maps by id: of these only the changed entries travel, null for a removed one. */
const KEYED = ["insights", "sentences"];

/** A whole view as it came, with the version of each of its sections in `versions`. */
export function opened(view) {
  return { ...view, versions: Object.fromEntries(Object.keys(view).map((section) => [section, view.version])) };
}

/**
 * The view after a patch. A section that is older than the one held is dropped, and so is all that comes before
 * the first view (null).
 */
export function merge(view, patch) {
  if (!view) return view;
  const merged = { ...view, versions: { ...view.versions } };
  for (const [section, value] of Object.entries(patch)) {
    const held = view.versions ? view.versions[section] : view.version;
    if (patch.version < (held ?? -1)) continue;
    merged.versions[section] = patch.version;
    merged[section] = KEYED.includes(section) && view[section] ? mergeEntries(view[section], value) : value;
  }
  return merged;
}

function mergeEntries(before, changed) {
  const entries = { ...before, ...changed };
  for (const [id, entry] of Object.entries(changed)) {
    if (entry === null) delete entries[id];
  }
  return entries;
}
