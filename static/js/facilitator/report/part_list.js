// The parts of the report, each with a mark: done, something open, or left out because it is empty.

import { Icon } from "../../shared/pictures.js";
import { html, useState } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { markOf } from "./checks.js";

const MARKS = {
  done: { icon: "check", words: () => t("klaar") },
  open: { icon: "warning", words: () => t("let op") },
  left_out: { icon: "minus", words: () => t("staat er niet in") },
};

function Part({ section, mark, now }) {
  const { icon, words } = MARKS[mark];
  const theme = section.theme !== undefined;
  return html`<li class=${`${mark} ${now ? "now" : ""} ${theme ? "sub" : ""}`}>
    <a href=${`#${section.id}`} aria-current=${now ? "true" : undefined}>
      <${Icon} name=${now && mark === "done" ? "edit" : icon} size=${18} />
      <span dir="auto">${section.name}<span class="visually-hidden"> (${words()})</span></span>
    </a>
  </li>`;
}

export function PartList({ sections, chosen, about }) {
  const [open, setOpen] = useState(false);
  return html`<nav class="parts" aria-labelledby="parts-heading" onClick=${(event) => event.target.closest("a") && setOpen(false)}>
    <h2 id="parts-heading">${t("Onderdelen")}</h2>
    <button type="button" class="parts-open" aria-expanded=${String(open)} aria-controls="parts-list" onClick=${() => setOpen(!open)}>
      <${Icon} name="list" size=${20} /><span>${t("Onderdeel: {name}", { name: chosen.name })}</span>
    </button>
    <ol id="parts-list" class=${open ? "open" : ""}>
      ${sections.map((section) => html`<${Part} key=${section.id} section=${section} mark=${markOf(section, about)} now=${section.id === chosen.id} />`)}
    </ol>
  </nav>`;
}
