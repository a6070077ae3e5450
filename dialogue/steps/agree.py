"""agree: what people will do after today, by whom and by when."""

from typing import Annotated, Any

import msgspec

from dialogue.programme import Step
from dialogue.protocol.answers import Agree, AnswerBody
from dialogue.records import Agreement, Person, Run, Session
from dialogue.snapshot import Snapshot
from dialogue.steps.kind import StepKind
from dialogue.texts import MOST_CHARACTERS, note, sentence

LONGEST_DETAIL = 80


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`most`: how many agreements one person may send."""

    most: Annotated[int, msgspec.Meta(ge=1, le=10)] = 2


class AgreeKind(StepKind):
    """Making agreements, seen by everybody."""

    name = "agree"
    Options = Options
    answers = (Agree,)

    def accept(self, session: Session, run: Run, step: Step, person: Person, body: AnswerBody) -> None:
        """Refuse an empty or too long agreement."""
        super().accept(session, run, step, person, body)
        assert isinstance(body, Agree)
        sentence(body.text)
        note(body.who, LONGEST_DETAIL)
        note(body.when, LONGEST_DETAIL)

    def answered(self, snapshot: Snapshot, run: Run) -> frozenset[int]:
        """Return who has sent an agreement."""
        return frozenset(it.person_id for it in snapshot.agreements if it.run_id == run.id and it.person_id is not None)

    def shared(self, snapshot: Snapshot, run: Run, step: Step) -> dict[str, Any]:
        """Return how many agreements may be sent and how long they may be."""
        return {"most": self.options(step).most, "longest": MOST_CHARACTERS, "longest_detail": LONGEST_DETAIL}

    def personal(self, snapshot: Snapshot, run: Run, step: Step, person: Person) -> dict[str, Any]:
        """Return the own agreements."""
        mine = [it for it in snapshot.agreements if it.run_id == run.id and it.person_id == person.id]
        return {"agreements": [_shown(it) for it in mine]}

    def control(self, snapshot: Snapshot, run: Run, step: Step) -> dict[str, Any]:
        """Return all agreements of this run, without writers."""
        made = [it for it in snapshot.agreements if it.run_id == run.id]
        return {"agreements": [_shown(it) for it in made]}

    def projector(self, snapshot: Snapshot, run: Run, step: Step) -> dict[str, Any]:
        """Return how many agreements there are: the facilitator reads them out, nothing unseen is projected."""
        return {"sentences": sum(1 for it in snapshot.agreements if it.run_id == run.id)}


def _shown(agreement: Agreement) -> dict[str, Any]:
    shown: dict[str, Any] = msgspec.to_builtins(agreement)
    return {name: shown[name] for name in ("id", "text", "who", "when", "may_quote")}
