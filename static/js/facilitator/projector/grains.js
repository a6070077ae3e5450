// People counted in grains: loose grains for a small group, ears of ten for a full room.

import { html } from "../../shared/preact.js";

const LOOSE = 24;
const EAR = 10;
const EARS_IN_A_ROW = 15;
const GRAIN = "M12 2c6 5 6 15 0 20-6-5-6-15 0-20z";
const SIZE = { loose: { width: 14, height: 24 }, ear: { width: 24, height: 46 } };

/** Where each of `count` grains lies: `{x, y, turn, scale}` of its middle, and the drawing's `width` and `height`. */
export function lay(count) {
  if (count <= LOOSE) {
    const { width, height } = SIZE.loose;
    const grains = Array.from({ length: count }, (_, at) => ({ x: width * (at + 0.5), y: height / 2, turn: 0, scale: 1 }));
    return { grains, stems: [], width: width * Math.max(count, 1), height };
  }
  const ears = Math.ceil(count / EAR);
  const rows = Math.ceil(ears / EARS_IN_A_ROW);
  const perRow = Math.ceil(ears / rows);
  const { width, height } = SIZE.ear;
  const stems = Array.from({ length: ears }, (_, ear) => ({
    x: width * ((ear % perRow) + 0.5),
    y: height * Math.floor(ear / perRow),
  }));
  const grains = Array.from({ length: count }, (_, at) => inEar(stems[Math.floor(at / EAR)], at % EAR));
  return { grains, stems, width: width * perRow, height: height * rows };
}

// The lowest pair first, so that an ear fills up as it grows.
function inEar(stem, at) {
  const right = at % 2 === 1;
  const pair = Math.floor(at / 2);
  return { x: stem.x + (right ? 5 : -5), y: stem.y + 33 - pair * 6.6, turn: right ? 32 : -32, scale: 0.5 };
}

/** `full` of `of` grains; decoration beside the number itself. */
export function Grains({ full, of }) {
  if (of < 1) return null;
  const { grains, stems, width, height } = lay(of);
  return html`<svg class=${`grains ${stems.length ? "ears" : "loose"}`} viewBox=${`0 0 ${width} ${height}`} aria-hidden="true">
    ${stems.map(({ x, y }) => html`<path class="stem" d=${`M${x} ${y + 44}V${y + 6}`} />`)}
    ${grains.map(
      ({ x, y, turn, scale }, at) =>
        html`<path class=${at < full ? "grain" : "grain open"} d=${GRAIN}
          transform=${`translate(${x} ${y}) rotate(${turn}) scale(${scale}) translate(-12 -12)`} />`,
    )}
  </svg>`;
}
