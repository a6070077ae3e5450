"""Keeping what the facilitator works with: undo steps, report edits, own programmes and decks."""

from collections.abc import Callable

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


def write_edit(tx: Connection, session_id: int, part: str, text: str | None, draft: str | None = None) -> None:
    """Keep the organiser's text of a part of the report; none brings the generated text back.

    `draft` is the generated text it was written over; none leaves what is known of that.
    """
    row = (report_edits.c.session_id == session_id) & (report_edits.c.part == part)
    if text is None:
        tx.execute(delete(report_edits).where(row))
    elif tx.execute(select(report_edits.c.part).where(row)).first() is None:
        tx.execute(insert(report_edits).values(session_id=session_id, part=part, text=text, draft=draft))
    else:
        tx.execute(
            update(report_edits).where(row).values({"text": text, **({} if draft is None else {"draft": draft})})
        )


def change_edits(tx: Connection, session_id: int, change: Callable[[str], str]) -> None:
    """Change every text that was written, and what it was written over."""
    for part, text, draft in _texts(tx, session_id):
        write_edit(tx, session_id, part, change(text), None if draft is None else change(draft))


def edits(tx: Connection, session_id: int) -> dict[str, str]:
    """Return the organiser's texts by part."""
    return {part: text for part, text, _draft in _texts(tx, session_id)}


def written_over(tx: Connection, session_id: int) -> dict[str, str]:
    """Return for each part the generated text that the organiser wrote over, where that is known."""
    return {part: draft for part, _text, draft in _texts(tx, session_id) if draft is not None}


def _texts(tx: Connection, session_id: int) -> list[tuple[str, str, str | None]]:
    rows = tx.execute(select(report_edits).where(report_edits.c.session_id == session_id)).all()
    return [(row.part, row.text, row.draft) for row in rows]


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
