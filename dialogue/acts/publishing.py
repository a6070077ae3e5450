"""Publishing a report as a version that stays, and the link by which others check the draft before."""

from datetime import date, timedelta

import msgspec

from dialogue.acts.facts import DeskChanged, Outcome
from dialogue.errors import Refused
from dialogue.records import Session
from dialogue.report.record import Edition, Report
from dialogue.report.versions import Version, is_due
from dialogue.retention import day_of
from dialogue.store import sessions, versions
from dialogue.store.database import Transaction
from dialogue.store.loading import load_session
from dialogue.texts import note

LONGEST_NOTE = 400
MOST_REVIEW_DAYS = 90


def publish(tx: Transaction, session_id: int, report: Report, made_of: int, remark: str, now: int) -> Outcome:
    """Keep a report as the next version, and answer with its number.

    `made_of` is the version of the session from which the report was made. Raises `Refused`: `not_found`,
    `report_moved` when something happened since, `nothing_changed`, `text_too_long`.
    """
    session = load_session(tx, session_id, lock=True)
    if session.version != made_of:
        # somebody may have taken back a sentence of this report, or agreed to less
        raise Refused("report_moved")
    last = versions.last(tx, session_id)
    if not is_due(last, report):
        raise Refused("nothing_changed")
    edition = Edition(last.number + 1 if last else 1, day_of(now).isoformat())
    frozen = msgspec.structs.replace(report, edition=edition)
    versions.add(tx, session_id, Version(edition.number, edition.day, note(remark, LONGEST_NOTE), frozen))
    return Outcome({"number": edition.number}, (DeskChanged(session_id),))


def open_review(tx: Transaction, session_id: int, until: date, now: int) -> Outcome:
    """Let the link by which others check the report open until the end of this day: the one of now, else a new one.

    Raises `Refused`: `not_found`, `bad_day` for a day that is over or too far ahead.
    """
    today = day_of(now)
    if not today <= until <= today + timedelta(days=MOST_REVIEW_DAYS):
        raise Refused("bad_day")
    session = load_session(tx, session_id, lock=True)
    # a link that was over opens nothing again
    links = session.review_links + int(not is_in_review(session, now))
    sessions.save(tx, msgspec.structs.replace(session, review_links=links, review_until=until.isoformat()))
    return Outcome()


def renew_review_link(tx: Transaction, session_id: int) -> Outcome:
    """Let links that were given to check the report open nothing any more, and let there be a new one."""
    session = load_session(tx, session_id, lock=True)
    sessions.save(tx, msgspec.structs.replace(session, review_links=session.review_links + 1))
    return Outcome()


def close_review(tx: Transaction, session_id: int) -> Outcome:
    """Let no link to check the report open any more; a next one is another."""
    session = load_session(tx, session_id, lock=True)
    sessions.save(tx, msgspec.structs.replace(session, review_links=session.review_links + 1, review_until=""))
    return Outcome()


def is_in_review(session: Session, now: int) -> bool:
    """Return whether the link to check the report opens at this moment (epoch milliseconds)."""
    return bool(session.review_until) and day_of(now) <= date.fromisoformat(session.review_until)
