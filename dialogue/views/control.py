"""The control's view: everything for this moment in one look, and no author of anything."""

import msgspec

from dialogue import runsheet
from dialogue.records import Insight
from dialogue.snapshot import Snapshot
from dialogue.steps import info
from dialogue.steps.registry import kind_of
from dialogue.views.marking import KnownMarks
from dialogue.views.stage import View, answering, session, stage

_MARKED = KnownMarks()


def whole(snapshot: Snapshot, after: int = 0) -> View:
    """Return the whole view of the control; of the insights those that came in after this one."""
    insights = {str(insight.id): _insight(insight) for insight in snapshot.insights_after(after)}
    sheet = runsheet.lines(snapshot)
    return {
        "session": _session(snapshot),
        "room": {
            "resting": snapshot.session.resting_since is not None,
            "blank": snapshot.session.projector_blank,
        },
        "stage": _stage(snapshot),
        "runsheet": {
            "lines": [msgspec.to_builtins(line) for line in sheet],
            "behind": runsheet.minutes_behind(sheet, snapshot.now // 1000),
            "end": runsheet.planned_start(snapshot.session) + snapshot.session.programme.minutes * 60,
        },
        "next": _next(snapshot),
        "counts": {
            "present": len(snapshot.present),
            "connected": len(snapshot.connected & snapshot.present),
            "left": len(snapshot.people) - len(snapshot.present),
            **answering(snapshot),
        },
        "insights": insights,
        "themes": [msgspec.to_builtins(theme) for theme in snapshot.themes],
        "apart": [_two(snapshot, sorted(pair)) for pair in sorted(snapshot.apart, key=sorted)],
        "gone": [_one(snapshot, person_id) for person_id in sorted(snapshot.people.keys() - snapshot.present)],
        "harvests": [
            {"run": run.id, "title": snapshot.step_of(run).title}
            for run in snapshot.runs.values()
            if run.step_id in snapshot.steps and snapshot.step_of(run).kind == "harvest"
        ],
        "undo": {desk: msgspec.to_builtins(undoable) for desk, undoable in snapshot.undoable.items()},
        "last_time": _last_time(snapshot),
    }


def _session(snapshot: Snapshot) -> View:
    record = snapshot.session
    return {
        **session(record),
        "id": record.id,
        "minutes": record.programme.minutes,
        "minimum": record.minimum,
        "started": record.started_at is not None,
        "deck": [{"id": card.id, "ask": card.ask} for card in record.deck.cards],
    }


def _stage(snapshot: Snapshot) -> View | None:
    now_on = stage(snapshot)
    run = snapshot.run
    if now_on is None or run is None:
        return None
    step = snapshot.step_of(run)
    now_on["note"] = step.note
    now_on["minutes"] = step.minutes
    now_on["locked"] = step.locked
    now_on["started_at"] = run.started_at
    now_on["control"] = kind_of(step).control(snapshot, run, step)
    now_on["projector"] = kind_of(step).projector(snapshot, run, step)
    return now_on


def _last_time(snapshot: Snapshot) -> View | None:
    """What was agreed in the meeting before this one, up to and in the step where it can be shown."""
    run = snapshot.run
    if run is not None and not info.opens(snapshot, snapshot.step_of(run)):
        return None
    return info.told(snapshot.last_time) if snapshot.last_time else None


def _next(snapshot: Snapshot) -> View | None:
    step = runsheet.next_step(snapshot.session, snapshot.run)
    if step is None:
        return None
    return {
        "step": step.id,
        "kind": step.kind,
        "title": step.title,
        "minutes": step.minutes,
        "prompts": msgspec.to_builtins(step.prompts),
    }


def _one(snapshot: Snapshot, person_id: int) -> View:
    person = snapshot.people[person_id]
    return {"person": person_id, "role": person.role_id, "side": snapshot.side_of(person)}


def _two(snapshot: Snapshot, pair: list[int]) -> list[View]:
    return [_one(snapshot, person_id) for person_id in pair]


def _insight(insight: Insight) -> View:
    return {
        "id": insight.id,
        "run": insight.run_id,
        "kind": insight.kind,
        "text": insight.text,
        "edited": insight.edited,
        "split_from": insight.split_from,
        "folded_into": insight.folded_into,
        "state": insight.state,
        "starred": insight.starred,
        "may_quote": insight.may_quote,
        "late": insight.late,
        "marks": _MARKED.of(insight.said),
    }
