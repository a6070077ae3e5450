// Words that people typed have any length; the screen has not. Text shrinks until all of it is there.

import { useEffect, useLayoutEffect, useRef } from "../../shared/preact.js";

const SCALES = [1, 0.96, 0.92, 0.88, 0.84, 0.8, 0.76];
const LAST_SCALES = [0.72, 0.68, 0.64, 0.6, 0.56, 0.52, 0.48, 0.44, 0.4];

/**
 * A ref for a box whose text sizes are multiplied by `--fit`, set here to the largest scale at which nothing is cut off.
 * `leaveOut`, where there is one, is called before text gets smaller than the back row can read.
 */
export function useFit(leaveOut) {
  const ref = useRef(null);
  const refit = () => {
    const box = ref.current;
    if (!box || SCALES.some((scale) => fits(box, scale))) return;
    if (!leaveOut?.()) LAST_SCALES.some((scale) => fits(box, scale));
  };
  const latest = useRef(refit);
  latest.current = refit;
  useLayoutEffect(refit);
  useEffect(() => {
    const watching = new ResizeObserver(() => latest.current());
    watching.observe(ref.current);
    document.fonts.ready.then(() => latest.current());
    return () => watching.disconnect();
  }, []);
  return ref;
}

function fits(box, scale) {
  box.style.setProperty("--fit", scale);
  return box.scrollHeight <= box.clientHeight + 1 && box.scrollWidth <= box.clientWidth + 1;
}
