// What a screen says to somebody who hears it, and where the focus goes.

const SAY_AFTER_MS = 60;
let region = null;

/** Says a text politely to a screen reader; the same text twice is said twice. */
export function announce(text) {
  if (!region) {
    region = document.createElement("p");
    region.className = "said";
    region.setAttribute("role", "status");
    region.setAttribute("aria-live", "polite");
    document.body.append(region);
  }
  region.textContent = "";
  // A live region speaks on a change; emptying and filling in one go is none.
  setTimeout(() => {
    region.textContent = text;
  }, SAY_AFTER_MS);
}

/** Moves the focus to the heading of the screen (`h1`, or what is marked `data-heading`), and the page to its top. */
export function focusHeading(within = document) {
  const heading = within.querySelector("[data-heading], h1");
  if (!heading) return;
  if (!heading.hasAttribute("tabindex")) heading.setAttribute("tabindex", "-1");
  heading.focus({ preventScroll: true });
  window.scrollTo(0, 0);
}
