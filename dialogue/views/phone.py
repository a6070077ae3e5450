"""The phone's view: what is on, and what is one's own."""

from collections.abc import Iterable

from dialogue.records import Insight, Person, Session
from dialogue.retention import erased_on, last_led, withdraw_until
from dialogue.snapshot import Snapshot
from dialogue.steps.registry import kind_of
from dialogue.views.stage import View, session, stage

NOBODY = Person(0, "")
"""Somebody of whom nothing is known: for this person a step has what it has for everybody."""


def shared(snapshot: Snapshot) -> View:
    """Return the part that is the same for every phone."""
    about = session(snapshot.session)
    about |= terms(snapshot.session, last_led(snapshot.runs.values()))
    about["open"] = bool(snapshot.session.open_licence)
    return {"session": about, "room": {"resting": snapshot.session.resting_since is not None}, "stage": stage(snapshot)}


def me(snapshot: Snapshot, person: Person) -> View:
    """Return who somebody is today: role and side, chosen or not, and whether this person has left."""
    return {
        "role": person.role_id,
        "side": snapshot.side_of(person),
        "chosen_side": person.chosen_side,
        "left": person.left_at is not None,
    }


def own(snapshot: Snapshot, person: Person) -> View:
    """Return what the step that is on has for one person."""
    run = snapshot.run
    if run is None:
        return {}
    step = snapshot.step_of(run)
    return kind_of(step).personal(snapshot, run, step, person)


def own_of_many(snapshot: Snapshot, person_ids: Iterable[int]) -> tuple[View, dict[int, View]]:
    """Return what the step has for who did nothing in it yet, and for each of these people for whom it has more."""
    run = snapshot.run
    if run is None:
        return {}, {}
    step = snapshot.step_of(run)
    touched = kind_of(step).touched(snapshot, run)
    people = (snapshot.people[person_id] for person_id in person_ids if person_id in touched)
    return own(snapshot, NOBODY), {person.id: own(snapshot, person) for person in people}


def sentence(insight: Insight, themes: Iterable[str] = ()) -> View:
    """Return a sentence as its own writer sees it, with the themes in which it stands."""
    return {
        "id": insight.id,
        "run": insight.run_id,
        "kind": insight.kind,
        "text": insight.text,
        "may_quote": insight.may_quote,
        "may_open": insight.may_open,
        "late": insight.late,
        "edited": insight.edited,
        "themes": list(themes),
    }


def sentences(snapshot: Snapshot, person: Person) -> View:
    """Return somebody's own sentences, by id, each with the themes in which it stands that the room has seen."""
    own = snapshot.insights_by(person)
    seen = [theme for theme in snapshot.themes if theme.shown_at is not None] if own else []
    return {str(it.id): sentence(it, (theme.name for theme in seen if it.head_id in theme.insights)) for it in own}


def personal(snapshot: Snapshot, person: Person) -> View:
    """Return the part that only this phone sees: role and side, own sentences, and what the step has for it."""
    return {
        "me": me(snapshot, person),
        "sentences": sentences(snapshot, person),
        "own": own(snapshot, person),
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
