"""Published versions of a report: what one is, what a draft has that it has not, and figures that stay the same."""

from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from dialogue.programme import Side, Step
from dialogue.report.gather import Gathered, MirrorOutcome, shares_of
from dialogue.report.record import MirrorFigure, Report
from dialogue.steps.mirror import SideResult

PART_OF = {
    "language": "cover",
    "title": "cover",
    "subtitle": "cover",
    "date": "cover",
    "place": "cover",
    "organisers": "cover",
    "facilitators": "cover",
    "programme": "steps",
    "harvest_question": "themes",
    "bridge": "themes",
}
"""The part of a report that a field belongs to, where that is not a part of its own."""


class Version(msgspec.Struct, frozen=True):
    """A report as it was published, on an ISO day; `note` says what was changed.

    `taken_back` counts what people took back since: it left this report, and still stands in files that went out.
    """

    number: int
    day: str
    note: str
    report: Report
    taken_back: int = 0


def changed_parts(before: Report, now: Report) -> tuple[str, ...]:
    """Return which parts of a report are not what they were; which edition it is does not count."""
    fields = (it for it in Report.__struct_fields__ if it != "edition" and getattr(before, it) != getattr(now, it))
    return tuple(dict.fromkeys(PART_OF.get(field, field) for field in fields))


def is_due(last: Version | None, draft: Report) -> bool:
    """Return whether there is something to publish: a first version, a change, or a sentence that was taken back."""
    return last is None or last.taken_back > 0 or bool(changed_parts(last.report, draft))


def settled(facts: Gathered, earlier: Sequence[Report], minimum: int) -> Gathered:
    """Return the facts of a next report, with the numbers that the earlier ones already told.

    An answer that came or went since would otherwise be the difference between two versions. A figure that may not
    be shown any more stays away; one that no version had yet comes in as it is.
    """
    figures = (it.mirror.figure for it in earlier if it.mirror and it.mirror.figure)
    counts = (it.evaluation.counts for it in earlier if it.evaluation and it.evaluation.counts)
    return replace(
        facts,
        mirror=_mirror(facts.mirror, next(figures, None), minimum),
        evaluation=_evaluation(facts, next(counts, None), minimum),
    )


def _mirror(now: MirrorOutcome | None, told: MirrorFigure | None, minimum: int) -> MirrorOutcome | None:
    if now is None or now.a is None or now.b is None or told is None:
        return now
    if len(told.a.counts) != len(now.a.counts) or min(sum(told.a.counts), sum(told.b.counts)) < minimum:
        return replace(now, a=None, b=None, shares={}, guesses={})
    if (told.a.counts, told.a.unknown, told.b.counts, told.b.unknown) == (
        now.a.counts,
        now.a.unknown,
        now.b.counts,
        now.b.unknown,
    ):
        return now
    # these are other answers than were told: what was guessed with them would be of another moment
    sides: dict[Side, SideResult] = {
        "a": SideResult(told.a.counts, told.a.unknown, None),
        "b": SideResult(told.b.counts, told.b.unknown, None),
    }
    return replace(now, a=sides["a"], b=sides["b"], shares=shares_of(sides), guesses={})


def _evaluation(facts: Gathered, told: tuple[int, ...] | None, minimum: int) -> tuple[Step, tuple[int, ...]] | None:
    if facts.evaluation is None or told is None:
        return facts.evaluation
    step, counts = facts.evaluation
    return (step, told) if len(told) == len(counts) and sum(told) >= minimum else None
