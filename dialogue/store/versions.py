"""Keeping the published versions of a report."""

import msgspec
from sqlalchemy import Connection, Row, insert, select, update

from dialogue.report.record import Report
from dialogue.report.versions import Version
from dialogue.store.tables import versions


def add(tx: Connection, session_id: int, version: Version) -> None:
    """Keep a new version."""
    values = {"number": version.number, "day": version.day, "note": version.note, "taken_back": version.taken_back}
    tx.execute(insert(versions).values(session_id=session_id, report=_encoded(version.report), **values))


def everything(tx: Connection, session_id: int) -> list[Version]:
    """Return all versions of a session's report, oldest first."""
    rows = tx.execute(select(versions).where(versions.c.session_id == session_id).order_by(versions.c.number))
    return [_decoded(row) for row in rows]


def last(tx: Connection, session_id: int) -> Version | None:
    """Return the newest version."""
    query = select(versions).where(versions.c.session_id == session_id).order_by(versions.c.number.desc()).limit(1)
    row = tx.execute(query).one_or_none()
    return _decoded(row) if row else None


def get(tx: Connection, session_id: int, number: int) -> Version | None:
    """Return one version."""
    query = select(versions).where(versions.c.session_id == session_id, versions.c.number == number)
    row = tx.execute(query).one_or_none()
    return _decoded(row) if row else None


def save(tx: Connection, session_id: int, version: Version) -> None:
    """Keep a version from which something was taken out."""
    one = (versions.c.session_id == session_id) & (versions.c.number == version.number)
    values = {"report": _encoded(version.report), "taken_back": version.taken_back}
    tx.execute(update(versions).where(one).values(values))


def _encoded(report: Report) -> str:
    return msgspec.json.encode(report).decode()


def _decoded(row: Row[tuple[object, ...]]) -> Version:
    report = msgspec.json.decode(row.report, type=Report)
    return Version(row.number, row.day, row.note, report, row.taken_back)
