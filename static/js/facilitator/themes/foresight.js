// The view that is drawn: the server's, with what this screen asked for and has no answer to yet.

import { foreseen } from "./foreseeing.js";

/** `onView(view)` hears each view to draw. What did not change is the same object, so that its row is not drawn again. */
export function createForesight(onView) {
  let told = null;
  let shown = null;
  let expected = [];

  const draw = () => {
    if (!told) return;
    shown = kept(shown, expected.reduce(foreseen, told));
    onView(shown);
  };
  return {
    /** Takes what the server says. */
    take(view) {
      told = view;
      draw();
    },
    /** Shows what a message will do; returns what to call once it was answered, whether it was done or refused. */
    expect(name, fields) {
      const one = { name, fields };
      expected = [...expected, one];
      draw();
      return () => {
        expected = expected.filter((other) => other !== one);
        draw();
      };
    },
  };
}

/** The view with its themes and insights as the objects they were before, wherever they say the same. */
export function kept(before, after) {
  if (!before) return after;
  const themes = keptList(before.themes, after.themes);
  const insights = keptMap(before.insights, after.insights);
  return { ...after, themes, insights };
}

function keptList(before, after) {
  const known = new Map(before.map((theme) => [theme.id, theme]));
  const list = after.map((theme) => (isSame(known.get(theme.id), theme) ? known.get(theme.id) : theme));
  return list.length === before.length && list.every((theme, at) => theme === before[at]) ? before : list;
}

function keptMap(before, after) {
  if (before === after) return before;
  const ids = Object.keys(after);
  let same = ids.length === Object.keys(before).length;
  const map = {};
  for (const id of ids) {
    map[id] = isSame(before[id], after[id]) ? before[id] : after[id];
    same = same && map[id] === before[id];
  }
  return same ? before : map;
}

function isSame(one, other) {
  return one === other || (one !== undefined && JSON.stringify(one) === JSON.stringify(other));
}
