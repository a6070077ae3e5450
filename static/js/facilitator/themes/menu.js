// A menu that opens beside its button: arrows, Home, End and first letters move; Escape and Tab close.

import { html, useEffect, useLayoutEffect, useRef } from "../../shared/preact.js";

const FORWARD = ["ArrowDown", "ArrowRight"];
const BACKWARD = ["ArrowUp", "ArrowLeft"];

/** The menu; its children are `MenuItem`s. `onClose()` is called whenever it should go. */
export function Menu({ label, onClose, children, class: names = "" }) {
  const box = useRef(null);
  const items = () => [...box.current.querySelectorAll("[role=menuitem]")];
  useLayoutEffect(() => items()[0]?.focus(), []);
  useEffect(() => {
    const beside = (event) => {
      if (!box.current.contains(event.target) && !event.target.closest("[aria-haspopup=menu]")) onClose();
    };
    document.addEventListener("pointerdown", beside);
    return () => document.removeEventListener("pointerdown", beside);
  }, []);
  const press = (event) => {
    const all = items();
    const next = itemFor(event.key, all, all.indexOf(document.activeElement));
    if (next) next.focus();
    else if (event.key === "Escape" || event.key === "Tab") onClose();
    else if (event.key !== "Enter" && event.key !== " ") return;
    event.stopPropagation();
    if (next || event.key === "Escape") event.preventDefault();
  };
  return html`<div class=${`menu ${names}`} role="menu" aria-label=${label} ref=${box} onKeyDown=${press}>${children}</div>`;
}

function itemFor(key, items, at) {
  if (FORWARD.includes(key)) return items[(at + 1) % items.length];
  if (BACKWARD.includes(key)) return items[(at - 1 + items.length) % items.length];
  if (key === "Home") return items[0];
  if (key === "End") return items[items.length - 1];
  if (key.length !== 1 || key === " ") return null;
  const letter = key.toLocaleLowerCase();
  const later = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  return later.find((item) => item.textContent.trim().toLocaleLowerCase().startsWith(letter)) ?? null;
}

/** One choice of a menu. */
export function MenuItem({ onPick, children, class: names = "" }) {
  return html`<button type="button" role="menuitem" tabindex="-1" class=${names} onClick=${onPick}>${children}</button>`;
}
