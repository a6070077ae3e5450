// A silence together: a circle that empties without figures, and what to look at meanwhile.

import { useTick } from "../../shared/clock.js";
import { html } from "../../shared/preact.js";
import { silenceLeft } from "../silence.js";
import { Slice } from "./timer_slice.js";

const TICK_MS = 500;

/** A silence of `seconds` since an epoch ms by the server's clock; when it is over nothing happens. */
export function QuietClock({ seconds, since, look }) {
  const left = silenceLeft(seconds, since, useTick(seconds ? TICK_MS : 0));
  return html`<div class="quiet">
    ${seconds > 0 && html`<${Slice} left=${left} total=${seconds * 1000} />`}
    <p>${look}</p>
  </div>`;
}
