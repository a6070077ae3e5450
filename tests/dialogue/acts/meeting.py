"""A meeting on a real database, led and answered as the sockets do it, without sockets."""

import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any

import pytest
from sqlalchemy import Connection, select

from dialogue import arranging
from dialogue.acts import agreeing, answering, harvesting, joining, leading, preparing, reading_back, reporting, seats
from dialogue.acts.facts import Fact, Outcome
from dialogue.acts.performing import Announcement, Performer
from dialogue.errors import Refused
from dialogue.programme import Deck, Programme, Step
from dialogue.protocol.answers import AnswerBody
from dialogue.protocol.control import (
    GroupApart,
    GroupSwap,
    PersonLeft,
    ReportWrite,
    StepBack,
    StepJump,
    StepNext,
    StepRepeat,
)
from dialogue.protocol.fields import Message
from dialogue.protocol.phone import (
    Answer,
    ChooseRole,
    ChooseSide,
    ComeBack,
    Leave,
    Permit,
    Withdraw,
    WithdrawAgreement,
)
from dialogue.records import Person, Run, Session
from dialogue.snapshot import Snapshot
from dialogue.store import people, sessions
from dialogue.store.database import Database
from dialogue.store.loading import load_session
from dialogue.store.tables import metadata
from tests.dialogue.builder import BEGAN, DECK, STEPS, programme

FROM_PHONE: dict[type[Message], Callable[..., Outcome]] = {
    Answer: answering.answer,
    Withdraw: answering.withdraw,
    Permit: answering.permit,
    ChooseRole: joining.choose_role,
    ChooseSide: joining.choose_side,
    Leave: joining.leave,
    ComeBack: joining.come_back,
    WithdrawAgreement: answering.withdraw_agreement,
}
FROM_CONTROL: dict[type[Message], Callable[..., Outcome]] = {
    **leading.ACTS,
    **agreeing.ACTS,
    **reading_back.ACTS,
    GroupSwap: seats.swap,
    GroupApart: seats.keep_apart,
    PersonLeft: seats.mark_left,
    ReportWrite: reporting.write,
}


def new_id() -> str:
    """Return an id as a phone makes it."""
    return uuid.uuid4().hex


class Meeting:
    """One session; time stands still until `later` moves it."""

    def __init__(
        self,
        database: Database,
        steps: Sequence[Step] = STEPS,
        planned: Programme | None = None,
        deck: Deck = DECK,
    ) -> None:
        self.database = database
        self.seconds = float(BEGAN)
        self.performer = Performer(database, lambda session_id: frozenset(), lambda: self.seconds)
        self.facts: list[Fact] = []
        self.performer.listen(self._hear)
        today = date(2025, 12, 1)
        made = self.performer.perform(
            preparing.prepare, planned or programme(steps), deck, "13:00", today, "nl", self.performer.now
        )
        self.id = int(str(made["session"]))

    def _hear(self, announcement: Announcement) -> None:
        self.facts.extend(announcement.facts)

    @property
    def snapshot(self) -> Snapshot:
        """The session as it is now."""
        return self.performer.snapshot(self.id)

    @property
    def session(self) -> Session:
        """The session's own record."""
        return self.snapshot.session

    @property
    def run(self) -> Run:
        """The run that is on."""
        run = self.snapshot.run
        assert run
        return run

    def person(self, number: int) -> Person:
        """Return somebody as kept."""
        return self.snapshot.people[number]

    def later(self, minutes: float) -> None:
        """Let time pass."""
        self.seconds += minutes * 60

    def join(self, *roles: str) -> list[int]:
        """Let people with these roles in and return their numbers."""
        return [self.join_as(new_id(), role)[0] for role in roles]

    def join_as(self, join_id: str, role: str, consent: bool = True) -> tuple[int, str]:
        """Let somebody in with this wish; return the number and the token."""
        wish = joining.Join(join_id, role, consent)
        reply = self.performer.perform(joining.join, self.session.code, wish, self.performer.now)
        person = self.performer.read(people.by_join, self.id, joining.hashed(join_id))
        assert person
        return person.id, str(reply["token"])

    def connect(self, person: int) -> None:
        """Let a phone come into reach."""
        self.performer.perform(joining.connected, self.id, [person], self.performer.now)

    def send(self, person: int, message: Message) -> dict[str, object]:
        """Carry out a phone's message."""
        return self.performer.perform(_from_phone, self.id, person, message, self.performer.now)

    def answer(self, person: int, body: AnswerBody, run: int = 0, message_id: str = "") -> dict[str, object]:
        """Answer the run that is on, or another one."""
        return self.send(person, Answer(message_id or new_id(), run or self.run.id, body))  # type: ignore[arg-type]

    def lead(self, message: Message, desk: str = "") -> dict[str, object]:
        """Carry out a message of the control, of this desk."""
        if type(message) in harvesting.ACTS:
            return self.performer.perform(_from_desk, self.id, message, self.performer.now, desk)
        if not isinstance(message, StepNext | StepBack | StepRepeat | StepJump):
            return self.performer.perform(_from_control, self.id, message, self.performer.now)
        try:
            return self.performer.perform(leading.move, self.id, message, self.performer.now)
        except leading.NotSeated as unseated:
            snapshot = self.snapshot
            seats = arranging.arrange(snapshot, unseated.step, seed=1)
            seating = leading.Seating(unseated.step.id, seats, snapshot.apart)
            return self.performer.perform(leading.move, self.id, message, self.performer.now, seating)

    def go_to(self, step: str) -> int:
        """Jump to a step and return its run."""
        on = self.snapshot.run
        return int(str(self.lead(StepJump(step, run=on.id if on else None))["run"]))

    def groups(self) -> list[list[int]]:
        """Return who sits together in the run that is on, in the order of their places."""
        return [sorted(group.members) for group in self.snapshot.groups_of(self.run)]

    def keep(self, session: Session) -> None:
        """Keep a changed record beside the acts."""
        self.database.write(sessions.save, session)

    def tables(self) -> dict[str, list[tuple[Any, ...]]]:
        """Return every row of every table."""
        return self.performer.read(_everything)

    def holds(self, text: str) -> bool:
        """Return whether a text stands anywhere in the database."""
        return text in str(self.tables())

    @contextmanager
    def refused(self, code: str) -> Iterator[None]:
        """Expect a refusal that changes nothing and is announced to nobody."""
        before, heard = self.tables(), len(self.facts)
        with pytest.raises(Refused, match=f"^{code}$"):
            yield
        assert self.tables() == before
        assert len(self.facts) == heard


def _from_phone(tx: Connection, session_id: int, person_id: int, message: Message, now: int) -> Outcome:
    session, person = load_session(tx, session_id), people.get(tx, session_id, person_id)
    assert person
    return FROM_PHONE[type(message)](tx, session, person, message, now)


def _from_desk(tx: Connection, session_id: int, message: Message, now: int, desk: str) -> Outcome:
    return harvesting.ACTS[type(message)](tx, load_session(tx, session_id), message, now, desk)


def _from_control(tx: Connection, session_id: int, message: Message, now: int) -> Outcome:
    return FROM_CONTROL[type(message)](tx, load_session(tx, session_id, lock=True), message, now)


def _everything(tx: Connection) -> dict[str, list[tuple[Any, ...]]]:
    return {table.name: sorted(map(tuple, tx.execute(select(table))), key=str) for table in metadata.sorted_tables}


Harvested = tuple[Meeting, list[int], list[int]]
"""A meeting with its sentences and its themes, by id."""
