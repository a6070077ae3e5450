// How somebody sits here today, as weather: six small drawings in the hand of the fruit.

import { html } from "../shared/preact.js";
import { t } from "../shared/texts.js";

const INK = "#2B2A26";
const CLOUD = "M15 34C8 34 6 25 13 23C12 14 25 11 28 18C37 15 42 22 38 26C42 30 39 34 35 34Z";
const SMALL_CLOUD = "M19 38C12 38 11 30 17 28C17 20 28 18 31 24C38 22 43 28 39 32C42 35 39 38 36 38Z";

const SHAPES = {
  sun: [["M24 14a10 10 0 1 0 0 20 10 10 0 0 0 0-20Z", "#F2BE34"], [rays(24, 24, 15, 20), "none"]],
  sun_cloud: [["M18 10a8 8 0 1 0 0 16 8 8 0 0 0 0-16Z", "#F2BE34"], ["M18 2v3M6.7 6.7l2.1 2.1M2 18h3M29.3 6.7l-2.1 2.1", "none"], [SMALL_CLOUD, "#FFFFFF"]],
  cloud: [[CLOUD, "#E4DDCF"]],
  rain: [["M15 28C8 28 6 19 13 17C12 8 25 5 28 12C37 9 42 16 38 20C42 24 39 28 35 28Z", "#C9D6E2"], ["M15 33l-3 8M24 33l-3 8M33 33l-3 8", "none"]],
  wind: [["M5 19H28C35 19 36 9 29 9C25 9 23.5 12 24.5 15M5 27H37C44 27 44 37 37 37C33 37 31.5 34 32.5 31M5 35H22C27 35 27 42 22 42", "none"]],
  fog: [["M15 22C9 22 8 15 14 13C14 6 25 4 28 10C36 8 40 15 37 18C39 20 38 22 36 22Z", "#E4DDCF"], ["M6 29H42M10 35H38M14 41H34", "none"]],
};

function rays(x, y, from, to) {
  return Array.from({ length: 8 }, (_, index) => {
    const angle = (index * Math.PI) / 4;
    const at = (radius) => `${(x + radius * Math.cos(angle)).toFixed(1)} ${(y + radius * Math.sin(angle)).toFixed(1)}`;
    return `M${at(from)}L${at(to)}`;
  }).join("");
}

/** The name of a kind of weather. */
export function weatherName(id) {
  return { sun: t("Zonnig"), sun_cloud: t("Zon en wolken"), cloud: t("Bewolkt"), rain: t("Regen"), wind: t("Wind"), fog: t("Mist") }[id] || id;
}

/** A drawing of one kind of weather. */
export function Weather({ id, size = 56 }) {
  return html`<svg width=${size} height=${size} viewBox="0 0 48 48" aria-hidden="true" stroke=${INK} stroke-width="1.9"
    stroke-linejoin="round" stroke-linecap="round">
    ${(SHAPES[id] || SHAPES.cloud).map(([path, fill]) => html`<path key=${path} d=${path} fill=${fill} />`)}
  </svg>`;
}
