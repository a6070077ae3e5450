"""The run-sheet: every planned step with its planned, real and expected time. Times are epoch seconds."""

from datetime import datetime
from typing import Literal

import msgspec

from dialogue import timing
from dialogue.programme import Step, Text
from dialogue.records import Run, Session
from dialogue.snapshot import Snapshot

State = Literal["done", "now", "skipped", "ahead"]


class Line(msgspec.Struct, frozen=True):
    """A step on the run-sheet. `real` is when it began; `expected` when it will begin at this pace."""

    step: str
    kind: str
    title: Text
    minutes: int
    locked: bool
    state: State
    planned: int
    real: int | None = None
    expected: int | None = None


def planned_start(session: Session) -> int:
    """Return when the meeting was planned to begin, on the clock of this machine."""
    return int(datetime.fromisoformat(f"{session.date}T{session.start}").timestamp())


def lines(snapshot: Snapshot) -> list[Line]:
    """Return the whole run-sheet in the planned order."""
    began = _began(snapshot)
    current = snapshot.run
    planned = planned_start(snapshot.session)
    expected = _free_at(snapshot)
    past_current = current is None
    over = snapshot.session.ended_at is not None
    sheet: list[Line] = []
    for step in snapshot.session.programme.steps:
        state = _state(snapshot, step, began, current)
        forecast = None
        if current is not None and not over and state == "ahead" and past_current:
            forecast = max(expected, planned) if step.locked else expected
            expected = forecast + step.minutes * 60
        real = began.get(step.id)
        sheet.append(Line(step.id, step.kind, step.title, step.minutes, step.locked, state, planned, real, forecast))
        planned += step.minutes * 60
        past_current = past_current or (current is not None and step.id == current.step_id)
    return sheet


def next_step(session: Session, current: Run | None) -> Step | None:
    """Return the step that "next" begins: the first one after this that is not skipped."""
    steps = session.programme.steps
    ids = [step.id for step in steps]
    after = ids.index(current.step_id) + 1 if current else 0
    return next((step for step in steps[after:] if step.id not in session.skipped), None)


def minutes_behind(sheet: list[Line], now: int) -> int:
    """Return how late the present step began, or how far it has already outrun its plan; ahead of plan is negative.

    `now` is in epoch seconds.
    """
    current = next((number for number, line in enumerate(sheet) if line.state == "now"), None)
    if current is None:
        return 0
    line = sheet[current]
    began_late = (line.real or now) - line.planned
    over = now - (line.planned + line.minutes * 60)
    return round(max(began_late, over) / 60)


def _began(snapshot: Snapshot) -> dict[str, int]:
    first: dict[str, int] = {}
    for run in snapshot.runs.values():
        first[run.step_id] = min(run.started_at, first.get(run.step_id, run.started_at))
    return first


def _free_at(snapshot: Snapshot) -> int:
    run = snapshot.run
    now = snapshot.now // 1000
    if run is None:
        return planned_start(snapshot.session)
    if run.timer is None:
        return max(now, run.started_at + snapshot.step_of(run).minutes * 60)
    return now + max(0, timing.left(run.timer, snapshot.now)) // 1000


def _state(snapshot: Snapshot, step: Step, began: dict[str, int], current: Run | None) -> State:
    if current is not None and step.id == current.step_id and snapshot.session.ended_at is None:
        return "now"
    if step.id in began:
        return "done"
    return "skipped" if step.id in snapshot.session.skipped else "ahead"
