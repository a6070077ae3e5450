// This device as the server knows it: a random id that the browser keeps, so that undo takes back what this device did.

import { newId } from "../shared/ids.js";
import { t } from "../shared/texts.js";

const KEPT_AS = "oogst:desk";
let known = null;

/** The id of this device; the same at every visit, as long as the browser keeps it. */
export function deskId() {
  known ??= read() ?? made();
  return known;
}

function read() {
  try {
    return localStorage.getItem(KEPT_AS);
  } catch {
    return null; // a browser that keeps nothing is a new device at every visit
  }
}

function made() {
  const id = newId();
  try {
    localStorage.setItem(KEPT_AS, id);
  } catch (error) {
    console.warn("what this page did can be undone until it closes", error);
  }
  return id;
}

/** What this device can take back and do again: `{back, again}`, each the name of an act, or empty. */
export function undoOf(view) {
  return view.undo?.[deskId()] ?? { back: "", again: "" };
}

/** What `undo` and `redo` say when a part stays as it is (`left`). */
export const leftWords = () => t("Wat intussen op een ander apparaat is veranderd, blijft zo.");
