// Ordering and removing a row by its own buttons, and where the focus goes after it.

import { announce } from "../../shared/a11y.js";
import { Icon } from "../../shared/pictures.js";
import { html, useLayoutEffect, useRef } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";

/** `[ref, focusNext(selector)]`: what the selector finds within the ref gets the focus after the next drawing. */
export function useFocusNext() {
  const within = useRef(null);
  const wanted = useRef("");
  useLayoutEffect(() => {
    if (!wanted.current) return;
    const found = within.current?.querySelector(wanted.current);
    if (found && found !== document.activeElement) found.focus();
    if (found) wanted.current = "";
  });
  return [
    within,
    (selector) => {
      wanted.current = selector;
    },
  ];
}

/** The field that a row begins with. */
export function startOf(key) {
  return `[data-row="${key}"] textarea, [data-row="${key}"] input`;
}

/** The buttons of one row out of `all` (see `useRows`); `name` says which row, for who does not see it. */
export function RowButtons({ all, row, name, focusNext, onRemoved }) {
  const { rows } = all;
  const at = rows.findIndex(({ key }) => key === row.key);
  const move = (steps) => {
    all.move(row.key, steps);
    focusNext(`[data-row="${row.key}"] [data-move="${steps}"]:not(:disabled), [data-row="${row.key}"] [data-move]:not(:disabled)`);
    announce(t("{place} van {count}", { place: at + steps + 1, count: rows.length }));
  };
  const remove = () => {
    const next = rows[at + 1] ?? rows[at - 1];
    all.remove(row.key);
    focusNext(next ? startOf(next.key) : "[data-add]");
    onRemoved?.(rows);
  };
  const mover = (steps, icon, label) => html`<button type="button" class="plain square small" data-move=${steps} title=${label}
    aria-label=${`${label}: ${name}`} disabled=${!rows[at + steps]} onClick=${() => move(steps)}><${Icon} name=${icon} size=${18} /></button>`;
  // A pressed button leaves the focus in the row: where buttons show by focus alone, they would vanish under the finger.
  return html`<span class="row-buttons" onMouseDown=${(event) => event.preventDefault()}>
    ${rows.length > 1 && mover(-1, "up", t("Hoger"))}
    ${rows.length > 1 && mover(1, "down", t("Lager"))}
    <button type="button" class="plain square small" data-remove title=${t("Haal weg")} aria-label=${`${t("Haal weg")}: ${name}`}
      onClick=${remove}><${Icon} name="close" size=${18} /></button>
  </span>`;
}
