// Larger letters, for who wants them; the phone remembers it.

const CLASSES = ["", "larger", "largest"];
const KEY = "oogst:size";

/** The chosen size: 0 as it is, 1 larger, 2 largest. */
export function sizeOf(storage) {
  return Number(storage.get(KEY)) || 0;
}

/** The size after this one; after the largest comes the first. */
export function nextSize(size) {
  return (size + 1) % CLASSES.length;
}

/** Shows and remembers a size, and returns it. */
export function applySize(storage, size) {
  document.documentElement.classList.remove("larger", "largest");
  if (CLASSES[size]) document.documentElement.classList.add(CLASSES[size]);
  storage.set(KEY, String(size));
  return size;
}
