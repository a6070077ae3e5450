"""Keeping sessions: one record each, and a version that grows with every change."""

from typing import Any

import msgspec
from sqlalchemy import Connection, Row, Select, bindparam, delete, insert, select, update

from dialogue.records import Session
from dialogue.store.tables import sessions

# Built once: to build these statements costs more than to run them, and every message asks for a session.
_BY_ID = select(sessions).where(sessions.c.id == bindparam("session"))
_BY_ID_HELD = _BY_ID.with_for_update()
_BY_CODE = select(sessions).where(sessions.c.code == bindparam("join_code"))
_SAVE = (
    update(sessions)
    .where(sessions.c.id == bindparam("session"))
    .values(version=sessions.c.version + 1, record=bindparam("new_record"), code=bindparam("join_code"))
)
_TOUCH = update(sessions).where(sessions.c.id == bindparam("session")).values(version=sessions.c.version + 1)


def add(tx: Connection, session: Session, now: int) -> Session:
    """Keep a new session and return it with its id."""
    query = insert(sessions).values(code=session.code, version=1, record=_encoded(session), created_at=now)
    session_id = tx.execute(query.returning(sessions.c.id)).scalar_one()
    return msgspec.structs.replace(session, id=session_id, version=1)


def get(tx: Connection, session_id: int, *, lock: bool = False) -> Session | None:
    """Return a session; `lock` holds its row until the end of the transaction where the database can."""
    return _read(tx, _BY_ID_HELD if lock else _BY_ID, session=session_id)


def by_code(tx: Connection, code: str) -> Session | None:
    """Return the session with this join code; what is no number is none, and some of it no database takes."""
    return _read(tx, _BY_CODE, join_code=code) if code.isascii() and code.isdigit() else None


def everything(tx: Connection) -> list[Session]:
    """Return all sessions, newest first."""
    return [_decoded(row) for row in tx.execute(select(sessions).order_by(sessions.c.id.desc()))]


def save(tx: Connection, session: Session) -> Session:
    """Keep a changed session and return it with its new version."""
    changed = msgspec.structs.replace(session, version=session.version + 1)
    encoded = _encoded(changed)
    tx.execute(_SAVE, {"session": session.id, "new_record": encoded, "join_code": changed.code})
    _remember(encoded, changed)
    return changed


def touch(tx: Connection, session_id: int) -> None:
    """Let the version grow, when something in the session changed but not its own record."""
    tx.execute(_TOUCH, {"session": session_id})


def remove(tx: Connection, session_id: int) -> None:
    """Delete a session with everything in it."""
    tx.execute(delete(sessions).where(sessions.c.id == session_id))


def _read(tx: Connection, query: Select[Any], **by: object) -> Session | None:
    row = tx.execute(query, by).one_or_none()
    return _decoded(row) if row else None


def _decoded(row: Row[Any]) -> Session:
    session = _remember(row.record, _known.get(row.record) or msgspec.json.decode(row.record, type=Session))
    return msgspec.structs.replace(session, id=row.id, version=row.version)


_MOST_KNOWN = 16
# A record holds the whole programme, is read with every message and seldom changes: the latest are decoded already.
_known: dict[str, Session] = {}


def _remember(encoded: str, session: Session) -> Session:
    _known.pop(encoded, None)
    _known[encoded] = session  # the latest stands last
    for oldest in list(_known)[:-_MOST_KNOWN]:
        _known.pop(oldest, None)
    return session


def _encoded(session: Session) -> str:
    return msgspec.json.encode(session).decode()
