"""Deleting an agreement from the meeting; a version that was published keeps it."""

from collections.abc import Callable

from dialogue.acts.facts import DeskChanged, Outcome, PeopleChanged, TextDeleted
from dialogue.acts.recalling import told_elsewhere
from dialogue.errors import Refused
from dialogue.protocol.control import AgreementRemove
from dialogue.protocol.fields import Message
from dialogue.records import Session
from dialogue.store import answers, sessions
from dialogue.store.database import Transaction


def remove_agreement(tx: Transaction, session: Session, message: AgreementRemove, now: int) -> Outcome:
    """Delete an agreement; this cannot be undone."""
    made = {it.id: it for it in answers.all_agreements(tx, session.id)}
    if message.agreement not in made:
        raise Refused("not_found")
    answers.remove_agreement(tx, message.agreement)
    sessions.touch(tx, session.id)
    writer = made[message.agreement].person_id
    told = frozenset() if writer is None else frozenset({writer})
    facts = (DeskChanged(session.id), PeopleChanged(session.id, told), TextDeleted(session.id))
    return Outcome({}, (*facts, *told_elsewhere(tx, session.id)))


ACTS: dict[type[Message], Callable[..., Outcome]] = {AgreementRemove: remove_agreement}
