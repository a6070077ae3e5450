// Time as a slice of fruit: one segment a minute, emptying clockwise.

import { html } from "../../shared/preact.js";

const MOST_SEGMENTS = 12;
const GAP = 3.5;
const OUTER = 39;

/** A point on the slice; 0 degrees is straight up, and it goes clockwise. */
function point(degrees, radius = OUTER) {
  const angle = ((degrees - 90) * Math.PI) / 180;
  return `${(50 + radius * Math.cos(angle)).toFixed(2)} ${(50 + radius * Math.sin(angle)).toFixed(2)}`;
}

function wedge(from, to) {
  if (to - from >= 359) return `M50 ${50 - OUTER}A${OUTER} ${OUTER} 0 1 1 49.99 ${50 - OUTER}Z`;
  const middle = (from + to) / 2;
  return `M${point(middle, GAP)}L${point(from)}A${OUTER} ${OUTER} 0 ${to - from > 180 ? 1 : 0} 1 ${point(to)}Z`;
}

/** The segments of a slice: where each begins and ends, and from where it is still full (all in degrees). */
export function segments(left, total) {
  const count = Math.max(1, Math.min(MOST_SEGMENTS, Math.round(total / 60_000)));
  const each = 360 / count;
  const emptied = 360 * (1 - Math.max(0, Math.min(1, left / total)));
  const gap = count > 1 ? GAP / 2 : 0;
  return Array.from({ length: count }, (_, number) => {
    const from = number * each + gap;
    const to = (number + 1) * each - gap;
    return { from, to, full: Math.min(to, Math.max(from, emptied)) };
  });
}

export function Slice({ left, total, held }) {
  return html`<svg class=${`slice ${held ? "held" : ""}`} viewBox="0 0 100 100" aria-hidden="true" focusable="false" stroke-linejoin="round">
    <circle cx="50" cy="50" r="47" fill="var(--wheat-tint)" stroke="var(--ink)" stroke-width="1.6" />
    ${segments(left, total).map(
      ({ from, to, full }, number) => html`<g key=${number}>
        <path d=${wedge(from, to)} fill="var(--sheet)" stroke="var(--line)" stroke-width="1" />
        ${to - full > 0.5 && html`<path class="flesh" d=${wedge(full, to)} stroke="var(--ink)" stroke-width="1.2" />`}
      </g>`,
    )}
  </svg>`;
}
