"""Putting meetings into a series, and preparing the next one of it."""

from datetime import date

from dialogue.acts.facts import Fact, Outcome, StageChanged
from dialogue.acts.preparing import LONGEST_TITLE, check_moment, free_code
from dialogue.acts.recalling import told_elsewhere
from dialogue.errors import Refused
from dialogue.records import Session
from dialogue.store import series, sessions
from dialogue.store.database import Transaction
from dialogue.store.loading import load_session
from dialogue.texts import sentence

COPIED = (
    "title",
    "subtitle",
    "place",
    "language",
    "programme",
    "deck",
    "roles",
    "sides",
    "organisers",
    "facilitators",
    "contact",
    "harvest_question",
    "minimum",
    "keep_days",
    "open_licence",
)
"""What the next meeting takes over from the last one: what was prepared, and nothing that happened."""


def put(tx: Transaction, session_id: int, series_id: int | None) -> Outcome:
    """Put a meeting into a series, or into none. Raises `Refused("not_found")`."""
    load_session(tx, session_id, lock=True)
    if series_id is not None and series.get(tx, series_id) is None:
        raise Refused("not_found")
    left = told_elsewhere(tx, session_id)
    series.put(tx, session_id, series_id)
    sessions.touch(tx, session_id)
    return Outcome({}, _once(*left, *told_elsewhere(tx, session_id), StageChanged(session_id)))


def begin(tx: Transaction, session_id: int, name: str, now: int) -> Outcome:
    """Begin a series with this meeting and answer with its id. Raises `Refused`: a bad name, or `not_found`."""
    load_session(tx, session_id)
    made = series.add(tx, sentence(name, LONGEST_TITLE), now // 1000)
    return Outcome({"series": made}, put(tx, session_id, made).facts)


def rename(tx: Transaction, series_id: int, name: str) -> Outcome:
    """Give a series another name. Raises `Refused`: a bad name, or `not_found`."""
    if series.get(tx, series_id) is None:
        raise Refused("not_found")
    series.rename(tx, series_id, sentence(name, LONGEST_TITLE))
    return Outcome()


def prepare_next(tx: Transaction, series_id: int, day: date, start: str, now: int) -> Outcome:
    """Make a meeting like the last one of the series and answer with its id. Raises `Refused`."""
    held = series.members(tx, series_id)
    if not held:
        raise Refused("not_found")
    check_moment(day.isoformat(), start)
    last = load_session(tx, held[-1])
    taken = {name: getattr(last, name) for name in COPIED}
    made = sessions.add(tx, Session(id=0, code=free_code(tx), date=day.isoformat(), start=start, **taken), now // 1000)
    series.put(tx, made.id, series_id)
    return Outcome({"session": made.id})


def _once(*facts: Fact) -> tuple[Fact, ...]:
    return tuple(dict.fromkeys(facts))
