"""Loading a whole session as a snapshot."""

from collections.abc import Iterable

from sqlalchemy import Connection

from dialogue.errors import Refused
from dialogue.records import Session
from dialogue.snapshot import Snapshot
from dialogue.store import answers, desk, harvest, people, runs, series, sessions


def load_session(tx: Connection, session_id: int, *, lock: bool = False) -> Session:
    """Return a session. Raises `Refused("not_found")`."""
    session = sessions.get(tx, session_id, lock=lock)
    if session is None:
        raise Refused("not_found")
    return session


def load(tx: Connection, session_id: int, now: int, connected: Iterable[int] = ()) -> Snapshot:
    """Return everything of a session at one moment (epoch milliseconds). Raises `Refused("not_found")`."""
    return Snapshot(
        load_session(tx, session_id),
        now,
        people=people.everyone(tx, session_id),
        runs=runs.everything(tx, session_id),
        groups=runs.all_groups(tx, session_id),
        answers=answers.everything(tx, session_id),
        insights=harvest.all_insights(tx, session_id),
        words_before=harvest.words_before(tx, session_id),
        themes=harvest.all_themes(tx, session_id),
        handed=answers.all_handed(tx, session_id),
        agreements=answers.all_agreements(tx, session_id),
        apart=people.kept_apart(tx, session_id),
        connected=connected,
        undoable=desk.undoable(tx, session_id),
        last_time=series.last_time(tx, session_id),
    )
