// "Even pauze": the facilitator rests the room in the middle of a step.

import { html } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { TableOfFruit } from "./table_of_fruit.js";

export function RestScreen() {
  return html`<main class="rest">
    <div>
      <h1>${t("Even pauze")}</h1>
      <p>${t("We gaan zo verder. Je hoeft nu niets te doen.")}</p>
    </div>
    <${TableOfFruit} />
  </main>`;
}
