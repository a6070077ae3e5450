"""Keeping the pictures of a report: one for each place on its cover."""

import msgspec
from sqlalchemy import Connection, delete, insert, select

from dialogue.report.record import Picture
from dialogue.store.report_tables import pictures


def keep(tx: Connection, session_id: int, place: str, picture: Picture) -> None:
    """Keep a picture, in the place of an earlier one."""
    remove(tx, session_id, place)
    tx.execute(insert(pictures).values(session_id=session_id, place=place, record=msgspec.msgpack.encode(picture)))


def remove(tx: Connection, session_id: int, place: str) -> None:
    """Delete the picture in this place, if there is one."""
    tx.execute(delete(pictures).where(pictures.c.session_id == session_id, pictures.c.place == place))


def everything(tx: Connection, session_id: int) -> dict[str, Picture]:
    """Return the pictures of a session by their place."""
    rows = tx.execute(select(pictures).where(pictures.c.session_id == session_id))
    return {row.place: msgspec.msgpack.decode(row.record, type=Picture) for row in rows}
