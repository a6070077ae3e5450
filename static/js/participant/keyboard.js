// The dock stands on top of the phone's keyboard, also where a browser lays the keyboard over the page (iOS).

/** Keeps `--keyboard` at the height that the keyboard covers of the page. */
export function standOnKeyboard() {
  const seen = window.visualViewport;
  if (!seen) return;
  const measure = () => {
    // A page that is zoomed in also shows less of itself; then nothing has to move.
    const covered = seen.scale > 1.05 ? 0 : Math.max(0, Math.round(window.innerHeight - seen.height - seen.offsetTop));
    document.documentElement.style.setProperty("--keyboard", `${covered}px`);
  };
  seen.addEventListener("resize", measure);
  seen.addEventListener("scroll", measure);
}
