"""Keeping the pictures on the cover of a report, and what is said about them."""

import msgspec

from dialogue.acts.facts import DeskChanged, Outcome
from dialogue.errors import Refused
from dialogue.report.record import PLACES, Picture
from dialogue.store import pictures, sessions
from dialogue.store.database import Transaction
from dialogue.store.loading import load_session
from dialogue.texts import note


def put(tx: Transaction, session_id: int, place: str, picture: Picture, now: int) -> Outcome:
    """Keep a picture; what was said about an earlier one goes with it. Raises `Refused("not_found")`."""
    return _changed(tx, session_id, place, picture)


def describe(tx: Transaction, session_id: int, place: str, alt: str, credit: str, now: int) -> Outcome:
    """Keep what a picture shows and whose it is, a line each. Raises `Refused`: `not_found`, `text_too_long`."""
    kept = pictures.everything(tx, session_id).get(place)
    if kept is None:
        raise Refused("not_found")
    lines = {"alt": _line(alt), "credit": _line(credit)}
    return _changed(tx, session_id, place, msgspec.structs.replace(kept, **lines))


def remove(tx: Transaction, session_id: int, place: str, now: int) -> Outcome:
    """Delete a picture; removing twice is removing. Raises `Refused("not_found")`."""
    return _changed(tx, session_id, place, None)


def _changed(tx: Transaction, session_id: int, place: str, picture: Picture | None) -> Outcome:
    load_session(tx, session_id, lock=True)
    if place not in PLACES:
        raise Refused("not_found")
    if picture is None:
        pictures.remove(tx, session_id, place)
    else:
        pictures.keep(tx, session_id, place, picture)
    sessions.touch(tx, session_id)
    return Outcome({}, (DeskChanged(session_id),))


def _line(raw: str) -> str:
    return " ".join(note(raw).split())
