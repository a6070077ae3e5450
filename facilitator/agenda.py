"""The facilitator's meetings: when a new one begins, and in what order they stand."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Literal

from dialogue.store.overview import Meeting

NOTICE = timedelta(minutes=30)
"""How long before its beginning a meeting is prepared, when nobody says otherwise."""
ROUNDED_TO = 5


def first_start(now: datetime) -> datetime:
    """Return the beginning that is proposed: half an hour ahead, on the next whole five minutes."""
    ahead = now.replace(second=0, microsecond=0) + NOTICE
    return ahead + timedelta(minutes=-ahead.minute % ROUNDED_TO)


def state(meeting: Meeting) -> Literal["ready", "busy", "ended"]:
    """Return how far a meeting has come."""
    if meeting.ended_at is not None:
        return "ended"
    return "ready" if meeting.started_at is None else "busy"


def in_order(meetings: Iterable[Meeting], today: date) -> list[Meeting]:
    """Return what is on first, then what comes (the soonest first), then what was (the latest first)."""

    def place(meeting: Meeting) -> tuple[int, int, str]:
        days = (date.fromisoformat(meeting.date) - today).days
        if state(meeting) == "busy":
            return 0, -days, meeting.start
        to_come = state(meeting) == "ready" and days >= 0
        return (1, days, meeting.start) if to_come else (2, -days, meeting.start)

    return sorted(meetings, key=place)
