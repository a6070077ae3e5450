"""Telling at the beginning of a meeting what was agreed in the one before."""

from collections.abc import Callable

import msgspec

from dialogue.acts.facts import Fact, Outcome, StageChanged
from dialogue.errors import Refused
from dialogue.protocol.control import LastTimeShow
from dialogue.protocol.fields import Message
from dialogue.records import Session
from dialogue.steps.info import LAST_TIME, Info
from dialogue.store import runs, series, sessions
from dialogue.store.database import Transaction


def show_last_time(tx: Transaction, session: Session, message: LastTimeShow, now: int) -> Outcome:
    """Show the agreements of last time to the room, or no longer.

    Raises `Refused`: `not_found` (no such run, or nothing to show), `not_asked` (not at the first info step).
    """
    run = runs.get(tx, session.id, message.run)
    if run is None:
        raise Refused("not_found")
    first = next((step.id for step in session.programme.steps if step.kind == Info.name), None)
    if run.step_id != first:
        raise Refused("not_asked")
    if message.shown and series.last_time(tx, session.id) is None:
        raise Refused("not_found")
    runs.save(tx, msgspec.structs.replace(run, stage=LAST_TIME if message.shown else ""))
    sessions.touch(tx, session.id)
    return Outcome({}, (StageChanged(session.id),))


def told_elsewhere(tx: Transaction, session_id: int) -> tuple[Fact, ...]:
    """Return what other meetings must hear when an agreement of this one goes: it may stand on their screens."""
    others = series.beside(tx, session_id)
    for other in others:
        sessions.touch(tx, other)
    return tuple(StageChanged(other) for other in others)


ACTS: dict[type[Message], Callable[..., Outcome]] = {LastTimeShow: show_last_time}
