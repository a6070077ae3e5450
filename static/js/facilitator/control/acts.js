// What the facilitator can do, each as one message that names the run it was meant for.

import { pick, t } from "../../shared/texts.js";
import { isRunning } from "../../shared/countdown.js";
import { leftWords, undoOf } from "../desk.js";
import { stepModule } from "../steps/registry.js";
import { createMoving } from "./moving.js";

/**
 * `view()` is the present view, `post` the messenger's, `open(dialog)` opens a dialog by name, `say` shows a notice.
 * `saw()` is told of every new view.
 */
export function createActs({ view, post, open, say }) {
  const { saw, move, isTooSoon } = createMoving({ post });
  const run = () => view().stage?.run ?? null;
  const going = () => Boolean(view().stage) && !view().session.ended;
  const hasSeen = () => {
    const tooSoon = isTooSoon();
    if (tooSoon) say(t("Iemand anders drukte net. Kijk eerst wat er nu is."));
    return !tooSoon;
  };

  // A second press before the first one is seen means the opposite of the first, not the same again.
  const meant = {};
  async function turn(name, is_on, words) {
    const on = !(meant[name] ?? is_on);
    meant[name] = on;
    await post(name, { on }, words(on));
    if (meant[name] === on) delete meant[name];
  }

  const acts = {
    saw: () => saw(`${run()} ${view().stage?.shared.stage ?? ""}`),

    next() {
      const { session, stage, next } = view();
      if (session.ended || !hasSeen()) return;
      const forward = stage && stepModule(stage.kind).forward?.(view());
      if (forward) move(forward.name, forward.fields, forward.label);
      else if (next) move("step_next", { run: run() }, t("Volgende"));
      else open({ name: "end" });
    },
    back() {
      if (going() && hasSeen()) move("step_back", { run: run() }, t("Stap terug"));
    },
    skip() {
      const { next, session } = view();
      if (next && !session.ended && hasSeen()) acts.skipStep(next.step, true, pick(next.title));
    },
    async skipStep(step, skip, title) {
      const ack = await post("step_skip", { step, skip }, skip ? t("Overslaan") : t("Toch doen"));
      if (ack.ok && skip) say(t("“{step}” slaan we over.", { step: title }), { label: t("Toch doen"), act: () => acts.skipStep(step, false, title) });
    },
    repeat() {
      if (going()) open({ name: "repeat", run: run() });
    },
    repeatNow: (meant) => move("step_repeat", { run: meant }, t("Stap opnieuw")),
    jump: (step) => move("step_jump", { step, run: run() }, t("Naar een andere stap")),

    rest() {
      if (going()) turn("rest", view().room.resting, (on) => (on ? t("Even pauze") : t("Verder gaan")));
    },
    blank: () => turn("projector_blank", view().room.blank, (on) => (on ? t("Scherm leeg") : t("Scherm aan"))),

    hold() {
      const { stage } = view();
      if (!going()) return;
      if (isRunning(stage.timer)) post("timer_pause", {}, t("Tijd stilzetten"));
      else post("timer_resume", {}, t("Tijd laten lopen"));
    },
    add() {
      if (going()) post("timer_add", { seconds: 60 });
    },
    stopTimer: () => post("timer_stop", {}, t("Tijd stoppen")),

    reveal: (stage) => move("mirror_reveal", { run: run(), stage }, t("Spiegel tonen")),
    show: (insights, shown) => post("insight_show", { insights, shown }, shown ? t("Toon") : t("Verberg")),
    star: (insights, starred) => post("insight_star", { insights, starred }, t("Ster")),
    removeAgreement: (agreement) => post("agreement_remove", { agreement }, t("Afspraak weghalen")),
    async undo() {
      if (!undoOf(view()).back) return;
      const ack = await post("undo", {});
      if (ack.left) say(leftWords());
    },

    async swap(first, second) {
      const ack = await post("group_swap", { run: run(), first, second });
      if (ack.ok) say(t("Gewisseld."), { label: t("Terug"), act: () => acts.swap(second, first) });
      return ack;
    },
    apart: (first, second, apart) => post("group_apart", { first, second, apart }, apart ? t("Niet meer samen") : t("Weer samen")),
    async gone(person, left) {
      const ack = await post("person_left", { person, left }, left ? t("Is weg") : t("Is terug"));
      if (ack.ok && left) say(t("Weg. Wie alleen achterblijft, schuift aan."), { label: t("Is terug"), act: () => acts.gone(person, false) });
    },

    showLastTime: (shown) => post("last_time_show", { run: run(), shown }, t("Afspraken van vorige keer")),
    showTheme: (theme) => post("theme_show", { run: run(), theme }, t("Thema tonen")),
    end: (ended) => post("session_end", { ended }, ended ? t("Afsluiten") : t("Heropenen")),
    keys: () => open({ name: "keys" }),
    open,
  };
  return acts;
}
