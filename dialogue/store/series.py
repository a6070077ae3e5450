"""Keeping series: which meetings belong together, and what was agreed in the one before."""

import msgspec
from sqlalchemy import Connection, bindparam, delete, insert, select, update

from dialogue.records import LastTime, Series
from dialogue.store import answers
from dialogue.store.tables import series, series_sessions, sessions

_BESIDE = (
    select(sessions.c.id, sessions.c.record)
    .join(series_sessions, series_sessions.c.session_id == sessions.c.id)
    .where(
        series_sessions.c.series_id
        == select(series_sessions.c.series_id)
        .where(series_sessions.c.session_id == bindparam("session"))
        .scalar_subquery()
    )
)
"""All meetings of the series that a meeting is in, itself too; built once, since screens ask for it while it begins."""


class _When(msgspec.Struct, frozen=True):
    title: str
    date: str
    start: str
    started_at: int | None = None


def add(tx: Connection, name: str, now: int) -> int:
    """Keep a new series and return its id; it lasts as long as a meeting is in it."""
    query = insert(series).values(name=name, created_at=now).returning(series.c.id)
    return int(tx.execute(query).scalar_one())


def get(tx: Connection, series_id: int) -> Series | None:
    """Return a series."""
    row = tx.execute(select(series).where(series.c.id == series_id)).one_or_none()
    return Series(row.id, row.name, row.created_at) if row else None


def everything(tx: Connection) -> list[tuple[Series, int]]:
    """Return all series with how many meetings each has, by name."""
    sizes: dict[int, int] = {}
    for series_id in tx.execute(select(series_sessions.c.series_id)).scalars():
        sizes[series_id] = sizes.get(series_id, 0) + 1
    found = [Series(row.id, row.name, row.created_at) for row in tx.execute(select(series))]
    return [(it, sizes[it.id]) for it in sorted(found, key=lambda it: (it.name.casefold(), it.id)) if it.id in sizes]


def of_session(tx: Connection, session_id: int) -> Series | None:
    """Return the series that a meeting is in."""
    query = select(series).join(series_sessions).where(series_sessions.c.session_id == session_id)
    row = tx.execute(query).one_or_none()
    return Series(row.id, row.name, row.created_at) if row else None


def members(tx: Connection, series_id: int) -> list[int]:
    """Return the meetings of a series, in the order in which they are held."""
    query = (
        select(sessions.c.id, sessions.c.record)
        .join(series_sessions, series_sessions.c.session_id == sessions.c.id)
        .where(series_sessions.c.series_id == series_id)
    )
    return [session_id for *_moment, session_id in sorted(_moment(row.id, row.record) for row in tx.execute(query))]


def put(tx: Connection, session_id: int, series_id: int | None) -> None:
    """Put a meeting into a series, or into none; a series without meetings goes."""
    tx.execute(delete(series_sessions).where(series_sessions.c.session_id == session_id))
    if series_id is not None:
        tx.execute(insert(series_sessions).values(session_id=session_id, series_id=series_id))
    prune(tx)


def rename(tx: Connection, series_id: int, name: str) -> None:
    """Give a series another name."""
    tx.execute(update(series).where(series.c.id == series_id).values(name=name))


def prune(tx: Connection) -> None:
    """Delete every series that no meeting is in any more."""
    tx.execute(delete(series).where(series.c.id.not_in(select(series_sessions.c.series_id))))


def last_time(tx: Connection, session_id: int) -> LastTime | None:
    """Return the meeting before this one that was really held, if agreements of it may be told; else none.

    It holds only agreements whose writer allowed printing, and not who that was: they cannot reach a screen.
    """
    records = {row.id: row.record for row in tx.execute(_BESIDE, {"session": session_id})}
    if session_id not in records:
        return None
    own = _moment(session_id, records.pop(session_id))
    held = [it for it in (_moment(*row) for row in records.items()) if it < own and _when(records[it[-1]]).started_at]
    if not held:
        return None
    before = max(held)[-1]
    allowed = (it for it in answers.all_agreements(tx, before) if it.may_quote)
    told = tuple(msgspec.structs.replace(it, person_id=None) for it in sorted(allowed, key=lambda it: (it.text, it.id)))
    when = _when(records[before])
    return LastTime(when.title, when.date, told) if told else None


def beside(tx: Connection, session_id: int) -> list[int]:
    """Return the other meetings of the series that this one is in."""
    return sorted(row.id for row in tx.execute(_BESIDE, {"session": session_id}) if row.id != session_id)


def _when(record: str) -> _When:
    return msgspec.json.decode(record, type=_When)


def _moment(session_id: int, record: str) -> tuple[str, str, int]:
    """The moment of a meeting, by which meetings are ordered."""
    when = _when(record)
    return when.date, when.start, session_id
