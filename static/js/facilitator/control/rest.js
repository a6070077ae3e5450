// The rest of all phones, said so clearly that nobody forgets it.

import { Icon } from "../../shared/pictures.js";
import { html } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";

export function RestNotice({ acts }) {
  return html`<section class="rest" aria-label=${t("Even pauze")}>
    <${Icon} name="cup" size=${40} />
    <p><b>${t("Even pauze")}</b>${t("Alle telefoons rusten. Wat mensen typten, blijft staan.")}</p>
    <button type="button" class="go" onClick=${acts.rest}>${t("Ga verder")} <kbd>E</kbd></button>
  </section>`;
}
