// A dialog of the browser itself: it keeps the focus, closes with Escape or a press beside it, and gives the focus back.

import { html, useEffect, useRef } from "../../shared/preact.js";

/** Closes the dialog around a pressed button, so that the focus goes back where it was, and then acts. */
export function closing(act) {
  return (event) => {
    event.currentTarget.closest("dialog").close();
    act?.();
  };
}

/** Whether a pointer is outside a dialog's box; its padding is inside. */
function isBeside({ clientX, clientY }, box) {
  const { left, right, top, bottom } = box.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}

/** `mayClose()` is asked before Escape or a press beside it closes the dialog; a button closes it in any case. */
export function Dialog({ heading, onClose, mayClose = () => true, children }) {
  const box = useRef(null);
  const pressedBeside = useRef(false);
  useEffect(() => {
    if (!box.current.open) box.current.showModal();
  }, []);
  // Somebody who selects text may let go of it beside the box: only a press that also began there closes.
  const press = (event) => {
    pressedBeside.current = event.target === box.current && isBeside(event, box.current);
  };
  const release = (event) => {
    if (pressedBeside.current && isBeside(event, box.current) && mayClose()) box.current.close();
    pressedBeside.current = false;
  };
  const cancel = (event) => {
    if (event.target === box.current && !mayClose()) event.preventDefault();
  };
  // Chromium lets `cancel` be refused once; the key itself can be refused always.
  const key = (event) => {
    if (event.key === "Escape" && !mayClose()) event.preventDefault();
  };
  return html`<dialog class="dialog" ref=${box} aria-labelledby="dialog-heading" onClose=${onClose} onCancel=${cancel}
    onKeyDown=${key} onPointerDown=${press} onClick=${release}>
    <h2 id="dialog-heading">${heading}</h2>
    ${children}
  </dialog>`;
}
