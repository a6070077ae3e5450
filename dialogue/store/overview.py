"""What a facilitator sees of sessions in a list, without reading them whole."""

from typing import Any

import msgspec
from sqlalchemy import Connection, Table, func, select

from dialogue.records import Forgotten
from dialogue.store.tables import insights, people, sessions, themes


class Meeting(msgspec.Struct, frozen=True):
    """A session in a list. `date` is ISO, `start` is "13:30"; times are epoch seconds; numbers count what it holds."""

    title: str
    date: str
    start: str
    code: str
    started_at: int | None = None
    ended_at: int | None = None
    id: int = 0
    people: int = 0
    insights: int = 0
    themes: int = 0


class _Past(msgspec.Struct, frozen=True):
    forgotten: Forgotten = Forgotten()


def meetings(tx: Connection) -> list[Meeting]:
    """Return all sessions, newest first."""
    counts = {table.name: _counted(tx, table) for table in (people, insights, themes)}
    rows = tx.execute(select(sessions.c.id, sessions.c.record).order_by(sessions.c.id.desc()))
    return [_meeting(row.id, row.record, counts) for row in rows]


def people_by_role(tx: Connection, session_id: int) -> dict[str, int]:
    """Return how many people sit in each role of a session; a role without people is not in it."""
    query = select(people.c.role_id, func.count()).where(people.c.session_id == session_id).group_by(people.c.role_id)
    return {role: count for role, count in tx.execute(query)}


def _counted(tx: Connection, table: Table) -> dict[int, int]:
    query = select(table.c.session_id, func.count()).group_by(table.c.session_id)
    return {session_id: count for session_id, count in tx.execute(query)}


def _meeting(session_id: int, record: str, counts: dict[str, dict[int, int]]) -> Meeting:
    held: dict[str, Any] = {name: of_session.get(session_id, 0) for name, of_session in counts.items()}
    held["people"] += msgspec.json.decode(record, type=_Past).forgotten.people
    return msgspec.structs.replace(msgspec.json.decode(record, type=Meeting), id=session_id, **held)
