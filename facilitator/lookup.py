"""Looking up what an address names."""

from flask import abort

from dialogue.acts.performing import Performer
from dialogue.records import Session
from dialogue.store import sessions


def session_or_404(performer: Performer, session_id: int) -> Session:
    """Return the session with this number; aborts with 404 where there is none."""
    return performer.read(sessions.get, session_id) or abort(404)
