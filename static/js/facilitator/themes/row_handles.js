// What a hand or a key does to one sentence. The same object at every drawing, so that rows stay as they are.

import { tn } from "../../shared/texts.js";
import { said } from "../said.js";
import { drag, mayDrag } from "./drag.js";
import { sentenceTarget } from "./drop_targets.js";
import { focusLater, focusRow, rowOf, rowsBeside } from "./focus.js";
import { positionBeside } from "./order.js";
import { bySource, insightsOf, keyOf, rangeOf, toggled, withKeys } from "./selection.js";

const STEPS = { ArrowUp: -1, ArrowDown: 1 };
const ENDS = { Home: 0, End: -1 };

/** `now()` is the present `{view, acts, selection, setSelection, setDialog, openField}`. */
export function rowHandles(now) {
  let anchor = null;

  function choose(event, insight, theme) {
    const key = keyOf(insight, theme);
    const keys = event.shiftKey && anchor ? rangeOf(keysBeside(rowOf(event.target)), anchor, key) : [];
    if (keys.length > 0) {
      event.target.checked = true;
      now().setSelection((before) => withKeys(before, keys));
    } else {
      anchor = key;
      now().setSelection((before) => toggled(before, insight, theme));
    }
  }

  function step(event, insight, theme) {
    const row = rowOf(event.target);
    const rows = rowsBeside(row);
    const at = rows.indexOf(row);
    const next = event.key in ENDS ? rows.at(ENDS[event.key]) : rows[at + STEPS[event.key]];
    event.preventDefault();
    if (!focusRow(next) || !event.shiftKey) return;
    const from = now().selection.has(anchor) && rows.some((other) => other.dataset.key === anchor) ? anchor : row.dataset.key;
    anchor = from;
    const keys = rangeOf(keysBeside(row), from, next.dataset.key);
    const before = rangeOf(keysBeside(row), from, row.dataset.key);
    now().setSelection((selection) => withKeys(without(selection, before), keys));
  }

  async function reorder(event, insight, theme) {
    event.preventDefault();
    const { acts, view } = now();
    const moved = acts.reorder(view.themes.find((it) => it.id === theme), insight, STEPS[event.key]);
    const back = () => focusRow(document.querySelector(`[data-drop=theme] [data-key="${keyOf(insight, theme)}"]`));
    back();
    if (!(await moved).ok) back();
  }

  function drop(groups, target) {
    const { acts, setSelection, setDialog, view } = now();
    const moving = groups.flatMap(({ insights }) => insights);
    if (target.drop === "new") return setDialog({ name: "new", groups });
    const goal = target.drop === "tray" ? null : target.theme;
    const stays = groups.every(({ source }) => source === goal);
    if (stays && (target.beside === undefined || moving.includes(target.beside))) return undefined;
    setSelection(new Map());
    const theme = goal !== null && target.beside !== undefined ? view.themes.find((it) => it.id === goal) : null;
    return acts.move(groups, goal, theme ? positionBeside(theme, moving, target.beside, target.after) : undefined);
  }

  return {
    choose,
    star: (insight, starred) => now().acts.star([insight], starred),
    unfold: (insights) => now().acts.unfold(insights),
    press(event, insight, theme) {
      if (event.ctrlKey || event.metaKey) return;
      if (event.altKey) {
        if (STEPS[event.key] && theme !== null) reorder(event, insight, theme);
      } else if (event.key in STEPS || event.key in ENDS) {
        step(event, insight, theme);
      } else if (event.key === "Enter") {
        event.preventDefault();
        now().openField("");
      }
    },
    grab(event, insight, theme) {
      if (!mayDrag(event)) return;
      const { selection } = now();
      const chosen = selection.has(keyOf(insight.id, theme));
      const groups = chosen ? bySource(selection) : [{ source: theme, insights: [insight.id] }];
      const count = chosen ? insightsOf(selection).length : 1;
      const text = count === 1 ? said(insight) : tn("1 zin", "{n} zinnen", count);
      drag(event, { text, count, find: sentenceTarget, drop: (target) => drop(groups, target) });
    },
    focusNew: () => focusLater(".new-theme button"),
  };
}

function keysBeside(row) {
  return rowsBeside(row).map((other) => other.dataset.key);
}

function without(selection, keys) {
  return new Map([...selection].filter(([key]) => !keys.includes(key)));
}
