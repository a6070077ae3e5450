"""Keeping what the facilitator works with: undo steps, report edits, own programmes and decks."""

from collections.abc import Callable, Collection

import msgspec
from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from dialogue.programme import Deck, Programme
from dialogue.records import Undoable
from dialogue.store.report_tables import report_edits
from dialogue.store.tables import decks, programmes, undo_steps

UNDO_STEPS_KEPT = 200
# Built once: to build this statement costs more than to run it, and the control asks for it with every change.
_OF_SESSION = undo_steps.c.session_id == bindparam("session")
_LAST_DONE = select(func.max(undo_steps.c.id)).where(_OF_SESSION, ~undo_steps.c.undone).group_by(undo_steps.c.desk)
_FIRST_UNDONE = select(func.min(undo_steps.c.id)).where(_OF_SESSION, undo_steps.c.undone).group_by(undo_steps.c.desk)
_NEXT = select(undo_steps.c.desk, undo_steps.c.undone, undo_steps.c.label).where(
    undo_steps.c.id.in_(_LAST_DONE) | undo_steps.c.id.in_(_FIRST_UNDONE)
)


def remember(tx: Connection, session_id: int, desk: str, label: str, change: bytes) -> None:
    """Keep what an act of a desk changed; what it had undone cannot be done again, the oldest acts are forgotten."""
    of_session = undo_steps.c.session_id == session_id
    tx.execute(delete(undo_steps).where(of_session, undo_steps.c.desk == desk, undo_steps.c.undone))
    step = {"session_id": session_id, "desk": desk, "label": label, "change": change.decode(), "undone": False}
    tx.execute(insert(undo_steps).values(step))
    newest = select(undo_steps.c.id).where(of_session).order_by(undo_steps.c.id.desc()).limit(UNDO_STEPS_KEPT)
    kept = list(tx.execute(newest).scalars())
    tx.execute(delete(undo_steps).where(of_session, undo_steps.c.id < kept[-1]))


def undoable(tx: Connection, session_id: int) -> dict[str, Undoable]:
    """Return by desk the labels of what it can undo and do again; a desk that can do neither is left out."""
    found: dict[str, dict[str, str]] = {}
    for row in tx.execute(_NEXT, {"session": session_id}).all():
        found.setdefault(row.desk, {})["again" if row.undone else "back"] = row.label
    return {desk: Undoable(**labels) for desk, labels in found.items()}


def turn(tx: Connection, session_id: int, desk: str, *, undone: bool) -> bytes | None:
    """Mark the last act of a desk as undone, or the one it undid last as done again; return what it changed."""
    last = undo_steps.c.id.asc() if not undone else undo_steps.c.id.desc()
    query = (
        select(undo_steps)
        .where(undo_steps.c.session_id == session_id, undo_steps.c.desk == desk, undo_steps.c.undone != undone)
        .order_by(last)
        .limit(1)
    )
    row = tx.execute(query).one_or_none()
    if row is None:
        return None
    tx.execute(update(undo_steps).where(undo_steps.c.id == row.id).values(undone=undone))
    return str(row.change).encode()


def forget_words(tx: Connection, session_id: int, insight_ids: Collection[int]) -> None:
    """Forget the acts that worded these insights anew, or a part that they once had: nobody can undo them any more."""
    holding = [undo_id for undo_id, change in changes(tx, session_id).items() if _words(change, insight_ids)]
    if holding:
        tx.execute(delete(undo_steps).where(undo_steps.c.id.in_(holding)))


def _words(change: bytes, insight_ids: Collection[int]) -> bool:
    made = msgspec.json.decode(change).get("insights", {})
    return any(
        handling and handling.get("edited") and {int(number), handling.get("split_from")} & {*insight_ids}
        for number, pair in made.items()
        for handling in pair
    )


def changes(tx: Connection, session_id: int) -> dict[int, bytes]:
    """Return what each act changed, by the id of the undo step."""
    rows = tx.execute(select(undo_steps.c.id, undo_steps.c.change).where(undo_steps.c.session_id == session_id))
    return {row.id: str(row.change).encode() for row in rows}


def save_change(tx: Connection, undo_id: int, change: bytes) -> None:
    """Keep another record of what an act changed."""
    tx.execute(update(undo_steps).where(undo_steps.c.id == undo_id).values(change=change.decode()))


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
