// The silence in the reveal of the mirror: one deadline for everybody, so that a screen that opens later counts on. Pure.

/** What is left, in ms, of a silence of `seconds` that began at `since` (epoch ms); never below zero. */
export function silenceLeft(seconds, since, now) {
  return Math.max(0, since + seconds * 1000 - now);
}
