// The server's clock on this device, so that everybody counts down to the same moment.

import { useEffect, useState } from "./preact.js";

// Counted from a clock that nobody can set: this device's time of day may be wrong, or be put right in the meantime.
let began = Date.now() - performance.now();

/** Sets this clock by the server's time (epoch ms) that came with a message. */
export function syncClock(serverTime) {
  began = serverTime - performance.now();
}

/** The server's time now, in epoch ms. */
export function serverNow() {
  return began + performance.now();
}

/** Redraws the component every `ms` and returns the server's time; without `ms` (0 or null) it stands still. */
export function useTick(ms) {
  const [, redraw] = useState(0);
  useEffect(() => {
    if (!ms) return undefined;
    const ticking = setInterval(() => redraw((count) => count + 1), ms);
    return () => clearInterval(ticking);
  }, [ms]);
  return serverNow();
}
