// "Je was nog aan het schrijven": a sentence of an earlier step that was never sent, or that came back.

import { html } from "../shared/preact.js";
import { t } from "../shared/texts.js";
import { Plain } from "./buttons.js";
import { leftLying } from "./drafts.js";

/** A gentle reminder of the oldest one; nothing while a panel is open, or in a rest. */
export function LeftLying({ phone }) {
  const { view } = phone;
  if (!view || phone.panel || phone.gone || view.room.resting || view.me.left) return null;
  const lying = leftLying(phone.drafts, view.stage ? view.stage.run : null);
  if (lying.length === 0) return null;
  const [{ key, value }] = lying;
  const forget = () => {
    phone.drafts.clear(key);
    phone.redraw();
  };
  return html`<aside class="lying" aria-label=${t("Je was nog aan het schrijven")}>
    <p><b>${t("Je was nog aan het schrijven")}</b></p>
    <q>${value.text}</q>
    <p class="both">
      <${Plain} start onClick=${() => phone.open("writing", key)}>${t("Verder schrijven")}<//>
      <${Plain} away onClick=${forget}>${t("Gooi weg")}<//>
    </p>
  </aside>`;
}
