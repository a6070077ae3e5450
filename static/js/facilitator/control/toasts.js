// Short sentences about what just happened, said politely; they go by themselves.

import { Icon } from "../../shared/pictures.js";
import { html } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";

function Toast({ toast, onForget }) {
  const act = () => {
    toast.act();
    onForget(toast.id);
  };
  return html`<p class="toast">
    <span>${toast.text}</span>
    ${toast.label && html`<button type="button" onClick=${act}>${toast.label}</button>`}
    <button type="button" class="square" aria-label=${t("Sluit melding")} onClick=${() => onForget(toast.id)}><${Icon} name="close" size=${20} /></button>
  </p>`;
}

export function Toasts({ toasts, onForget }) {
  return html`<div class="toasts" role="status">
    ${toasts.map((toast) => html`<${Toast} key=${toast.id} toast=${toast} onForget=${onForget} />`)}
  </div>`;
}
