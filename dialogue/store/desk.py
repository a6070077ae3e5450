"""Keeping what the facilitator works with: undo steps, report edits, own programmes and decks."""

import msgspec
from sqlalchemy import Connection, bindparam, delete, insert, select, update

from dialogue.programme import Deck, Programme
from dialogue.store.tables import decks, programmes, report_edits, undo_steps

UNDO_STEPS_KEPT = 200
# Built once: to build this statement costs more than to run it, and the control asks for it with every change.
_LAST_ACT = (
    select(undo_steps.c.label)
    .where(undo_steps.c.session_id == bindparam("session"))
    .order_by(undo_steps.c.id.desc())
    .limit(1)
)


def remember(tx: Connection, session_id: int, label: str, inverse: bytes) -> None:
    """Keep how an act can be undone; the oldest beyond what is kept are forgotten."""
    tx.execute(insert(undo_steps).values(session_id=session_id, label=label, inverse=inverse.decode()))
    newest = (
        select(undo_steps.c.id)
        .where(undo_steps.c.session_id == session_id)
        .order_by(undo_steps.c.id.desc())
        .limit(UNDO_STEPS_KEPT)
    )
    kept = list(tx.execute(newest).scalars())
    tx.execute(delete(undo_steps).where(undo_steps.c.session_id == session_id, undo_steps.c.id < kept[-1]))


def last_act(tx: Connection, session_id: int) -> str:
    """Return the label of what an undo would undo; empty when there is nothing."""
    return tx.execute(_LAST_ACT, {"session": session_id}).scalar() or ""


def take_last(tx: Connection, session_id: int) -> bytes | None:
    """Return how the last act can be undone, and forget it."""
    query = select(undo_steps).where(undo_steps.c.session_id == session_id).order_by(undo_steps.c.id.desc()).limit(1)
    row = tx.execute(query).one_or_none()
    if row is None:
        return None
    tx.execute(delete(undo_steps).where(undo_steps.c.id == row.id))
    return str(row.inverse).encode()


def inverses(tx: Connection, session_id: int) -> dict[int, bytes]:
    """Return how each act can be undone, by the id of the undo step."""
    rows = tx.execute(select(undo_steps.c.id, undo_steps.c.inverse).where(undo_steps.c.session_id == session_id))
    return {row.id: str(row.inverse).encode() for row in rows}


def change_inverse(tx: Connection, undo_id: int, inverse: bytes) -> None:
    """Keep another way in which an act can be undone."""
    tx.execute(update(undo_steps).where(undo_steps.c.id == undo_id).values(inverse=inverse.decode()))


def write_edit(tx: Connection, session_id: int, part: str, text: str | None) -> None:
    """Keep the organiser's text of a part of the report; none brings the generated text back."""
    tx.execute(delete(report_edits).where(report_edits.c.session_id == session_id, report_edits.c.part == part))
    if text is not None:
        tx.execute(insert(report_edits).values(session_id=session_id, part=part, text=text))


def edits(tx: Connection, session_id: int) -> dict[str, str]:
    """Return the organiser's texts by part."""
    rows = tx.execute(select(report_edits).where(report_edits.c.session_id == session_id))
    return {row.part: row.text for row in rows}


def keep_programme(tx: Connection, programme: Programme, now: int) -> None:
    """Keep an own programme, in the place of an earlier one with the same id."""
    tx.execute(delete(programmes).where(programmes.c.id == programme.id))
    record = msgspec.json.encode(programme).decode()
    tx.execute(insert(programmes).values(id=programme.id, record=record, imported_at=now))


def own_programmes(tx: Connection) -> list[Programme]:
    """Return the own programmes, newest first."""
    rows = tx.execute(select(programmes.c.record).order_by(programmes.c.imported_at.desc())).scalars()
    return [msgspec.json.decode(record, type=Programme) for record in rows]


def keep_deck(tx: Connection, deck: Deck, now: int) -> None:
    """Keep an own deck, in the place of an earlier one with the same id."""
    tx.execute(delete(decks).where(decks.c.id == deck.id))
    record = msgspec.json.encode(deck).decode()
    tx.execute(insert(decks).values(id=deck.id, record=record, imported_at=now))


def own_decks(tx: Connection) -> list[Deck]:
    """Return the own decks, newest first."""
    rows = tx.execute(select(decks.c.record).order_by(decks.c.imported_at.desc())).scalars()
    return [msgspec.json.decode(record, type=Deck) for record in rows]
