"""All kinds of steps; the other floors of the house have a file with the same name for each."""

from dialogue.programme import Step
from dialogue.steps.agree import AgreeKind
from dialogue.steps.break_ import Break
from dialogue.steps.cards import Cards
from dialogue.steps.check_in import CheckInKind
from dialogue.steps.close import Close
from dialogue.steps.evaluate import EvaluateKind
from dialogue.steps.group import TalkGroup
from dialogue.steps.harvest import Harvest
from dialogue.steps.info import Info
from dialogue.steps.kind import StepKind
from dialogue.steps.mirror import Mirror
from dialogue.steps.themes import Themes

KINDS: dict[str, StepKind] = {
    kind.name: kind
    for kind in (
        Info(),
        CheckInKind(),
        TalkGroup(),
        Cards(),
        Mirror(),
        Harvest(),
        Themes(),
        AgreeKind(),
        Break(),
        EvaluateKind(),
        Close(),
    )
}


def kind_of(step: Step) -> StepKind:
    """Return the kind of a step; programmes are checked when they come in, so it exists."""
    return KINDS[step.kind]
