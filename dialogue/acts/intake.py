"""A batch of answers on its way in: what they are decided on, read once, and what they leave, written once."""

from collections.abc import Sequence

import msgspec

from dialogue.errors import Refused
from dialogue.programme import Side, Step
from dialogue.protocol.phone import Answer
from dialogue.records import Answer as Kept
from dialogue.records import Insight, Person, Run, Session
from dialogue.snapshot import side_of
from dialogue.store import answers, harvest, people, runs, sessions
from dialogue.store.database import Transaction


class Sent(msgspec.Struct, frozen=True):
    """An answer as it came from somebody's phone."""

    person_id: int
    message: Answer


class Taken(msgspec.Struct, frozen=True):
    """An answer on its way to the store, with all that decides where it goes."""

    session: Session
    run: Run
    step: Step
    person: Person
    late: bool


class Intake:
    """What a batch needs and what it leaves. `tx` is for answers that cannot wait until `write`."""

    def __init__(self, tx: Transaction, session: Session, sent: Sequence[Sent]) -> None:
        self.tx = tx
        self.session = session
        self._senders = {it.person_id for it in sent}
        self._people = people.some(tx, session.id, self._senders)
        self._runs = runs.some(tx, session.id, {it.message.run for it in sent})
        self._steps = {step.id: step for step in session.programme.steps}
        self._roles = {role.id: role for role in session.roles}
        known_people = [it for it in sent if it.person_id in self._people]
        self._unheard = dict.fromkeys((it.person_id, it.message.id) for it in known_people)
        for repeated in people.receive_all(tx, list(self._unheard)):
            del self._unheard[repeated]
        self._counts: dict[int, dict[int, int]] = {}
        self._carried_out = 0
        self._answers: list[answers.Slotted] = []
        self._insights: list[Insight] = []
        self._ids: list[int] = []

    def person(self, person_id: int) -> Person:
        """Return the sender. Raises `Refused("unknown_person")`."""
        if person_id not in self._people:
            raise Refused("unknown_person")
        return self._people[person_id]

    def run(self, run_id: int) -> tuple[Run, Step]:
        """Return a run and the step it was of. Raises `Refused("not_found")`."""
        run = self._runs.get(run_id)
        step = self._steps.get(run.step_id) if run else None
        if run is None or step is None:
            raise Refused("not_found")
        return run, step

    def side_of(self, person: Person) -> Side | None:
        """Return the side somebody is on today, or none."""
        return side_of(person, self._roles)

    def is_new(self, person_id: int, message_id: str) -> bool:
        """Return whether a message was not carried out before: neither earlier nor in this batch."""
        return (person_id, message_id) in self._unheard

    def receive(self, person_id: int, message_id: str) -> None:
        """Note that a message is carried out."""
        del self._unheard[person_id, message_id]
        self._carried_out += 1

    def sent_in(self, run: Run, person: Person) -> int:
        """Return how many sentences somebody has sent in a run, those of this batch among them."""
        if run.id not in self._counts:
            self._counts[run.id] = harvest.counts_by(self.tx, run.id, self._senders)
        return self._counts[run.id].get(person.id, 0)

    def keep(self, answer: Kept, slot: str = "") -> None:
        """Keep an answer that counts once a person."""
        self._answers.append(answers.Slotted(answer, slot))

    def harvest(self, insight: Insight) -> int:
        """Keep a sentence and return its place in the batch; its id is known after `write`."""
        self._insights.append(insight)
        counts = self._counts[insight.run_id]
        if insight.person_id is not None:
            counts[insight.person_id] = counts.get(insight.person_id, 0) + 1
        return len(self._insights) - 1

    def write(self) -> None:
        """Write all that was kept; the session's version grows once. What is left was refused, and is not known."""
        people.forget_receipts(self.tx, list(self._unheard))
        if not self._carried_out:
            return
        sessions.touch(self.tx, self.session.id)
        answers.put(self.tx, self.session.id, self._answers)
        self._ids = harvest.add_insights(self.tx, self.session.id, self._insights)

    def harvested(self, place: int) -> Insight:
        """Return the sentence at a place of the batch, with its id."""
        return msgspec.structs.replace(self._insights[place], id=self._ids[place])
