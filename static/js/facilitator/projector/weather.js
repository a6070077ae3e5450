// How people sit here today, as weather: each picture with its name and how often it was chosen, in a fixed order.

import { html } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";

const LINE = "#2B2A26";
const CLOUD = "M15 37h20a8 8 0 0 0 1.6-15.8A11 11 0 0 0 15.6 19 9 9 0 0 0 15 37z";
const RAYS = "M24 4v5M24 39v5M4 24h5M39 24h5M9.9 9.9l3.5 3.5M34.6 34.6l3.5 3.5M9.9 38.1l3.5-3.5M34.6 13.4l3.5-3.5";

const PICTURES = {
  sun: { name: () => t("Zonnig"), drawing: () => html`<path d=${RAYS} /><circle cx="24" cy="24" r="10" fill="#E7B93F" />` },
  sun_cloud: {
    name: () => t("Zon en wolken"),
    drawing: () => html`<path d="M17 4v4M4 17h4M8 8l3 3M26 8l-3 3" /><circle cx="17" cy="17" r="7.5" fill="#E7B93F" />
      <path transform="translate(3 3)" d=${CLOUD} fill="#FFFFFF" />`,
  },
  cloud: { name: () => t("Bewolkt"), drawing: () => html`<path d=${CLOUD} fill="#E3E6EA" />` },
  rain: {
    name: () => t("Regen"),
    drawing: () => html`<path transform="translate(0 -7)" d=${CLOUD} fill="#C7CFD8" />
      <path d="M16 36l-2 6M25 36l-2 6M34 36l-2 6" stroke="#2B5C8A" stroke-width="2.6" />`,
  },
  wind: {
    name: () => t("Wind"),
    drawing: () => html`<path d="M5 18h23a5.5 5.5 0 1 0-5.5-5.5M5 25h32a5.5 5.5 0 1 1-5.5 5.5M5 32h16a5 5 0 1 1-5 5" stroke="#2B5C8A" stroke-width="2.6" />`,
  },
  fog: {
    name: () => t("Mist"),
    drawing: () => html`<path transform="translate(0 -8)" d=${CLOUD} fill="#EEF0F2" />
      <path d="M7 34h34M11 40h26" stroke="#8A7F6A" stroke-width="2.6" />`,
  },
};

/** `pictures` in their order, each with its count from `chosen`. */
export function Weather({ pictures, chosen }) {
  return html`<ul class="weather">
    ${pictures.map(
      (id) => html`<li class=${chosen[id] ? "" : "none"}>
        <svg viewBox="0 0 48 48" aria-hidden="true"><g fill="none" stroke=${LINE} stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">${PICTURES[id].drawing()}</g></svg>
        <span>${PICTURES[id].name()}</span><b>${chosen[id] ?? 0}</b>
      </li>`,
    )}
  </ul>`;
}
