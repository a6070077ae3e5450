"""evaluate: how it was today, on the scale of the mirror, and what could be better."""

from collections.abc import Sequence
from typing import Any

import msgspec

from dialogue.disclosure import is_enough, is_settled
from dialogue.errors import Refused
from dialogue.programme import Step, Text
from dialogue.protocol.answers import AnswerBody, Evaluate
from dialogue.records import Answer, Person, Run, Session
from dialogue.snapshot import Snapshot
from dialogue.steps.batches import whole_batches
from dialogue.steps.kind import StepKind
from dialogue.steps.mirror import SCALE
from dialogue.texts import MOST_CHARACTERS, note


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`question` is answered on the `scale`; `open_question` in words."""

    question: Text = {}
    open_question: Text = {}
    scale: tuple[Text, ...] = SCALE


class EvaluateKind(StepKind):
    """A last look at the meeting itself."""

    name = "evaluate"
    Options = Options
    answers = (Evaluate,)
    counted = "evaluation"
    settled_by_end = True

    def accept(self, session: Session, run: Run, step: Step, person: Person, body: AnswerBody) -> None:
        """Refuse a choice off the scale, an answer that says nothing, and one after its numbers were told."""
        super().accept(session, run, step, person, body)
        assert isinstance(body, Evaluate)
        if is_settled(session, run):
            raise Refused("evaluation_closed")
        if body.choice is not None and body.choice >= len(self.options(step).scale):
            raise Refused("malformed")
        if not note(body.text) and body.choice is None:
            raise Refused("text_empty")

    def lasting(self, answers: Sequence[Answer], minimum: int) -> list[Answer]:
        """Return the choices without their remarks, where there are enough of them to be shown."""
        chosen = [answer for answer in answers if answer.body["choice"] is not None]
        if not is_enough(len(chosen), minimum):
            return []
        return [msgspec.structs.replace(it, body={"choice": it.body["choice"], "text": ""}) for it in chosen]

    def shared(self, snapshot: Snapshot, run: Run, step: Step) -> dict[str, Any]:
        """Return the questions and the scale, and whether answering is over."""
        options: Options = self.options(step)
        return {
            "question": options.question,
            "open_question": options.open_question,
            "scale": list(options.scale),
            "longest": MOST_CHARACTERS,
            "closed": is_settled(snapshot.session, run),
        }

    def personal(self, snapshot: Snapshot, run: Run, step: Step, person: Person) -> dict[str, Any]:
        """Return the own answer."""
        answer = snapshot.answer_of(run, "evaluation", person)
        return {"answer": answer.body if answer else None}

    def control(self, snapshot: Snapshot, run: Run, step: Step) -> dict[str, Any]:
        """Return the counts, in whole batches of answers, and the remarks in alphabetical order."""
        answers = whole_batches(snapshot.answers_of(run, "evaluation"), snapshot.session.minimum)
        counts = self.counts(answers, step, snapshot.session.minimum)
        remarks = sorted(it.body["text"] for it in answers if it.body["text"])
        return {"counts": list(counts) if counts else None, "remarks": remarks}

    def counts(self, answers: Sequence[Answer], step: Step, minimum: int) -> tuple[int, ...] | None:
        """Return how often each word was chosen in these answers, or none when fewer than the minimum chose one."""
        choices = [answer.body["choice"] for answer in answers]
        words = len(self.options(step).scale)
        counts = tuple(sum(1 for choice in choices if choice == word) for word in range(words))
        return counts if is_enough(sum(counts), minimum) else None


def evaluation_counts(snapshot: Snapshot, run: Run, step: Step) -> tuple[int, ...] | None:
    """Return how often each word was chosen; none while that can change, or when too few people chose one."""
    if not is_settled(snapshot.session, run):
        return None
    return EvaluateKind().counts(snapshot.answers_of(run, "evaluation"), step, snapshot.session.minimum)
