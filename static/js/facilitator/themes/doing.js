// What the bar and the keys do with the sentences they are about; the same object at every drawing.

import { announce } from "../../shared/a11y.js";
import { t } from "../../shared/texts.js";
import { focusKey, nextAfter } from "./focus.js";
import { bySource, insightsOf } from "./selection.js";

/** `now()` is the present `{view, acts, subject, selection, setSelection, setField, setDialog}`. */
export function doingWith(now) {
  const ids = () => insightsOf(now().subject);
  const one = () => now().view.insights[ids()[0]];
  const clear = () => {
    now().setField(null);
    now().setSelection(new Map());
  };
  const needsOne = (act) => (...values) => (now().subject.size > 0 ? act(...values) : announce(t("Kies eerst een zin.")));
  // The sentences go at once, so the focus can go on at once too.
  const going = (act) => {
    const next = nextAfter([...now().subject.keys()]);
    clear();
    const done = act();
    next();
    return done;
  };
  const groups = () => bySource(now().subject);
  let opened = 0;

  const doing = {
    clear,
    openField: needsOne((query, also = false) => now().setField({ query, also, opened: ++opened })),
    closeField() {
      const [key] = now().subject.keys();
      now().setField(null);
      focusKey(key);
    },
    move(theme) {
      const moving = groups();
      return going(() => now().acts.move(moving, theme));
    },
    alsoIn(theme) {
      const chosen = ids();
      return going(() => now().acts.alsoIn(chosen, theme));
    },
    pickPlace(choice, also) {
      if (choice.kind === "tray") return doing.move(null);
      if (choice.kind === "theme") return also ? doing.alsoIn(choice.theme.id) : doing.move(choice.theme.id);
      return doing.toNew(choice.name, also);
    },
    /** Puts the sentences in a new theme; without a name that is asked for. */
    async toNew(name, also = false) {
      const moving = also ? [{ source: null, insights: ids() }] : groups();
      now().setField(null);
      if (!name) return now().setDialog({ name: "new", groups: moving });
      const next = nextAfter([...now().subject.keys()]);
      const ack = await now().acts.add(name, moving);
      if (!ack.ok) return ack;
      clear();
      next();
      return ack;
    },
    number: needsOne((number) => {
      const { themes } = now().view;
      if (number === 0) return doing.takeOut();
      if (themes[number - 1]) return doing.move(themes[number - 1].id);
      return announce(t("Er is geen thema {n}.", { n: number }));
    }),
    takeOut: needsOne(() => {
      if (groups().every(({ source }) => source === null)) return announce(t("Nog niet geplaatst"));
      return doing.move(null);
    }),
    star: needsOne((starred) => now().acts.star(ids(), starred ?? !ids().every((id) => now().view.insights[id].starred))),
    show: (shown) => now().acts.show(ids(), shown),
    reword: needsOne(() => now().setDialog({ name: "reword", insight: one() })),
    split: () => now().setDialog({ name: "split", insight: one() }),
    asSent: () => now().acts.asSent(one()),
    join: () => now().acts.join(one()),
    fold: () => now().setDialog({ name: "fold", chosen: ids().map((id) => now().view.insights[id]) }),
    /** Folds a near-double with the sentence; the words that may be printed stay. */
    foldWith(other) {
      const [id] = ids();
      const { insights } = now().view;
      return now().acts.fold([other, id], insights[id].may_quote || !insights[other].may_quote ? id : other);
    },
    unfold: (insights) => now().acts.unfold(insights),
    splitTheme: (theme, insights) =>
      now().setDialog({ name: "splitTheme", theme: now().view.themes.find((it) => it.id === theme), insights }),
  };
  return doing;
}
