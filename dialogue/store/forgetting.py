"""Forgetting: which sessions still hold what, cutting who sent it, and deleting what has had its time."""

import random
from collections.abc import Collection, Sequence
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, Select, Table, delete, exists, func, insert, or_, select, update

from dialogue.records import Answer
from dialogue.retention import Standing, last_led
from dialogue.store import runs, sessions
from dialogue.store.tables import (
    agreements,
    answers,
    apart,
    earlier_words,
    groups,
    handed_cards,
    insights,
    mail_addresses,
    people,
    receipts,
    undo_steps,
)

NAMES_A_PERSON = (insights, agreements, answers)
"""Tables with a column that says who sent a row; what lasts of them lasts without it."""
BETWEEN_PEOPLE = (handed_cards, groups, apart)
"""Tables that mean nothing without the people in them."""


def peopled(tx: Connection) -> list[int]:
    """Return the sessions that still hold people."""
    return list(tx.execute(select(people.c.session_id).distinct()).scalars())


def standing(tx: Connection, session_id: int) -> Standing | None:
    """Return what decides about forgetting this session; none when there is no such session."""
    session = sessions.get(tx, session_id)
    if session is None:
        return None
    joined = select(func.max(people.c.joined_at)).where(people.c.session_id == session_id)
    led = last_led(runs.everything(tx, session_id))
    return Standing(session, led, tx.execute(joined).scalar(), _is_linked(tx, session_id))


def unlink(tx: Connection, session_id: int) -> None:
    """Forget who sent what and who talked with whom; answers change places, so that their order tells nothing."""
    kept = tx.execute(select(answers).where(answers.c.session_id == session_id)).all()
    tx.execute(delete(answers).where(answers.c.session_id == session_id))
    _insert(tx, [{**_values(row), "person_id": None} for row in kept])
    for table in (insights, agreements):
        tx.execute(update(table).where(table.c.session_id == session_id).values(person_id=None))
    for table in BETWEEN_PEOPLE:
        tx.execute(delete(table).where(table.c.session_id == session_id))


def erase(tx: Connection, session_id: int, lasting: Sequence[Answer], printable: Collection[int]) -> None:
    """Delete people, addresses, how acts are undone, and what people sent but for these answers and sentences.

    Agreements last where their writer said yes. Nothing that stays says whose it was.
    """
    unlink(tx, session_id)
    tx.execute(delete(answers).where(answers.c.session_id == session_id))
    _insert(tx, [_answer(session_id, answer) for answer in lasting])
    tx.execute(delete(insights).where(insights.c.session_id == session_id, insights.c.id.not_in(printable)))
    tx.execute(delete(agreements).where(agreements.c.session_id == session_id, agreements.c.may_quote.is_(False)))
    tx.execute(delete(receipts).where(receipts.c.person_id.in_(_people_of(session_id))))
    for table in (people, mail_addresses, undo_steps, earlier_words):
        tx.execute(delete(table).where(table.c.session_id == session_id))


def _is_linked(tx: Connection, session_id: int) -> bool:
    named = [_any(table, session_id, table.c.person_id.is_not(None)) for table in NAMES_A_PERSON]
    between = [_any(table, session_id) for table in BETWEEN_PEOPLE]
    return bool(tx.execute(select(or_(*named, *between))).scalar_one())


def _any(table: Table, session_id: int, *conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(table.c.session_id == session_id, *conditions)


def _people_of(session_id: int) -> Select[tuple[int]]:
    return select(people.c.id).where(people.c.session_id == session_id)


def _values(row: Row[Any]) -> dict[str, object]:
    return {name: value for name, value in row._mapping.items() if name != "id"}


def _answer(session_id: int, answer: Answer) -> dict[str, object]:
    body = msgspec.json.encode(answer.body).decode()
    return {"session_id": session_id, "run_id": answer.run_id, "kind": answer.kind, "body": body, "side": answer.side}


def _insert(tx: Connection, rows: list[dict[str, object]]) -> None:
    random.SystemRandom().shuffle(rows)
    if rows:
        tx.execute(insert(answers), rows)
