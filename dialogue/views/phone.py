"""The phone's view: what is on, and what is one's own."""

from dialogue.records import Person, Session
from dialogue.retention import erased_on, last_led, withdraw_until
from dialogue.snapshot import Snapshot
from dialogue.steps.registry import kind_of
from dialogue.views.stage import View, session, stage


def shared(snapshot: Snapshot) -> View:
    """Return the part that is the same for every phone."""
    about = session(snapshot.session)
    about |= terms(snapshot.session, last_led(snapshot.runs.values()))
    return {"session": about, "room": {"resting": snapshot.session.resting_since is not None}, "stage": stage(snapshot)}


def personal(snapshot: Snapshot, person: Person) -> View:
    """Return the part that only this phone sees: role, own sentences, and what the step has for this person."""
    run = snapshot.run
    own = kind_of(snapshot.step_of(run)).personal(snapshot, run, snapshot.step_of(run), person) if run else {}
    return {
        "me": {
            "role": person.role_id,
            "side": snapshot.side_of(person),
            "chosen_side": person.chosen_side,
            "left": person.left_at is not None,
            "sentences": [
                {
                    "id": insight.id,
                    "run": insight.run_id,
                    "kind": insight.kind,
                    "text": insight.text,
                    "may_quote": insight.may_quote,
                    "late": insight.late,
                }
                for insight in snapshot.insights_by(person)
            ],
            "own": own,
        }
    }


def whole(snapshot: Snapshot, person: Person) -> View:
    """Return the whole view of one phone."""
    return {**shared(snapshot), **personal(snapshot, person)}


def terms(record: Session, led: int | None) -> View:
    """Return until when a sentence can be taken back and when loose answers are deleted; `led` in epoch seconds."""
    return {
        "withdraw_until": withdraw_until(record, led).isoformat(),
        "erased_on": erased_on(record, led).isoformat(),
    }
