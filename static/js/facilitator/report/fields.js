// What can be written in the report: the key of each field, what the server holds of it, and the message that keeps it. Pure.

const PART = "part:";

/** The key of a part of the report: "introduction", "step.ID" and so on. */
export function partField(part) {
  return PART + part;
}

/** The key of what a theme says; `what` is "name", "text", "points", "counterweight", "do" or "dont". */
export function themeField(theme, what) {
  return `theme:${theme}:${what}`;
}

/** The id on the page of the field with this key. */
export function idOf(key) {
  return `write-${key.replace(/[^a-zA-Z0-9_-]/g, "-")}`;
}

/** The part that a key is of; null for a field of a theme. */
export function partOf(key) {
  return key.startsWith(PART) ? key.slice(PART.length) : null;
}

/**
 * What the server holds: `{shown, base}`; `base` is what somebody wrote (null: the generated text is shown).
 * Null where the field is gone, undefined where it is not known yet.
 */
export function heldBy(contents, themes, key) {
  const part = partOf(key);
  if (part !== null) {
    if (!contents) return undefined;
    const found = contents.parts.find((other) => other.part === part);
    return found ? { shown: found.written ?? found.draft, base: found.written } : null;
  }
  if (!themes) return undefined;
  const [, id, what] = key.split(":");
  const theme = themes.find((other) => other.id === Number(id));
  if (!theme) return null;
  const text = what === "points" ? theme.points.join("\n") : theme[what];
  return { shown: text, base: text };
}

/** The message `[name, fields]` that keeps a text; a part that reads as its draft follows the draft again. */
export function messageFor(key, text, draft) {
  const part = partOf(key);
  if (part !== null) return ["report_write", sameText(text, draft) ? { part, reset: true } : { part, text }];
  const [, id, what] = key.split(":");
  return ["theme_edit", { theme: Number(id), [what]: what === "points" ? linesOf(text) : text }];
}

/** The lines of a text that say something. */
export function linesOf(text) {
  return text.split("\n").map((line) => line.trim()).filter(Boolean);
}

/** Whether two texts read the same: the server cleans what it keeps, and white space at an end is no change. */
export function sameText(one, other) {
  if (one === null || other === null) return one === other;
  return one === other || lettersOf(one) === lettersOf(other);
}

function lettersOf(text) {
  return text.normalize("NFC").replace(/\r\n?/g, "\n").replace(/\t/g, " ").replace(/[^\P{C}\n]/gu, "").trim();
}
