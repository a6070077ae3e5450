"""Keeping people: a random token (only its hash is kept), a role for today, and no name."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Connection, Executable, Select, bindparam, delete, insert, select, tuple_, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import IntegrityError

from dialogue.records import Person
from dialogue.store.tables import apart, people, receipts

_PERSON = select(*(people.c[field] for field in Person.__struct_fields__))
"""The columns of a person in the order of the record: a row is the record's values."""
# Built once: to build these statements costs more than to run them, and they are run for every phone.
_IN_SESSION = _PERSON.where(people.c.session_id == bindparam("session"))
_EVERYONE = _IN_SESSION.order_by(people.c.id)
_BY_ID = _IN_SESSION.where(people.c.id == bindparam("person"))
_BY_IDS = _IN_SESSION.where(people.c.id.in_(bindparam("people", expanding=True)))
_BY_TOKENS = (
    select(people.c.token_hash, *_PERSON.selected_columns)
    .where(people.c.session_id == bindparam("session"))
    .where(people.c.token_hash.in_(bindparam("tokens", expanding=True)))
)
_ADD = insert(people).returning(people.c.id)
_BY_JOIN = _IN_SESSION.where(people.c.join_id == bindparam("wish"))
_RECEIVED = select(receipts.c.person_id, receipts.c.message_id).where(
    tuple_(receipts.c.person_id, receipts.c.message_id).in_(bindparam("messages", expanding=True))
)
_APART = select(apart).where(apart.c.session_id == bindparam("session"))
_RECEIVE_NEW: dict[str, Executable] = {
    "postgresql": postgresql.insert(receipts).on_conflict_do_nothing(),
    "sqlite": sqlite.insert(receipts).on_conflict_do_nothing(),
}
_FORGET_RECEIPT = delete(receipts).where(
    receipts.c.person_id == bindparam("of_person"), receipts.c.message_id == bindparam("with_id")
)


def add(tx: Connection, session_id: int, token_hash: str, join_id: str, role_id: str, now: int) -> Person:
    """Keep somebody new and return the record."""
    about = {"session_id": session_id, "token_hash": token_hash, "join_id": join_id, "role_id": role_id}
    person_id = tx.execute(_ADD, {**about, "joined_at": now, "seen_at": now}).scalar_one()
    return Person(person_id, role_id, joined_at=now, seen_at=now)


def by_tokens(tx: Connection, session_id: int, token_hashes: Collection[str]) -> dict[str, Person]:
    """Return who hold these tokens in this session, by token; a token of nobody here is left out."""
    rows = tx.execute(_BY_TOKENS, {"session": session_id, "tokens": list(token_hashes)}).all()
    return {row[0]: Person(*row[1:]) for row in rows}


def by_join(tx: Connection, session_id: int, join_id: str) -> Person | None:
    """Return who joined with this id: the same join twice is one person."""
    return _read(tx, _BY_JOIN, session=session_id, wish=join_id)


def get(tx: Connection, session_id: int, person_id: int) -> Person | None:
    """Return somebody of this session."""
    return _read(tx, _BY_ID, session=session_id, person=person_id)


def some(tx: Connection, session_id: int, person_ids: Collection[int]) -> dict[int, Person]:
    """Return these people of this session by id; who is not of it is left out."""
    rows = tx.execute(_BY_IDS, {"session": session_id, "people": list(person_ids)}).all()
    return {row[0]: Person(*row) for row in rows}


def everyone(tx: Connection, session_id: int) -> list[Person]:
    """Return everybody who ever joined this session."""
    return [Person(*row) for row in tx.execute(_EVERYONE, {"session": session_id}).all()]


def change(tx: Connection, person_id: int, **values: object) -> None:
    """Change columns of somebody: `token_hash`, `role_id`, `chosen_side`, `seen_at` or `left_at`."""
    tx.execute(update(people).where(people.c.id == person_id).values(**values))


def seen(tx: Connection, person_ids: Collection[int], now: int) -> None:
    """Note that these people's phones were heard of (epoch seconds)."""
    tx.execute(update(people).where(people.c.id.in_(person_ids)).values(seen_at=now))


def receive_all(tx: Connection, messages: Sequence[tuple[int, str]]) -> set[tuple[int, str]]:
    """Note that these messages (of a person, with an id) are carried out; return which of them were before."""
    if not messages:
        return set()
    rows = [{"person_id": person_id, "message_id": message_id} for person_id, message_id in messages]
    savepoint = tx.begin_nested()
    if tx.execute(_receive_new(tx), rows).rowcount == len(rows):
        savepoint.commit()
        return set()
    savepoint.rollback()
    found = tx.execute(_RECEIVED, {"messages": list(messages)}).all()
    known = {(person_id, message_id) for person_id, message_id in found}
    tx.execute(_receive_new(tx), rows)
    return known


def forget_receipts(tx: Connection, messages: Sequence[tuple[int, str]]) -> None:
    """Forget messages that were refused: sent again they are looked at anew."""
    rows = [{"of_person": person_id, "with_id": message_id} for person_id, message_id in messages]
    if rows:
        tx.execute(_FORGET_RECEIPT, rows)


def _receive_new(tx: Connection) -> Executable:
    return _RECEIVE_NEW["postgresql" if tx.dialect.name == "postgresql" else "sqlite"]


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
    rows = tx.execute(_APART, {"session": session_id}).all()
    return [frozenset((row.first_id, row.second_id)) for row in rows]


def _read(tx: Connection, query: Select[Any], **by: object) -> Person | None:
    row = tx.execute(query, by).one_or_none()
    return Person(*row) if row else None
