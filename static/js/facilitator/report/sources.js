// The sources as rows, and as the text that the report is made from: a line each, `kind | title | link | credit`. Pure.

const COLUMNS = ["kind", "title", "link", "credit"];
const HOST = /^[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)+(:\d{1,5})?$/u;

/** The sources `[{kind, title, link, credit}]` of a text; a line without bars is a title. */
export function sourcesIn(text) {
  return text
    .split("\n")
    .map((line) => line.split("|").map((column) => column.trim()))
    .filter((columns) => columns.some(Boolean))
    .map((columns) => {
      const [kind, title = "", link = "", credit = ""] = columns.length > 1 ? columns : ["", columns[0]];
      return { kind, title, link, credit };
    });
}

/** The text of sources; a row without words is left out. */
export function sourcesText(rows) {
  return rows
    .map((row) => COLUMNS.map((column) => row[column].replace(/\s+/g, " ").replaceAll("|", "/").trim()))
    .filter((columns) => columns.some(Boolean))
    .map((columns) => columns.join(" | "))
    .join("\n");
}

/** Whether a link leads to a page on the web, by its shape; nothing is asked of the web. */
export function isLink(link) {
  const typed = link.trim();
  const [, scheme, rest] = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(.*)$/is.exec(typed);
  return (!scheme || /^https?$/i.test(scheme)) && HOST.test(rest.split(/[/?#]/)[0]);
}
