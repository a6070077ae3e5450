// What the facilitator can do with themes and sentences, each as the message that says it.

import { announce } from "../../shared/a11y.js";
import { t, tn } from "../../shared/texts.js";
import { leftWords } from "../desk.js";
import { shifted, shiftedIn } from "./order.js";
import { wordingActs } from "./wording_acts.js";

/**
 * `view()` is the present view, `post(name, fields, words)` sends (see `createMessenger`); `did(name, words)` hears what
 * was done, "undo" and "redo" too; `say` shows a notice. Sentences come as groups `[{source, insights}]` (see `bySource`).
 */
export function createThemeActs({ view, post, did, say }) {
  const name = (id) => view().themes.find((theme) => theme.id === id)?.name ?? "";
  const count = (groups) => groups.reduce((sum, { insights }) => sum + insights.length, 0);

  async function act(messageName, fields, words) {
    const ack = await post(messageName, fields, words);
    if (ack.ok) {
      did(messageName, words);
      announce(words);
    }
    return ack;
  }

  // All at once: what is shown does not wait for the first answer.
  async function place(groups, target, position, words) {
    const acks = await Promise.all(
      groups.map(({ source, insights }) =>
        act("insight_place", { insights, target, source, ...(position === undefined ? {} : { position }) }, words),
      ),
    );
    return acks.find((ack) => !ack.ok) ?? { ok: true };
  }

  return {
    ...wordingActs(act),

    /** Moves sentences into a theme, at a `position` if one is given; null puts them back among the unplaced. */
    move(groups, target, position) {
      const from = groups.filter(({ source }) => target !== null || source !== null);
      const words = target === null ? t("{n} terug naar niet geplaatst", { n: count(from) }) : t("{n} naar {theme}", { n: count(from), theme: name(target) });
      return place(from, target, position, words);
    },
    alsoIn: (insights, target) =>
      act("insight_place", { insights, target }, t("{n} ook in {theme}", { n: insights.length, theme: name(target) })),
    reorder(theme, insight, steps) {
      const to = shiftedIn(theme.insights, insight, steps).indexOf(insight);
      if (theme.insights[to] === insight) return Promise.resolve({ ok: true });
      return place([{ source: theme.id, insights: [insight] }], theme.id, to, t("volgorde in {theme}", { theme: theme.name }));
    },

    /** Makes a theme; sentences that stood in another one leave that. */
    async add(themeName, groups = []) {
      const words = t("nieuw thema {theme}", { theme: themeName });
      const unplaced = groups.filter(({ source }) => source === null).flatMap(({ insights }) => insights);
      const ack = await act("theme_add", { name: themeName, insights: unplaced }, words);
      const placed = groups.filter(({ source }) => source !== null);
      if (!ack.ok || placed.length === 0) return ack;
      return place(placed, ack.theme, undefined, t("{n} naar {theme}", { n: count(placed), theme: themeName }));
    },
    edit: (theme, fields) => act("theme_edit", { theme: theme.id, ...fields }, t("{theme} veranderd", { theme: fields.name ?? theme.name })),
    remove: (theme) => act("theme_remove", { theme: theme.id }, t("{theme} weg", { theme: theme.name })),
    order: (themes) => act("theme_order", { themes }, t("volgorde van de thema’s")),
    shift: (theme, steps) => act("theme_order", { themes: shifted(view().themes, theme.id, steps) }, t("volgorde van de thema’s")),
    /** Puts what another theme says and holds into this one; the other is gone then. */
    merge: (theme, into) =>
      act("theme_merge", { themes: [theme.id], into }, t("{theme} samengevoegd met {other}", { theme: theme.name, other: name(into) })),
    /** Takes sentences of a theme to a new one beside it. */
    splitTheme: (theme, themeName, insights) =>
      act("theme_split", { theme: theme.id, name: themeName, insights }, t("{theme} gesplitst", { theme: theme.name })),

    star: (insights, starred) =>
      act("insight_star", { insights, starred }, starred ? tn("1 ster", "{n} sterren", insights.length) : t("ster weg")),
    show: (insights, shown) =>
      act("insight_show", { insights, shown }, shown ? t("{n} getoond", { n: insights.length }) : t("{n} verborgen", { n: insights.length })),
    async undo() {
      const ack = await post("undo", {}, t("Terug"));
      if (!ack.ok) return;
      did("undo", "");
      if (ack.left) say(leftWords());
      else announce(t("Ongedaan gemaakt"));
    },
    async redo() {
      const ack = await post("redo", {}, t("Opnieuw"));
      if (!ack.ok) return;
      did("redo", "");
      if (ack.left) say(leftWords());
      else announce(t("Opnieuw gedaan"));
    },

    readBack: (theme) => post("theme_show", { run: view().stage.run, theme }, t("Thema tonen")),
    rest: () => post("rest", { on: !view().room.resting }, t("Even pauze")),
  };
}
