// The attention points of a theme: a list in order, one line each.

import { Icon } from "../../shared/pictures.js";
import { html, useLayoutEffect, useRef } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { shiftedAt, withoutAt } from "./lines.js";

const LONGEST_POINT = 280;
const MOST_POINTS = 30;

/** `points` are texts; `onPoints` hears the new list. */
export function PointsEditor({ points, onPoints }) {
  const list = useRef(null);
  const focusNext = useRef(null);
  useLayoutEffect(() => {
    if (focusNext.current === null) return;
    list.current.querySelector(`[data-at="${focusNext.current}"] input`)?.focus();
    focusNext.current = null;
  });
  const change = (next, focusAt) => {
    focusNext.current = focusAt;
    onPoints(next);
  };
  const add = (at) => points.length < MOST_POINTS && change([...points.slice(0, at), "", ...points.slice(at)], at);
  const press = (event, at) => {
    if (event.key === "Enter") {
      event.preventDefault();
      add(at + 1);
    } else if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      move(at, event.key === "ArrowUp" ? -1 : 1);
    }
  };
  const move = (at, steps) => {
    const to = Math.max(0, Math.min(points.length - 1, at + steps));
    change(shiftedAt(points, at, to), to);
  };
  return html`<fieldset class="points-editor">
    <legend>${t("Aandachtspunten")}</legend>
    <ol ref=${list}>
      ${points.map(
        (point, at) => html`<li key=${at} data-at=${at}>
          <input value=${point} maxlength=${LONGEST_POINT} aria-label=${t("Punt {n}", { n: at + 1 })} onKeyDown=${(event) => press(event, at)}
            onInput=${(event) => onPoints(points.map((other, place) => (place === at ? event.target.value : other)))} />
          <button type="button" class="plain square small" disabled=${at === 0} aria-label=${t("Punt {n} eerder", { n: at + 1 })} title=${t("Eerder")} onClick=${() => move(at, -1)}><${Icon} name="up" size=${20} /></button>
          <button type="button" class="plain square small" disabled=${at === points.length - 1} aria-label=${t("Punt {n} later", { n: at + 1 })} title=${t("Later")} onClick=${() => move(at, 1)}><${Icon} name="down" size=${20} /></button>
          <button type="button" class="plain square small" aria-label=${t("Punt {n} weg", { n: at + 1 })} title=${t("Weg")} onClick=${() => change(withoutAt(points, at), Math.max(0, at - 1))}><${Icon} name="close" size=${20} /></button>
        </li>`,
      )}
    </ol>
    ${points.length < MOST_POINTS && html`<button type="button" class="small" onClick=${() => add(points.length)}><${Icon} name="plus" size=${18} />${t("Punt erbij")}</button>`}
  </fieldset>`;
}
