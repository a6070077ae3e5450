// What the facilitator can do with themes and sentences, each as the message that says it.

import { announce } from "../../shared/a11y.js";
import { t, tn } from "../../shared/texts.js";
import { undoOf } from "../desk.js";
import { shifted, shiftedIn } from "./order.js";

/**
 * `view()` is the present view, `post(name, fields, words)` sends (see `createMessenger`); `did(words)` hears what was
 * done, for the undo button. Sentences come as groups `[{source, insights}]` (see `bySource`).
 */
export function createThemeActs({ view, post, did }) {
  const name = (id) => view().themes.find((theme) => theme.id === id)?.name ?? "";
  const count = (groups) => groups.reduce((sum, { insights }) => sum + insights.length, 0);

  async function act(messageName, fields, words) {
    const ack = await post(messageName, fields, words);
    if (ack.ok) {
      did(words);
      announce(words);
    }
    return ack;
  }

  async function place(groups, target, position, words) {
    for (const { source, insights } of groups) {
      const where = position === undefined ? {} : { position };
      const ack = await act("insight_place", { insights, target, source, ...where }, words);
      if (!ack.ok) return ack;
    }
    return { ok: true };
  }

  return {
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

    star: (insights, starred) =>
      act("insight_star", { insights, starred }, starred ? tn("1 ster", "{n} sterren", insights.length) : t("ster weg")),
    show: (insights, shown) =>
      act("insight_show", { insights, shown }, shown ? t("{n} getoond", { n: insights.length }) : t("{n} verborgen", { n: insights.length })),
    async undo() {
      if (!undoOf(view()).back) return;
      const ack = await post("undo", {}, t("Terug"));
      did(null);
      if (ack.ok) announce(t("Ongedaan gemaakt"));
    },

    readBack: (theme) => post("theme_show", { run: view().stage.run, theme }, t("Thema tonen")),
    rest: () => post("rest", { on: !view().room.resting }, t("Even pauze")),
  };
}
