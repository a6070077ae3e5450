"""What is on now, as every screen sees it; the screens add their own part."""

from typing import Any

import msgspec

from dialogue.records import Session, Timer
from dialogue.snapshot import Snapshot
from dialogue.steps.registry import kind_of

View = dict[str, Any]


def stage(snapshot: Snapshot) -> View | None:
    """Return the step that is on, with its timer and what its kind shows everybody; none before the first step."""
    run = snapshot.run
    if run is None:
        return None
    step = snapshot.step_of(run)
    steps = list(snapshot.steps)
    return {
        "run": run.id,
        "step": step.id,
        "kind": step.kind,
        "number": steps.index(step.id) + 1,
        "of": len(steps),
        "title": step.title,
        "prompts": msgspec.to_builtins(step.prompts),
        "timer": timer(run.timer),
        "shared": kind_of(step).shared(snapshot, run, step),
    }


def timer(running: Timer | None) -> View | None:
    """Return a timer for a screen that counts down by itself: one deadline, or what is left while on hold."""
    if running is None:
        return None
    return {
        "phases": [{"name": phase.name, "seconds": phase.seconds} for phase in running.phases],
        "total": running.total,
        "ends_at": running.ends_at,
        "left": running.left,
    }


def session(record: Session) -> View:
    """Return what everybody may know of the meeting itself."""
    return {
        "code": record.code,
        "title": record.title,
        "subtitle": record.subtitle,
        "date": record.date,
        "start": record.start,
        "place": record.place,
        "language": record.language,
        "contact": record.contact,
        "harvest_question": record.harvest_question,
        "sides": {"a": record.sides.a, "b": record.sides.b},
        "roles": [{"id": role.id, "name": role.name, "side": role.side} for role in record.roles],
        "ended": record.ended_at is not None,
    }


def answering(snapshot: Snapshot) -> View:
    """Return how many answered of how many who were asked; who has left after answering counts on both sides."""
    run = snapshot.run
    if run is None:
        return {"answered": 0, "of": len(snapshot.present)}
    kind = kind_of(snapshot.step_of(run))
    answered = kind.answered(snapshot, run)
    return {"answered": len(answered), "of": len(kind.asked(snapshot, run) | answered)}
