// Dragging with the pointer, by our own hand: a keyboard and the menus do the same. Nothing is drawn by the page meanwhile,
// so that hundreds of sentences do not slow it down.

const STARTS_AFTER_PX = 6;
const EDGE_PX = 56;
const SCROLL_PX = 14;
const PRESSED = "button, input, a, [role=menu]";
const MARKS = ["drop-here", "drop-before", "drop-after", "drop-above", "drop-below"];

/** Whether this press may begin to drag: a finger scrolls, except on a grip; a mouse drags what is not a button. */
export function mayDrag(event) {
  if (event.target.closest(PRESSED)) return false;
  return event.pointerType === "mouse" || Boolean(event.target.closest(".grip"));
}

/**
 * Follows the pointer from `event`; once it really moves, a ghost with `text` goes along, as a pile when `count` is more.
 * `find(element, x, y)` returns the target there as `{element, mark, ...}`, or none; `drop(target)` is called at the end.
 */
export function drag(event, { text, count, find, drop }) {
  if (event.button !== 0) return;
  const from = { x: event.clientX, y: event.clientY };
  let ghost = null;
  let target = null;
  let scrolling = 0;
  let last = from;

  const aim = () => {
    const under = document.elementFromPoint(last.x, last.y);
    const next = (under && find(under, last.x, last.y)) || null;
    unmark(target);
    target = next;
    target?.element.classList.add(target.mark);
  };
  const scrollOn = () => {
    if (scrollAtEdge(last)) aim();
    scrolling = requestAnimationFrame(scrollOn);
  };
  const begin = () => {
    ghost = ghostOf(text, count);
    // What holds the pointer gives it its cursor: no style of the page changes with it.
    ghost.setPointerCapture(event.pointerId);
    scrolling = requestAnimationFrame(scrollOn);
  };
  const move = (moved) => {
    last = { x: moved.clientX, y: moved.clientY };
    if (!ghost && Math.hypot(last.x - from.x, last.y - from.y) < STARTS_AFTER_PX) return;
    if (!ghost) begin();
    moved.preventDefault();
    ghost.style.setProperty("transform", `translate(${last.x + 12}px, ${last.y + 8}px)`);
    aim();
  };
  const end = (dropped) => {
    for (const [name, listener] of listeners) document.removeEventListener(name, listener, true);
    cancelAnimationFrame(scrolling);
    unmark(target);
    if (!ghost) return;
    ghost.remove();
    swallowClick();
    if (dropped && target) drop(target);
  };
  const listeners = [
    ["pointermove", move],
    ["pointerup", () => end(true)],
    ["pointercancel", () => end(false)],
    ["keydown", (pressed) => pressed.key === "Escape" && end(false)],
  ];
  for (const [name, listener] of listeners) document.addEventListener(name, listener, true);
}

function ghostOf(text, count) {
  const ghost = document.createElement("div");
  ghost.className = count > 1 ? "drag-ghost pile" : "drag-ghost";
  ghost.setAttribute("aria-hidden", "true");
  ghost.textContent = text;
  document.body.append(ghost);
  return ghost;
}

function unmark(target) {
  target?.element.classList.remove(...MARKS);
}

// The browser clicks where a drag ends; that click chooses nothing.
function swallowClick() {
  const swallow = (click) => {
    click.preventDefault();
    click.stopPropagation();
  };
  document.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => document.removeEventListener("click", swallow, true), 0);
}

function scrollAtEdge({ x, y }) {
  const box = document.elementFromPoint(x, y)?.closest("[data-scrolls]");
  if (!box) return false;
  const { top, bottom } = box.getBoundingClientRect();
  const before = box.scrollTop;
  if (y < top + EDGE_PX) box.scrollBy(0, -SCROLL_PX);
  else if (y > bottom - EDGE_PX) box.scrollBy(0, SCROLL_PX);
  return box.scrollTop !== before;
}
