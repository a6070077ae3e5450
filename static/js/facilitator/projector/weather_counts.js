// How people sit here today, as weather: each picture with its name and how often it was chosen, in a fixed order.

import { html } from "../../shared/preact.js";
import { Weather, weatherName } from "../../shared/weather.js";

/** `pictures` in their order, each with its count from `chosen`. */
export function WeatherCounts({ pictures, chosen }) {
  return html`<ul class="weather">
    ${pictures.map(
      (id) => html`<li key=${id} class=${chosen[id] ? "" : "none"}>
        <${Weather} id=${id} /><span>${weatherName(id)}</span><b>${chosen[id] ?? 0}</b>
      </li>`,
    )}
  </ul>`;
}
