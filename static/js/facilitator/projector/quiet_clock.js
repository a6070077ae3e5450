// A silence together: a circle that empties without figures, and what to look at meanwhile.

import { useTick } from "../../shared/clock.js";
import { html } from "../../shared/preact.js";
import { Slice } from "./timer_slice.js";

/** A silence of `seconds` since an epoch ms by the server's clock; when it is over nothing happens. */
export function QuietClock({ seconds, since, look }) {
  const left = since + seconds * 1000 - useTick(seconds ? 500 : 0);
  return html`<div class="quiet">
    ${seconds > 0 && html`<${Slice} left=${Math.max(0, left)} total=${seconds * 1000} />`}
    <p>${look}</p>
  </div>`;
}
