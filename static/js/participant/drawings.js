// What stands on the table: a bowl of fruit, a cup, a glass that fills, and who has the word.

import { html } from "../shared/preact.js";

const INK = "#2B2A26";

function fruit(id) {
  return `${document.body.dataset.root || "/static"}/pictures/fruit.svg#${id}`;
}

/** A bowl of fruit, for waiting. */
export function Bowl() {
  return html`<svg width="320" height="200" viewBox="0 0 320 200" stroke-width="1.5" aria-hidden="true">
    <use href=${fruit("tarwe")} x="36" y="16" width="104" height="104" transform="rotate(-26 88 68)" />
    <use href=${fruit("peer")} x="128" y="14" width="104" height="104" />
    <use href=${fruit("druif")} x="180" y="48" width="92" height="92" />
    <use href=${fruit("appel")} x="70" y="50" width="92" height="92" />
    <use href=${fruit("citroen")} x="136" y="70" width="82" height="82" />
    <g fill="#FFFFFF" stroke=${INK} stroke-linejoin="round" stroke-linecap="round" stroke-width="2.4">
      <path d="M132 190L128 198.6H202L198 190" />
      <path d="M54 122H276C276 166 234 191 165 191C96 191 54 166 54 122Z" />
      <path d="M64 139C108 147 222 147 266 139" fill="none" stroke="#E7B93F" stroke-width="5" stroke-linecap="butt" />
      <path d="M54 122H276C276 166 234 191 165 191C96 191 54 166 54 122Z" fill="none" />
    </g>
    <use href=${fruit("kers")} x="262" y="147" width="56" height="56" stroke-width="1.8" />
    <use href=${fruit("walnoot")} x="6" y="160" width="43" height="43" stroke-width="1.9" />
  </svg>`;
}

/** A cup of tea, for a pause. */
export function Cup() {
  return html`<svg width="280" height="216" viewBox="0 0 280 216" stroke-width="2.4" aria-hidden="true">
    <g fill="none" stroke=${INK} stroke-linejoin="round" stroke-linecap="round">
      <path d="M104 52C95 39 113 32 104 17M136 52C127 39 145 32 136 17M168 52C159 39 177 32 168 17" stroke="#8A7F6A" />
      <path d="M186 100C228 86 240 150 180 152" stroke-width="10.5" />
      <path d="M186 100C228 86 240 150 180 152" stroke-width="5.7" stroke="#FFFFFF" />
      <path d="M74 76H198V128C198 160 178 180 156 182H116C94 180 74 160 74 128Z" fill="#FFFFFF" />
      <path d="M75.2 99H196.8" stroke="#E7B93F" stroke-width="9" stroke-linecap="butt" />
      <path d="M74 76H198V128C198 160 178 180 156 182H116C94 180 74 160 74 128Z" />
      <path d="M42 186H230C222 204 204 214.6 188 214.6H84C68 214.6 50 204 42 186Z" fill="#FFFFFF" />
    </g>
    <use href=${fruit("walnoot")} x="6" y="177" width="42" height="42" stroke-width="2" />
    <use href=${fruit("aardbei")} x="228" y="170" width="48" height="48" stroke-width="1.9" />
  </svg>`;
}

const FILLED = ["", "M11.4 27H28.6L28 34H12Z", "M10.5 19H29.5L28 34H12Z", "M9.6 11H30.4L28 34H12Z"];

/** A glass that is fuller for more: an order without red and green, and without numbers. */
export function Glass({ level }) {
  return html`<svg width="40" height="40" viewBox="0 0 40 40" aria-hidden="true">
    ${FILLED[level] && html`<path d=${FILLED[level]} fill="#E7B93F" />`}
    <path d="M8.6 5.4H31.4L28 34.6H12Z" fill="none" stroke=${INK} stroke-width="2" stroke-linejoin="round" />
  </svg>`;
}

/** A balloon: who has the word. */
export function Balloon({ at }) {
  return html`<svg class=${`balloon at-${at}`} viewBox="0 0 64 52" aria-hidden="true">
    <path d="M14 3H50C57 3 61 8 61 14V24C61 30 57 35 50 35H30L16 48V35H14C7 35 3 30 3 24V14C3 8 7 3 14 3Z"
      fill="#E7B93F" stroke=${INK} stroke-width="2.4" stroke-linejoin="round" />
    <path d="M20 19h.1M32 19h.1M44 19h.1" stroke=${INK} stroke-width="6" stroke-linecap="round" />
  </svg>`;
}

/** The sign of a side: a circle for a, a diamond for b. */
export function SideSign({ side, size = 16 }) {
  const shape = side === "a" ? "M8 1.6a6.4 6.4 0 1 0 0 12.8A6.4 6.4 0 0 0 8 1.6Z" : "M8 .6L15.4 8 8 15.4.6 8Z";
  return html`<svg width=${size} height=${size} viewBox="0 0 16 16" aria-hidden="true"><path d=${shape} fill="currentColor" /></svg>`;
}

/** A screen at the front of the room, to look at. */
export function Front() {
  return html`<svg width="240" height="170" viewBox="0 0 240 170" aria-hidden="true" fill="none" stroke=${INK}
    stroke-width="2.4" stroke-linejoin="round" stroke-linecap="round">
    <path d="M22 10H218V124H22Z" fill="#FFFFFF" />
    <path d="M120 124V152M86 168.4L120 150 154 168.4" />
    <path d="M52 92C74 84 84 62 104 62S136 44 188 40" stroke="#E7B93F" stroke-width="5" />
    <circle cx="64" cy="46" r="9" fill="#F6E3E9" /><path d="M176 72l10 10-10 10-10-10Z" fill="#E0EBF5" />
  </svg>`;
}
