// How somebody sits here today, as weather: six small drawings in the hand of the fruit.

import { html } from "./preact.js";
import { t } from "./texts.js";

const INK = "#2B2A26";
const SUN = "#F2BE34";
const WHITE = "#FFFFFF";
const GREY = "#E4DDCF";
const BLUE = "#C9D6E2";
const NONE = "none";

/** Each kind as its name and its lines, `[path, fill]`, from back to front on 48 × 48. */
const KINDS = {
  sun: {
    name: () => t("Zonnig"),
    lines: [
      ["M24 4v5M24 39v5M4 24h5M39 24h5M9.9 9.9l3.5 3.5M34.6 34.6l3.5 3.5M9.9 38.1l3.5-3.5M34.6 13.4l3.5-3.5", NONE],
      ["M24 14a10 10 0 1 0 0 20 10 10 0 0 0 0-20z", SUN],
    ],
  },
  sun_cloud: {
    name: () => t("Zon en wolken"),
    lines: [
      ["M17 4v4M4 17h4M8 8l3 3M26 8l-3 3", NONE],
      ["M17 9.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15z", SUN],
      ["M18 40h20a8 8 0 0 0 1.6-15.8A11 11 0 0 0 18.6 22 9 9 0 0 0 18 40z", WHITE],
    ],
  },
  cloud: { name: () => t("Bewolkt"), lines: [["M15 37h20a8 8 0 0 0 1.6-15.8A11 11 0 0 0 15.6 19 9 9 0 0 0 15 37z", GREY]] },
  rain: {
    name: () => t("Regen"),
    lines: [["M15 30h20a8 8 0 0 0 1.6-15.8A11 11 0 0 0 15.6 12 9 9 0 0 0 15 30z", BLUE], ["M16 36l-2 6M25 36l-2 6M34 36l-2 6", NONE]],
  },
  wind: {
    name: () => t("Wind"),
    lines: [["M5 18h23a5.5 5.5 0 1 0-5.5-5.5M5 25h32a5.5 5.5 0 1 1-5.5 5.5M5 32h16a5 5 0 1 1-5 5", NONE]],
  },
  fog: {
    name: () => t("Mist"),
    lines: [["M15 29h20a8 8 0 0 0 1.6-15.8A11 11 0 0 0 15.6 11 9 9 0 0 0 15 29z", GREY], ["M7 35h34M12 41h24", NONE]],
  },
};

/** The name of a kind of weather. */
export function weatherName(id) {
  return KINDS[id] ? KINDS[id].name() : id;
}

/** A drawing of one kind of weather, `size` px wide and high; its name stands beside it. */
export function Weather({ id, size = 56, class: names = "" }) {
  return html`<svg class=${names} width=${size} height=${size} viewBox="0 0 48 48" aria-hidden="true" focusable="false" stroke=${INK}
    stroke-width="1.9" stroke-linejoin="round" stroke-linecap="round">
    ${KINDS[id]?.lines.map(([path, fill]) => html`<path key=${path} d=${path} fill=${fill} />`)}
  </svg>`;
}
