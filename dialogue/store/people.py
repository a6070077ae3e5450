"""Keeping people: a random token (only its hash is kept), a role for today, and no name."""

from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import Connection, Row, insert, select, tuple_, update
from sqlalchemy.exc import IntegrityError

from dialogue.records import Person
from dialogue.store.tables import apart, people, receipts


def add(tx: Connection, session_id: int, token_hash: str, join_id: str, role_id: str, now: int) -> Person:
    """Keep somebody new and return the record."""
    row = tx.execute(
        insert(people)
        .values(
            session_id=session_id, token_hash=token_hash, join_id=join_id, role_id=role_id, joined_at=now, seen_at=now
        )
        .returning(people.c.id)
    ).one()
    return Person(row.id, role_id, joined_at=now, seen_at=now)


def by_token(tx: Connection, session_id: int, token_hash: str) -> Person | None:
    """Return who holds this token in this session."""
    return _read(tx, people.c.session_id == session_id, people.c.token_hash == token_hash)


def by_join(tx: Connection, session_id: int, join_id: str) -> Person | None:
    """Return who joined with this id: the same join twice is one person."""
    return _read(tx, people.c.session_id == session_id, people.c.join_id == join_id)


def get(tx: Connection, session_id: int, person_id: int) -> Person | None:
    """Return somebody of this session."""
    return _read(tx, people.c.session_id == session_id, people.c.id == person_id)


def some(tx: Connection, session_id: int, person_ids: Collection[int]) -> dict[int, Person]:
    """Return these people of this session by id; who is not of it is left out."""
    of_session = select(people).where(people.c.session_id == session_id, people.c.id.in_(person_ids))
    return {row.id: _person(row) for row in tx.execute(of_session)}


def everyone(tx: Connection, session_id: int) -> list[Person]:
    """Return everybody who ever joined this session."""
    rows = tx.execute(select(people).where(people.c.session_id == session_id).order_by(people.c.id))
    return [_person(row) for row in rows]


def change(tx: Connection, person_id: int, **values: object) -> None:
    """Change columns of somebody: `token_hash`, `role_id`, `chosen_side`, `seen_at` or `left_at`."""
    tx.execute(update(people).where(people.c.id == person_id).values(**values))


def seen(tx: Connection, person_ids: Collection[int], now: int) -> None:
    """Note that these people's phones were heard of (epoch seconds)."""
    tx.execute(update(people).where(people.c.id.in_(person_ids)).values(seen_at=now))


def received(tx: Connection, messages: Collection[tuple[int, str]]) -> set[tuple[int, str]]:
    """Return which of these messages (of a person, with an id) were carried out before."""
    key = tuple_(receipts.c.person_id, receipts.c.message_id)
    rows = tx.execute(select(receipts.c.person_id, receipts.c.message_id).where(key.in_(messages)))
    return {(row.person_id, row.message_id) for row in rows}


def receive_all(tx: Connection, messages: Iterable[tuple[int, str]]) -> None:
    """Note that these messages are carried out."""
    rows = [{"person_id": person_id, "message_id": message_id} for person_id, message_id in messages]
    if rows:
        tx.execute(insert(receipts), rows)


def receive(tx: Connection, person_id: int, message_id: str) -> bool:
    """Note that a message is carried out; false when it was carried out before."""
    known = tx.execute(
        select(receipts.c.message_id).where(receipts.c.person_id == person_id, receipts.c.message_id == message_id)
    ).first()
    if known:
        return False
    try:
        with tx.begin_nested():
            tx.execute(insert(receipts).values(person_id=person_id, message_id=message_id))
    except IntegrityError:  # another worker was carrying it out at the same moment
        return False
    return True


def keep_apart(tx: Connection, session_id: int, first: int, second: int) -> None:
    """Note that two people are not to be put together."""
    low, high = sorted((first, second))
    forget_apart(tx, first, second)
    tx.execute(insert(apart).values(session_id=session_id, first_id=low, second_id=high))


def forget_apart(tx: Connection, first: int, second: int) -> None:
    """Allow two people to be put together again."""
    low, high = sorted((first, second))
    tx.execute(apart.delete().where(apart.c.first_id == low, apart.c.second_id == high))


def kept_apart(tx: Connection, session_id: int) -> list[frozenset[int]]:
    """Return the pairs that are not to be put together."""
    rows = tx.execute(select(apart).where(apart.c.session_id == session_id))
    return [frozenset((row.first_id, row.second_id)) for row in rows]


def _read(tx: Connection, *conditions: object) -> Person | None:
    row = tx.execute(select(people).where(*conditions)).one_or_none()  # type: ignore[arg-type]
    return _person(row) if row else None


def _person(row: Row[Any]) -> Person:
    return Person(row.id, row.role_id, row.chosen_side, row.joined_at, row.seen_at, row.left_at)
