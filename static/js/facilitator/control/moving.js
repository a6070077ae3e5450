// Moving on from a moment of the meeting: once for each moment, and never over what somebody else has just begun.

const JUST_BEGUN_MS = 600;

/**
 * `post` is the messenger's and `now()` gives milliseconds. `saw(moment)` is told of every view.
 * `move(name, fields, words)` does nothing while a move from this moment is under way. `isTooSoon()` is true in the
 * first moment of what somebody else began: who presses then cannot have seen it, and meant the moment before.
 */
export function createMoving({ post, now = () => performance.now() }) {
  let moment;
  let movingFrom = null;
  let movedFrom = null;
  let otherMovedAt = -Infinity;

  return {
    saw(next) {
      if (next === moment) return;
      if (moment !== undefined && moment !== movedFrom) otherMovedAt = now();
      moment = next;
      movedFrom = null;
    },
    isTooSoon: () => now() - otherMovedAt < JUST_BEGUN_MS,
    async move(name, fields, words) {
      const from = moment;
      if (from === movingFrom) return;
      movingFrom = movedFrom = from;
      const { ok, error } = await post(name, fields, words);
      if (from === movingFrom) movingFrom = null;
      if (ok || error.code === "unreached") return; // what was not sent is sent later, and moves then
      if (error.code === "step_moved") otherMovedAt = now();
      if (from === movedFrom) movedFrom = null;
    },
  };
}
