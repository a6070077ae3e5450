// The words that stand for a sentence: the facilitator's where there are such, else those that were sent. Pure.

export function said({ text, edited }) {
  return edited || text;
}

/** The sentences that stand by themselves, and not under a near-double. */
export function heads(insights) {
  return insights.filter((insight) => !insight.folded_into);
}
