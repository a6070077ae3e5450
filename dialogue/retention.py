"""When what a meeting gathered is forgotten: first who sent what, later the loose answers themselves."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Literal

import msgspec

from dialogue.records import Run, Session

Duty = Literal["unlink", "erase"]
WITHDRAW_DAYS = 7
LEAST_KEEP_DAYS, MOST_KEEP_DAYS = 1, 365
JUST_JOINED = timedelta(days=1)


def day_of(now: int) -> date:
    """Return the day of a moment (epoch milliseconds) where the server stands: the dates of sessions are local ones."""
    return date.fromtimestamp(now / 1000)


class Standing(msgspec.Struct, frozen=True):
    """A session with what decides about it: when it was last led and last joined (epoch seconds, none: never).

    `is_linked`: it is still known who sent something, or who talked with whom.
    """

    session: Session
    led: int | None
    joined: int | None
    is_linked: bool


def last_led(runs: Iterable[Run]) -> int | None:
    """Return when the last of these runs began or ended, in epoch seconds; none when there was none."""
    return max((max(run.started_at, run.ended_at or 0) for run in runs), default=None)


def meeting_day(session: Session, led: int | None) -> date:
    """Return the day that the terms are counted from: as filled in, or when it was last led if that is later.

    Who prepared a meeting may have left its date as it was, and nothing may be forgotten while it goes on.
    """
    planned = date.fromisoformat(session.date)
    return planned if led is None else max(planned, date.fromtimestamp(led))


def withdraw_until(session: Session, led: int | None) -> date:
    """Return the last day on which a sentence can be taken back: after it nobody knows whose it was."""
    return meeting_day(session, led) + timedelta(days=_withdraw_days(session))


def erased_on(session: Session, led: int | None) -> date:
    """Return the day on which the loose answers are deleted."""
    return meeting_day(session, led) + timedelta(days=max(session.keep_days, _withdraw_days(session) + 1))


def due(standing: Standing, today: date) -> tuple[Duty, ...]:
    """Return what is to be forgotten today, in order: nothing where nobody is left, or where people just came in."""
    session, led, joined = standing.session, standing.led, standing.joined
    if joined is None or today <= date.fromtimestamp(joined) + JUST_JOINED:
        return ()
    found: list[Duty] = []
    if standing.is_linked and today > withdraw_until(session, led):
        found.append("unlink")
    if today >= erased_on(session, led):
        found.append("erase")
    return tuple(found)


def _withdraw_days(session: Session) -> int:
    closing = (step for step in session.programme.steps if step.kind == "close")
    return next((int(step.options.get("withdraw_days", WITHDRAW_DAYS)) for step in closing), WITHDRAW_DAYS)
