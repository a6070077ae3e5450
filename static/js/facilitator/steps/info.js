// info: the facilitator speaks; what is asked stands in the head, so here is what to mind.

import { html } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { Icon } from "../../shared/pictures.js";
import { LastTime } from "../control/last_time.js";

export function Control({ view, acts }) {
  const joins = view.stage.projector.show_join;
  return html`<section class="panel panel-body quiet-part">
    <${Icon} name="speaker" size=${28} />
    <div>
      <h2>${t("Nu ben jij aan het woord")}</h2>
      <p>${joins ? t("Het scherm laat ook zien hoe je binnenkomt. Laatkomers doen meteen mee.") : t("De telefoons en het scherm laten deze tekst zien. Niemand hoeft iets te doen.")}</p>
    </div>
  </section>
  <${LastTime} view=${view} acts=${acts} />`;
}
