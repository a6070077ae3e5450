"""Keeping what the organiser writes in the report; it survives every regeneration."""

from dialogue.acts.facts import DeskChanged, Outcome
from dialogue.errors import Refused
from dialogue.protocol.control import ReportWrite
from dialogue.records import Session
from dialogue.report.parts import is_part
from dialogue.store import desk, sessions
from dialogue.store.database import Transaction
from dialogue.texts import clean_text


def write(tx: Transaction, session: Session, message: ReportWrite, now: int) -> Outcome:
    """Keep the text of a part, or bring its generated text back. Raises `Refused("not_found")`."""
    if not is_part(message.part):
        raise Refused("not_found")
    draft = None if message.draft is None else clean_text(message.draft)
    desk.write_edit(tx, session.id, message.part, None if message.reset else clean_text(message.text), draft)
    sessions.touch(tx, session.id)
    return Outcome({}, (DeskChanged(session.id),))
