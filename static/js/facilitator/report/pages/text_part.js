// A part that is one text.

import { html } from "../../../shared/preact.js";
import { t } from "../../../shared/texts.js";
import { TextField } from "../text_field.js";

/** What is said of a part that vanishes while it is empty. */
export function leftOutWords() {
  return t("Dit onderdeel staat niet in de terugblik als het leeg is.");
}

export function TextPart({ editor, section }) {
  const [field] = section.fields;
  return html`<${TextField} editor=${editor} field=${field} labelledby="paper-heading" leftOut=${leftOutWords()} placeholder=${t("Schrijf hier je tekst.")} />`;
}
