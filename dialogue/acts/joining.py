"""Coming in, choosing a role or side, leaving, and coming back: always the same person."""

import hashlib
import secrets
from collections.abc import Collection, Mapping

import msgspec

from dialogue import arranging
from dialogue.acts.facts import AnswersCounted, Fact, Outcome, PeopleChanged
from dialogue.acts.seats import mend, seat
from dialogue.errors import Refused
from dialogue.protocol.fields import MessageId
from dialogue.protocol.phone import ChooseRole, ChooseSide, ComeBack, Leave
from dialogue.records import Person, Session
from dialogue.snapshot import side_of
from dialogue.store import answers, people, runs, sessions
from dialogue.store.database import Transaction


class Join(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A wish to take part: consent is an act of the person, never assumed. `join` is made on the phone."""

    join: MessageId
    role: str
    consent: bool
    language: str = "nl"


def hashed(token: str) -> str:
    """Return what is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def join(tx: Transaction, code: str, wish: Join, now: int) -> Outcome:
    """Let somebody in and answer with a new token; the same wish twice is one person with a new token.

    Raises `Refused`: `not_found`, `session_ended`, `not_allowed` (no consent), `malformed` (no such role).
    """
    session = sessions.by_code(tx, code)
    if session is None:
        raise Refused("not_found")
    if session.ended_at is not None:
        raise Refused("session_ended")
    if not wish.consent:
        raise Refused("not_allowed")
    if wish.role not in {role.id for role in session.roles}:
        raise Refused("malformed")
    token = secrets.token_urlsafe(24)
    person = people.by_join(tx, session.id, hashed(wish.join))
    facts: tuple[Fact, ...] = ()
    if person is None:
        person = people.add(tx, session.id, hashed(token), hashed(wish.join), wish.role, _minute(now))
        facts = (AnswersCounted(session.id), *seat(tx, session, person, now))
    else:
        people.change(tx, person.id, token_hash=hashed(token))
    sessions.touch(tx, session.id)
    return Outcome({"token": token}, facts)


def is_noted(person: Person, now: int) -> bool:
    """Return whether it is on disk already that this person's phone was heard of in this minute."""
    return person.seen_at == _minute(now)


def connected(tx: Transaction, session_id: int, person_ids: Collection[int], now: int) -> Outcome:
    """Note that these people's phones are there; who was silent for long gets a partner again where one can be had.

    Who has left stays gone: a phone that wakes in a pocket is nobody in the room.
    """
    session = _session(tx, session_id)
    found = people.some(tx, session_id, person_ids)
    _note(tx, found, now)
    facts: list[Fact] = [AnswersCounted(session_id)]
    for person in found.values():
        if person.left_at is None and now // 1000 - person.seen_at > arranging.AWAY_SECONDS:
            facts.extend(seat(tx, session, person, now))
    if len(facts) > 1:
        sessions.touch(tx, session_id)
    return Outcome({}, tuple(facts))


def disconnected(tx: Transaction, session_id: int, person_ids: Collection[int], now: int) -> Outcome:
    """Note when these people's last connections ended: a phone in a pocket is still a person in the room."""
    _note(tx, people.some(tx, session_id, person_ids), now)
    return Outcome({}, (AnswersCounted(session_id),))


def _note(tx: Transaction, found: Mapping[int, Person], now: int) -> None:
    due = [person.id for person in found.values() if not is_noted(person, now)]
    if due:
        people.seen(tx, due, _minute(now))


def choose_role(tx: Transaction, session: Session, person: Person, message: ChooseRole, now: int) -> Outcome:
    """Change somebody's role; on another side an answer to an open mirror goes, since the question is another one."""
    if not people.receive(tx, person.id, message.id):
        return Outcome({"again": True})
    if message.role not in {role.id for role in session.roles}:
        raise Refused("not_found")
    people.change(tx, person.id, role_id=message.role, chosen_side=None)
    return _changed_side(tx, session, person)


def choose_side(tx: Transaction, session: Session, person: Person, message: ChooseSide, now: int) -> Outcome:
    """Choose a side for today, or stay outside the mirror."""
    if not people.receive(tx, person.id, message.id):
        return Outcome({"again": True})
    people.change(tx, person.id, chosen_side=message.side)
    return _changed_side(tx, session, person)


def leave(tx: Transaction, session: Session, person: Person, message: Leave, now: int) -> Outcome:
    """Stop taking part; a partner who is left alone joins another pair."""
    if not people.receive(tx, person.id, message.id):
        return Outcome({"again": True})
    people.change(tx, person.id, left_at=now // 1000)
    facts = mend(tx, session, person.id, now)
    return Outcome({}, (AnswersCounted(session.id), PeopleChanged(session.id, frozenset({person.id})), *facts))


def come_back(tx: Transaction, session: Session, person: Person, message: ComeBack, now: int) -> Outcome:
    """Take part again, with a partner where one can be had."""
    if not people.receive(tx, person.id, message.id):
        return Outcome({"again": True})
    people.change(tx, person.id, left_at=None, seen_at=_minute(now))
    facts = seat(tx, session, person, now)
    return Outcome({}, (AnswersCounted(session.id), PeopleChanged(session.id, frozenset({person.id})), *facts))


def _changed_side(tx: Transaction, session: Session, person: Person) -> Outcome:
    roles = {role.id: role for role in session.roles}
    moved = side_of(_person(tx, session.id, person.id), roles) != side_of(person, roles)
    for run in runs.everything(tx, session.id):
        if moved and not run.revealed:
            answers.forget(tx, run.id, person.id, ("mirror", "guess"))
    return Outcome({}, (AnswersCounted(session.id), PeopleChanged(session.id, frozenset({person.id}))))


def _session(tx: Transaction, session_id: int) -> Session:
    session = sessions.get(tx, session_id)
    if session is None:
        raise Refused("not_found")
    return session


def _person(tx: Transaction, session_id: int, person_id: int) -> Person:
    person = people.get(tx, session_id, person_id)
    if person is None:
        raise Refused("not_found")
    return person


def _minute(now: int) -> int:
    """Times of people are kept to the minute: seconds would tell who sent what."""
    return now // 60_000 * 60
