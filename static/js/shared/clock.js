// The server's clock on this device, so that everybody counts down to the same moment.

import { useEffect, useState } from "./preact.js";

let offset = 0;

/** Sets this clock by the server's time (epoch ms) that came with a message. */
export function syncClock(serverTime) {
  offset = serverTime - Date.now();
}

/** The server's time now, in epoch ms. */
export function serverNow() {
  return Date.now() + offset;
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
