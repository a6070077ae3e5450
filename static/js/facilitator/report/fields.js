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

/** A message may be 16 KB; what a text was written over is left out where both do not fit. */
const MOST_BYTES = 14_000;

/**
 * The message `[name, fields]` that keeps a text; a part that reads as its draft follows the draft again. `over` is the
 * mark of what was generated when it was looked at (undefined: as it was).
 */
export function messageFor(key, text, draft, over) {
  const part = partOf(key);
  if (part !== null) {
    if (sameText(text, draft)) return ["report_write", { part, reset: true }];
    const fits = over !== undefined && new TextEncoder().encode(text + over).length < MOST_BYTES;
    return ["report_write", fits ? { part, text, draft: over } : { part, text }];
  }
  const [, id, what] = key.split(":");
  return ["theme_edit", { theme: Number(id), [what]: what === "points" ? linesOf(text) : text }];
}

/** The mark of what is generated now for a part; undefined where nothing is. */
export function markOf(contents, key) {
  return contents?.parts.find(({ part }) => part === partOf(key))?.mark;
}

/**
 * What is generated now and was not when the organiser looked: `{then, now}`, for a list `{added}`; null where there is
 * nothing new. `text` is what is written there now.
 */
export function newsOf(contents, key, text) {
  const found = contents.parts.find(({ part }) => part === partOf(key));
  if (!found || found.written === null || found.seen === null || found.seen === found.mark) return null;
  if (found.part === "eye_openers") {
    const added = found.news.filter((sentence) => !text.includes(sentence));
    return added.length > 0 ? { added } : null;
  }
  return sameText(found.seen, found.draft) || sameText(text, found.draft) ? null : { then: found.seen, now: found.draft };
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
