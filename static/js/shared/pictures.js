// The pictures by which people find each other, and our own line icons.

import { ICONS } from "./icons.js";
import { html } from "./preact.js";
import { pick } from "./texts.js";

/** The 24 pictures: their names and the colour one sees, in every language. */
export const PICTURES = {
  appel: { nl: "Appel", en: "Apple" },
  peer: { nl: "Peer", en: "Pear" },
  kers: { nl: "Kers", en: "Cherry" },
  pruim: { nl: "Pruim", en: "Plum" },
  druif: { nl: "Druif", en: "Grape" },
  citroen: { nl: "Citroen", en: "Lemon" },
  aardbei: { nl: "Aardbei", en: "Strawberry" },
  framboos: { nl: "Framboos", en: "Raspberry" },
  pompoen: { nl: "Pompoen", en: "Pumpkin" },
  wortel: { nl: "Wortel", en: "Carrot" },
  biet: { nl: "Biet", en: "Beetroot" },
  radijs: { nl: "Radijs", en: "Radish" },
  ui: { nl: "Ui", en: "Onion" },
  prei: { nl: "Prei", en: "Leek" },
  mais: { nl: "Mais", en: "Corn" },
  tarwe: { nl: "Tarwe", en: "Wheat" },
  erwt: { nl: "Erwt", en: "Pea" },
  boon: { nl: "Boon", en: "Bean" },
  champignon: { nl: "Champignon", en: "Mushroom" },
  kastanje: { nl: "Kastanje", en: "Chestnut" },
  walnoot: { nl: "Walnoot", en: "Walnut" },
  zonnebloem: { nl: "Zonnebloem", en: "Sunflower" },
  klaver: { nl: "Klaver", en: "Clover" },
  aubergine: { nl: "Aubergine", en: "Aubergine" },
};

/** The name of a picture in the current language. */
export function pictureName(id) {
  return pick(PICTURES[id]) || id;
}

// The symbols have no line weight of their own, so that large fruit does not get heavy.
function lineWeight(size) {
  if (size >= 120) return 1.4;
  return size >= 40 ? 1.8 : 2;
}

/** One of the 24 pictures, `size` px wide and high; with a `label` it is an image, else it is decoration. */
export function Picture({ id, size = 48, label, class: names = "" }) {
  const root = document.body.dataset.root || "/static";
  const spoken = label ? { role: "img", "aria-label": label } : { "aria-hidden": "true" };
  return html`<svg class=${`picture ${names}`} width=${size} height=${size} viewBox="0 0 48 48"
    stroke-width=${lineWeight(size)} focusable="false" ...${spoken}>
    <use href=${`${root}/pictures/fruit.svg#${id}`} />
  </svg>`;
}

/** A line icon of ours; always beside words, so always decoration. */
export function Icon({ name, size = 24, class: names = "" }) {
  return html`<svg class=${`icon ${names}`} width=${size} height=${size} viewBox="0 0 24 24" fill="none"
    stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"
    aria-hidden="true" focusable="false"><path d=${ICONS[name]} /></svg>`;
}
