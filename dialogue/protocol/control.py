"""What the control may say, and the projector."""

from typing import Annotated, Literal

import msgspec

from dialogue.protocol.fields import Code, Id, Message, Typed
from dialogue.protocol.phone import Sync


class StepNext(Message, frozen=True):
    """Begin the next step; `run` is the run that the screen saw, so that two keys at once move one step."""

    run: Id | None = None


class StepBack(Message, frozen=True):
    """Return to the step before this one, as it was left."""

    run: Id | None = None


class StepSkip(Message, frozen=True):
    """Skip a step that is still to come, or take it up again."""

    step: Code
    skip: bool = True


class StepRepeat(Message, frozen=True):
    """Begin the present step anew, with new groups and empty answers."""

    run: Id | None = None


class StepJump(Message, frozen=True):
    """Go to any step; one that ran before is taken up where it was left."""

    step: Code
    run: Id | None = None


class TimerPause(Message, frozen=True):
    """Hold the timer."""


class TimerResume(Message, frozen=True):
    """Let the timer go on, or start it again after a stop."""


class TimerAdd(Message, frozen=True):
    """Add time to the part that is running."""

    seconds: Annotated[int, msgspec.Meta(ge=1, le=3600)] = 60


class TimerStop(Message, frozen=True):
    """Stop the timer; nobody is kept from sending."""


class Rest(Message, frozen=True):
    """Rest all phones ("even pauze"), or return to where it was."""

    on: bool


class ProjectorBlank(Message, frozen=True):
    """Empty the projector, or fill it again."""

    on: bool


class MirrorReveal(Message, frozen=True):
    """Show a stage of the mirror; answering is over after the first."""

    run: Id
    stage: Literal["answering", "side_a", "silence", "side_b", "gap", "withheld"]


class InsightShow(Message, frozen=True):
    """Show or hide insights on the projector."""

    insights: Annotated[tuple[Id, ...], msgspec.Meta(min_length=1, max_length=1000)]
    shown: bool


class InsightStar(Message, frozen=True):
    """Star insights for the report, or take the star away."""

    insights: Annotated[tuple[Id, ...], msgspec.Meta(min_length=1, max_length=1000)]
    starred: bool


class InsightEdit(Message, frozen=True):
    """Give a sentence the facilitator's words; what was sent stays beside it, and no words bring it back."""

    insight: Id
    text: Typed = ""


class InsightSplit(Message, frozen=True):
    """Split a sentence with two thoughts: it keeps the `first` words, the `second` become a new insight behind it."""

    insight: Id
    first: Typed
    second: Typed


class InsightJoin(Message, frozen=True):
    """Make a split sentence whole again, in the words of its writer; `insight` is it or any part of it."""

    insight: Id


class InsightFold(Message, frozen=True):
    """Fold near-doubles into one insight that stands for them all."""

    insights: Annotated[tuple[Id, ...], msgspec.Meta(min_length=1, max_length=1000)]
    into: Id


class InsightUnfold(Message, frozen=True):
    """Let folded insights stand by themselves again."""

    insights: Annotated[tuple[Id, ...], msgspec.Meta(min_length=1, max_length=1000)]


class GroupSwap(Message, frozen=True):
    """Exchange two people of different groups."""

    run: Id
    first: Id
    second: Id


class GroupApart(Message, frozen=True):
    """Keep two people apart from now on ("niet samen"), or no longer."""

    first: Id
    second: Id
    apart: bool = True


class PersonLeft(Message, frozen=True):
    """Mark somebody as gone, or as back."""

    person: Id
    left: bool = True


class ThemeAdd(Message, frozen=True):
    """Make a theme, with insights in it if any were chosen."""

    name: Typed
    insights: tuple[Id, ...] = ()


class ThemeEdit(Message, frozen=True):
    """Change what a theme says; what is left out stays as it was."""

    theme: Id
    name: Typed | None = None
    text: Typed | None = None
    counterweight: Typed | None = None
    points: tuple[Typed, ...] | None = None


class ThemeRemove(Message, frozen=True):
    """Remove a theme; its insights become unplaced unless they also stand elsewhere."""

    theme: Id


class ThemeOrder(Message, frozen=True):
    """Put the themes in this order."""

    themes: tuple[Id, ...]


class ThemeMerge(Message, frozen=True):
    """Merge themes into one of them: what they say and hold comes along, and they go."""

    themes: Annotated[tuple[Id, ...], msgspec.Meta(min_length=1, max_length=200)]
    into: Id


class ThemeSplit(Message, frozen=True):
    """Let some insights of a theme become a theme of their own, beside it."""

    theme: Id
    name: Typed
    insights: Annotated[tuple[Id, ...], msgspec.Meta(min_length=1, max_length=1000)]


class InsightPlace(Message, frozen=True):
    """Move insights: out of `source` (none: they stay where they are) into `target` (none: unplaced)."""

    insights: Annotated[tuple[Id, ...], msgspec.Meta(min_length=1, max_length=1000)]
    target: Id | None = None
    source: Id | None = None
    position: int | None = None


class ThemeShow(Message, frozen=True):
    """Read a theme back on the projector, or none."""

    run: Id
    theme: Id | None = None


class LastTimeShow(Message, frozen=True):
    """Show at the first info step what was agreed in the meeting before this one of the series, or no longer."""

    run: Id
    shown: bool = True


class AgreementRemove(Message, frozen=True):
    """Delete an agreement that may not stand anywhere."""

    agreement: Id


class Undo(Message, frozen=True):
    """Undo the last showing, hiding or ordering of this desk; what another desk changed since stays."""


class Redo(Message, frozen=True):
    """Do again what this desk undid last; what another desk changed since stays."""


class ReportWrite(Message, frozen=True):
    """Write a part of the report; an empty `text` with `reset` brings the generated text back."""

    part: Annotated[str, msgspec.Meta(max_length=80)]
    text: Annotated[str, msgspec.Meta(max_length=8000)] = ""
    reset: bool = False


class SessionEnd(Message, frozen=True):
    """End the meeting; phones say goodbye and nobody can join any more. It can be opened again."""

    ended: bool = True


FROM_CONTROL: dict[str, type[Message]] = {
    "step_next": StepNext,
    "step_back": StepBack,
    "step_skip": StepSkip,
    "step_repeat": StepRepeat,
    "step_jump": StepJump,
    "timer_pause": TimerPause,
    "timer_resume": TimerResume,
    "timer_add": TimerAdd,
    "timer_stop": TimerStop,
    "rest": Rest,
    "projector_blank": ProjectorBlank,
    "mirror_reveal": MirrorReveal,
    "insight_show": InsightShow,
    "insight_star": InsightStar,
    "group_swap": GroupSwap,
    "group_apart": GroupApart,
    "person_left": PersonLeft,
    "theme_add": ThemeAdd,
    "theme_edit": ThemeEdit,
    "theme_remove": ThemeRemove,
    "theme_order": ThemeOrder,
    "theme_show": ThemeShow,
    "theme_merge": ThemeMerge,
    "theme_split": ThemeSplit,
    "insight_place": InsightPlace,
    "insight_edit": InsightEdit,
    "insight_split": InsightSplit,
    "insight_join": InsightJoin,
    "insight_fold": InsightFold,
    "insight_unfold": InsightUnfold,
    "last_time_show": LastTimeShow,
    "agreement_remove": AgreementRemove,
    "undo": Undo,
    "redo": Redo,
    "report_write": ReportWrite,
    "session_end": SessionEnd,
    "sync": Sync,
}


FROM_PROJECTOR: dict[str, type[Message]] = {"sync": Sync}
