// What a hand or a key does to one theme. The same object at every drawing, so that cards stay as they are.

import { t } from "../../shared/texts.js";
import { drag, mayDrag } from "./drag.js";
import { themeTarget } from "./drop_targets.js";
import { focusLater, menuOf } from "./focus.js";
import { besideTheme } from "./order.js";

/** `now()` is the present `{view, acts, setDialog}`. */
export function themeHandles(now) {
  return {
    edit: (theme) => now().setDialog({ name: "edit", theme }),
    merge: (theme) => now().setDialog({ name: "merge", theme }),
    split: (theme) => now().setDialog({ name: "splitTheme", theme, insights: [] }),
    async remove(theme) {
      const { themes } = now().view;
      const at = themes.findIndex((it) => it.id === theme.id);
      const next = themes[at + 1] ?? themes[at - 1];
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
      drag(event, { text: t("Thema {theme}", { theme: theme.name }), count: 1, find, drop });
    },
  };
}
