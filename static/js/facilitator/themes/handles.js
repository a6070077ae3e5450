// What a hand or a key does to one sentence or one theme. The same object at every drawing, so that rows stay as they are.

import { t, tn } from "../../shared/texts.js";
import { drag } from "./drag.js";
import { sentenceTarget, themeTarget } from "./drop_targets.js";
import { besideTheme, positionBeside } from "./order.js";
import { bySource, insightsOf, keyOf, toggled } from "./selection.js";

const PRESSED = "button, input, a, [role=menu]";
const STEPS = { ArrowUp: -1, ArrowDown: 1 };

/** `latest` is a ref to the present `{view, acts, selection, setSelection, setDialog}`. Returns `row`, `hand` and more. */
export function handlesOf(latest) {
  const now = () => latest.current;
  const themeOf = (id) => now().view.themes.find((theme) => theme.id === id);

  function dropSentences(groups, target) {
    const { acts, setSelection, setDialog } = now();
    const moving = groups.flatMap(({ insights }) => insights);
    if (target.drop === "new") return setDialog({ name: "new", groups });
    const goal = target.drop === "tray" ? null : target.theme;
    const stays = groups.every(({ source }) => source === goal);
    if (stays && (target.beside === undefined || moving.includes(target.beside))) return undefined;
    setSelection(new Map());
    const theme = goal !== null && target.beside !== undefined ? themeOf(goal) : null;
    return acts.move(groups, goal, theme ? positionBeside(theme, moving, target.beside, target.after) : undefined);
  }

  const row = {
    toggle: (insight, theme) => now().setSelection((before) => toggled(before, insight, theme)),
    star: (insight, starred) => now().acts.star([insight], starred),
    async press(event, insight, theme) {
      if (!event.altKey || !STEPS[event.key] || theme === null) return;
      event.preventDefault();
      await now().acts.reorder(themeOf(theme), insight, STEPS[event.key]);
      focusLater(`[data-drop=theme] [data-key="${keyOf(insight, theme)}"] input`);
    },
    grab(event, insight, theme) {
      if (!mayDrag(event)) return;
      const { selection } = now();
      const chosen = selection.has(keyOf(insight.id, theme));
      const groups = chosen ? bySource(selection) : [{ source: theme, insights: [insight.id] }];
      const count = chosen ? insightsOf(selection).length : 1;
      const text = count === 1 ? insight.text : tn("1 zin", "{n} zinnen", count);
      drag(event, { text, find: sentenceTarget, drop: (target) => dropSentences(groups, target) });
    },
  };

  const hand = {
    edit: (theme) => now().setDialog({ name: "edit", theme }),
    async remove(theme) {
      const { themes } = now().view;
      const next = themes[themes.indexOf(theme) + 1] ?? themes[themes.indexOf(theme) - 1];
      await now().acts.remove(theme);
      focusLater(next ? menuOf(next) : ".new-theme button");
    },
    readBack: (theme) => now().acts.readBack(theme),
    async shift(theme, steps) {
      await now().acts.shift(theme, steps);
      focusLater(menuOf(theme));
    },
    grab(event, theme) {
      if (!mayDrag(event)) return;
      const find = (under, x, y) => {
        const target = themeTarget(under, x, y);
        return target && target.beside !== theme.id ? target : null;
      };
      const drop = ({ beside, after }) => now().acts.order(besideTheme(now().view.themes, theme.id, beside, after));
      drag(event, { text: t("Thema {theme}", { theme: theme.name }), find, drop });
    },
  };

  return { row, hand, placeToReturnTo, focusTheme: (id) => focusLater(menuOf({ id })) };
}

// A finger scrolls, except on a grip; a mouse drags what is not a button.
function mayDrag(event) {
  if (event.target.closest(PRESSED)) return false;
  return event.pointerType === "mouse" || Boolean(event.target.closest(".grip"));
}

/** Remembers the sentence after the chosen ones, and returns what moves the focus there once those have gone. */
function placeToReturnTo() {
  const rows = [...document.querySelectorAll("[data-key]")];
  const last = rows.findLastIndex((element) => element.classList.contains("selected"));
  const next = rows.slice(last + 1).find((element) => element.closest("ul") === rows[last]?.closest("ul"));
  return () => focusLater(next ? `[data-key="${next.dataset.key}"] input` : "#tray-heading");
}

function menuOf(theme) {
  return `[data-drop=theme][data-theme="${theme.id}"] [aria-haspopup=menu]`;
}

function focusLater(selector) {
  requestAnimationFrame(() => requestAnimationFrame(() => document.querySelector(selector)?.focus()));
}
