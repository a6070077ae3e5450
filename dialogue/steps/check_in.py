"""check_in: how somebody sits here today, in a picture or one word."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

import msgspec

from dialogue.errors import Refused
from dialogue.programme import Step
from dialogue.protocol.answers import AnswerBody, CheckIn
from dialogue.records import Answer, Person, Run, Session
from dialogue.snapshot import Snapshot
from dialogue.steps.batches import whole_batches
from dialogue.steps.kind import StepKind
from dialogue.texts import note

PICTURES = ("sun", "sun_cloud", "cloud", "rain", "wind", "fog")
LONGEST_WORD = 40


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`projected`: the room sees how often each picture was chosen, when enough people answered."""

    projected: bool = False


class CheckInKind(StepKind):
    """A first, small answer, to arrive."""

    name = "check_in"
    Options = Options
    answers = (CheckIn,)
    counted = "check_in"

    def accept(self, session: Session, run: Run, step: Step, person: Person, body: AnswerBody) -> None:
        """Refuse an unknown picture, a long word, and an answer with neither picture nor word."""
        super().accept(session, run, step, person, body)
        assert isinstance(body, CheckIn)
        if body.picture and body.picture not in PICTURES:
            raise Refused("not_found")
        word = note(body.word, LONGEST_WORD)
        if not body.picture and not word:
            raise Refused("text_empty")

    def shared(self, snapshot: Snapshot, run: Run, step: Step) -> dict[str, Any]:
        """Return the pictures to choose from."""
        return {"pictures": list(PICTURES), "longest": LONGEST_WORD}

    def personal(self, snapshot: Snapshot, run: Run, step: Step, person: Person) -> dict[str, Any]:
        """Return the own answer, if there is one."""
        answer = snapshot.answer_of(run, "check_in", person)
        return {"answer": answer.body if answer else None}

    def control(self, snapshot: Snapshot, run: Run, step: Step) -> dict[str, Any]:
        """Return how often each picture was chosen, and the words in alphabetical order, once enough answered."""
        answers = whole_batches(snapshot.answers_of(run, "check_in"), snapshot.session.minimum)
        words = sorted(answer.body["word"] for answer in answers if answer.body.get("word"))
        return {"chosen": _chosen(answers) if answers else None, "words": words}

    def projector(self, snapshot: Snapshot, run: Run, step: Step) -> dict[str, Any]:
        """Return how often each picture was chosen, where the programme wants that and enough people answered."""
        answers = whole_batches(snapshot.answers_of(run, "check_in"), snapshot.session.minimum)
        return {"chosen": _chosen(answers) if self.options(step).projected and answers else None}


def _chosen(answers: Sequence[Answer]) -> dict[str, int]:
    counts = Counter(answer.body.get("picture") for answer in answers)
    return {picture: counts[picture] for picture in PICTURES}
