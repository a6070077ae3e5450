"""What every kind of step must say about itself; a kind is one file here and one line in the registry."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, ClassVar

import msgspec

from dialogue.errors import Refused
from dialogue.programme import Deck, Programme, Step
from dialogue.protocol.answers import AnswerBody
from dialogue.records import Answer, Person, Phase, Run, Session
from dialogue.snapshot import Snapshot


class Mistake(msgspec.Struct, frozen=True):
    """Something in a programme that cannot be used: the field's path and a code, with what was found."""

    field: str
    code: str
    found: str = ""


@lru_cache(maxsize=256)
def _options(form: type[msgspec.Struct], encoded: bytes) -> Any:
    """Read the same options once: every answer asks for those of its step."""
    return msgspec.json.decode(encoded, type=form)


class NoOptions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A kind that needs nothing said about it."""


class StepKind:
    """One kind of step. The defaults describe a step that shows its prompt and asks nothing."""

    name: ClassVar[str]
    Options: ClassVar[type[msgspec.Struct]] = NoOptions
    answers: ClassVar[tuple[type[msgspec.Struct], ...]] = ()
    counted: ClassVar[str | None] = None
    forms_groups: ClassVar[bool] = False
    settled_by_end: ClassVar[bool] = False
    """Whether its numbers stand in a report once the meeting has ended, so that answering is over for good."""

    def options(self, step: Step) -> Any:
        """Return the step's options as this kind's record; raises `msgspec.ValidationError`."""
        return _options(self.Options, msgspec.json.encode(step.options))

    def mistakes(self, step: Step, programme: Programme, decks: Sequence[Deck]) -> list[Mistake]:
        """Return what is wrong with a step beyond the shape of its options."""
        return []

    def phases(self, step: Step) -> tuple[Phase, ...]:
        """Return how the step's time is divided."""
        return (Phase("whole", step.minutes * 60),)

    def stages(self, step: Step) -> tuple[str, ...]:
        """Return the stages through which the facilitator leads the step; none for most kinds."""
        return ()

    def accept(self, session: Session, run: Run, step: Step, person: Person, body: AnswerBody) -> None:
        """Raise `Refused` when this answer cannot be taken now."""
        if not isinstance(body, self.answers):
            raise Refused("not_asked")

    def lasting(self, answers: Sequence[Answer], minimum: int) -> list[Answer]:
        """Return what stays of a run's answers when loose answers are deleted: what a report counts, and no words."""
        return []

    def asked(self, snapshot: Snapshot, run: Run) -> frozenset[int]:
        """Return who is asked to answer: everybody in the room, for most kinds."""
        return snapshot.present

    def answered(self, snapshot: Snapshot, run: Run) -> frozenset[int]:
        """Return who has answered what this step asks."""
        if self.counted is None:
            return frozenset()
        return frozenset(answer.person_id for answer in snapshot.answers_of(run, self.counted))

    def touched(self, snapshot: Snapshot, run: Run) -> frozenset[int]:
        """Return whose `personal` may differ from that of somebody who did nothing in this run and has no group."""
        found = {answer.person_id for answer in snapshot.answers if answer.run_id == run.id}
        if self.forms_groups:
            found.update(member for group in snapshot.groups_of(run) for member in group.members)
        return frozenset(found) | self.answered(snapshot, run)

    def shared(self, snapshot: Snapshot, run: Run, step: Step) -> dict[str, Any]:
        """Return what every screen may see of this step now."""
        return {}

    def personal(self, snapshot: Snapshot, run: Run, step: Step, person: Person) -> dict[str, Any]:
        """Return what one phone sees besides: of the run and the person, and of no stage of it."""
        return {}

    def control(self, snapshot: Snapshot, run: Run, step: Step) -> dict[str, Any]:
        """Return what the facilitator sees besides."""
        return {}

    def projector(self, snapshot: Snapshot, run: Run, step: Step) -> dict[str, Any]:
        """Return what the room sees besides: only what was released."""
        return {}
