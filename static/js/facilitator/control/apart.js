// The pairs that are kept apart from now on, and letting them meet again.

import { html } from "../../shared/preact.js";
import { t, tn } from "../../shared/texts.js";
import { Somebody } from "./somebody.js";

/** `found` are the seats of this run, by person (see `seats`); who has none is somewhere else now. */
export function ApartList({ view, found, acts }) {
  const { apart, session } = view;
  if (apart.length === 0) return null;
  return html`<details class="apart">
    <summary>${tn("1 keer niet meer samen", "{n} keer niet meer samen", apart.length)}</summary>
    <ul class="rows">
      ${apart.map(
        ([first, second]) => html`<li key=${`${first.person}-${second.person}`}>
          <${Somebody} somebody=${first} seat=${found.get(first.person)} session=${session} /> ${t("en")}
          <${Somebody} somebody=${second} seat=${found.get(second.person)} session=${session} />
          <button type="button" class="small" onClick=${() => acts.apart(first.person, second.person, false)}>${t("Toch weer samen")}</button>
        </li>`,
      )}
    </ul>
  </details>`;
}
