"""break: a pause with the clock time of return, which is where its timer ends."""

from dialogue.steps.kind import StepKind


class Break(StepKind):
    """A real step: people get coffee, the facilitator orders the harvest."""

    name = "break"
