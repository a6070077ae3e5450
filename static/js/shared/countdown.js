// What is left of a timer: one deadline, or what was left when it was put on hold. All in milliseconds, and pure.

/** What is left; below zero the time is over. 0 without a timer, or when it was stopped. */
export function remaining(timer, now) {
  if (!timer) return 0;
  if (timer.ends_at !== null && timer.ends_at !== undefined) return timer.ends_at - now;
  return timer.left ?? 0;
}

/** Whether the timer counts now. */
export function isRunning(timer) {
  return Boolean(timer) && timer.ends_at !== null && timer.ends_at !== undefined;
}

/** Whether the timer is on hold. */
export function isOnHold(timer) {
  return Boolean(timer) && !isRunning(timer) && timer.left !== null && timer.left !== undefined;
}

/**
 * The part that is on: `{index, name, remaining, total}`; null without a timer.
 * After the end it is the last part, with `remaining` at or below zero.
 */
export function phaseAt(timer, now) {
  if (!timer || timer.phases.length === 0) return null;
  const over = timer.total - remaining(timer, now);
  let ends = 0;
  for (const [index, phase] of timer.phases.entries()) {
    const total = phase.seconds * 1000;
    ends += total;
    if (over < ends || index === timer.phases.length - 1) {
      return { index, name: phase.name, remaining: Math.min(ends - over, total), total };
    }
  }
  return null;
}

/** "4:12"; a second that has begun counts whole, and below zero it stays "0:00". */
export function minutesSeconds(ms) {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
