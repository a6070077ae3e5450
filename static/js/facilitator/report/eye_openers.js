// The eye-openers as rows, and as the text that the report is made from: paragraphs, each with for whom it is and tips. Pure.

const TIP = /^[-–•]/;
const DASHES = /^[-–•\s]+/;

/**
 * The eye-openers `[{to, text, tips}]` of a text. In what somebody wrote, a first line that ends in a colon says for whom
 * it is and lines with a dash are tips; a generated text holds sentences of participants as they are.
 */
export function eyeOpenersIn(text, isWritten) {
  const blocks = text.split(/\n{2,}/).map((block) => block.trim()).filter(Boolean);
  return blocks.map((block) => (isWritten ? written(block) : { to: "", text: block, tips: [] }));
}

function written(block) {
  const lines = block.split("\n").map((line) => line.trim()).filter(Boolean);
  const to = lines[0].endsWith(":") ? lines.shift().slice(0, -1) : "";
  return {
    to,
    text: lines.filter((line) => !TIP.test(line)).join(" "),
    tips: lines.filter((line) => TIP.test(line)).map((line) => line.replace(DASHES, "")),
  };
}

/** The text of eye-openers; a row without words is left out. */
export function eyeOpenersText(rows) {
  return rows.map(block).filter(Boolean).join("\n\n");
}

function block({ to, text, tips }) {
  const addressee = oneLine(to).replace(/[:\s]+$/, "");
  const body = oneLine(text).replace(DASHES, "");
  const told = tips.map((tip) => oneLine(tip).replace(DASHES, "")).filter(Boolean);
  // Without this line a sentence that ends in a colon would read as for whom it is.
  const opening = addressee || body.endsWith(":") ? `${addressee}:` : "";
  return [opening, body, ...told.map((tip) => `- ${tip}`)].filter(Boolean).join("\n");
}

function oneLine(text) {
  return text.replace(/\s+/g, " ").trim();
}
