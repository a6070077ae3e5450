// What the facilitator can do with the words of sentences: other words, two sentences of one, or one of several.

import { t, tn } from "../../shared/texts.js";

/** `act(name, fields, words)` sends a message and says what was done. */
export function wordingActs(act) {
  return {
    /** Gives a sentence other words; what was sent stays beside them. */
    reword: (insight, text) => act("insight_edit", { insight: insight.id, text }, t("andere woorden")),
    /** Takes the facilitator's words away, so that it says again what was sent. */
    asSent: (insight) => act("insight_edit", { insight: insight.id, text: "" }, t("eerste woorden terug")),
    /** Makes two sentences of one. */
    split: (insight, first, second) => act("insight_split", { insight: insight.id, first, second }, t("zin gesplitst")),
    /** Makes one sentence again of the parts of one that was split. */
    join: (insight) => act("insight_join", { insight: insight.id }, t("zin weer heel")),
    /** Folds sentences that say the same into one of them. */
    fold: (insights, into) => act("insight_fold", { insights, into }, t("{n} samengevoegd tot één", { n: insights.length })),
    /** Lets folded sentences stand by themselves again. */
    unfold: (insights) => act("insight_unfold", { insights }, tn("1 zin los", "{n} zinnen los", insights.length)),
  };
}
