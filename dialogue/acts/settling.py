"""Settling what a report counts when a meeting ends: from then on no count changes by a few."""

from msgspec.structs import replace

from dialogue.disclosure import next_told
from dialogue.records import Session
from dialogue.steps.registry import kind_of
from dialogue.store import people, runs
from dialogue.store.database import Transaction


def settled(tx: Transaction, session: Session) -> Session:
    """Close for good what a report counts once a meeting is over; return the session with who took part."""
    kinds = {step.id: kind_of(step) for step in session.programme.steps}
    for run in runs.everything(tx, session.id):
        if not run.revealed and run.step_id in kinds and kinds[run.step_id].settled_by_end:
            runs.save(tx, replace(run, revealed=True))
    return replace(session, told=next_told(session, people.everyone(tx, session.id)))
