// Whether the facilitator works with keys on this device, as the browser keeps it.

const KEPT_AS = "oogst:keys";

export function keysWereOn() {
  try {
    return localStorage.getItem(KEPT_AS) !== "off";
  } catch {
    return true; // a browser that keeps nothing begins with the keys on
  }
}

export function keepKeys(on) {
  try {
    localStorage.setItem(KEPT_AS, on ? "on" : "off");
  } catch (error) {
    console.warn("the choice for keys holds until this page closes", error);
  }
}
