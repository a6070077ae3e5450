"""Leading the meeting: steps, timer, rest, projector and the stages of the mirror."""

from collections.abc import Callable, Sequence

import msgspec

from dialogue import runsheet, timing
from dialogue.acts.facts import AnswersCounted, DeskChanged, Fact, Outcome, StageChanged
from dialogue.acts.seats import mend_everybody, seat_everybody
from dialogue.arranging import Seat
from dialogue.errors import Refused
from dialogue.programme import Step
from dialogue.protocol.control import (
    MirrorReveal,
    ProjectorBlank,
    Rest,
    SessionEnd,
    StepBack,
    StepJump,
    StepNext,
    StepRepeat,
    StepSkip,
    TimerAdd,
    TimerPause,
    TimerResume,
    TimerStop,
)
from dialogue.protocol.fields import Message
from dialogue.records import Run, Session, Timer
from dialogue.snapshot import Snapshot
from dialogue.steps.mirror import BOTH_FROM
from dialogue.steps.registry import kind_of
from dialogue.store import runs, sessions
from dialogue.store.database import Transaction
from dialogue.store.glance import Glance

replace = msgspec.structs.replace
Move = StepNext | StepBack | StepRepeat | StepJump


class Target(msgspec.Struct, frozen=True):
    """Where a move goes: a step, and the run of it that is taken up again, or none for a new one."""

    step: Step
    run: Run | None = None


class Seating(msgspec.Struct, frozen=True):
    """Who sits with whom in a new run of a step, worked out for who were not to be put together at that moment."""

    step_id: str
    seats: Sequence[Seat]
    apart: frozenset[frozenset[int]] = frozenset()


class NotSeated(Exception):
    """A move begins a new run of `step`, which forms groups, and who sits with whom was not worked out for it."""

    def __init__(self, step: Step) -> None:
        super().__init__(step.id)
        self.step = step


def target(snapshot: Snapshot, message: Move) -> Target:
    """Return where a move goes. Raises `Refused`: `step_moved`, `no_more_steps`, `not_found`."""
    if message.run != snapshot.session.run_id:
        raise Refused("step_moved")
    current = snapshot.runs[message.run] if message.run else None
    if isinstance(message, StepNext):
        step = runsheet.next_step(snapshot.session, current)
        if step is None:
            raise Refused("no_more_steps")
        return Target(step, _latest_run(snapshot, step))
    if isinstance(message, StepBack):
        return _one_back(snapshot, current)
    if isinstance(message, StepRepeat):
        if current is None:
            raise Refused("no_more_steps")
        return Target(snapshot.step_of(current))
    if message.step not in snapshot.steps:
        raise Refused("not_found")
    step = snapshot.steps[message.step]
    return Target(step, _latest_run(snapshot, step))


def _one_back(snapshot: Snapshot, current: Run | None) -> Target:
    """The nearest earlier step that ran; steps that were skipped or jumped over are passed by."""
    if current is None:
        raise Refused("no_more_steps")
    steps = list(snapshot.steps.values())
    here = steps.index(snapshot.step_of(current))
    for step in reversed(steps[:here]):
        run = _latest_run(snapshot, step)
        if run is not None:
            return Target(step, run)
    raise Refused("no_more_steps")


def _latest_run(snapshot: Snapshot, step: Step) -> Run | None:
    return next((run for run in reversed(snapshot.runs.values()) if run.step_id == step.id), None)


def move(tx: Transaction, session_id: int, message: Move, now: int, seating: Seating | None = None) -> Outcome:
    """End the present run and begin another, or take an earlier one up where it was left.

    Raises `Refused` as `target` does, and `NotSeated` when the new run needs another seating than the one given.
    """
    glance = Glance(tx, session_id, now, lock=True)
    session = glance.session
    goal = target(glance, message)
    kind = kind_of(goal.step)
    if goal.run is None and kind.forms_groups and not _is_for(seating, goal.step, glance):
        raise NotSeated(goal.step)
    if session.run_id is not None:
        _lay_down(tx, glance.runs[session.run_id], now)
    if goal.run is None:
        timer = timing.started(kind.phases(goal.step), now)
        run = runs.add(tx, session_id, goal.step.id, now // 1000, timer)
    else:
        run = _taken_up(goal.run, now)
        runs.save(tx, run)
    skipped = tuple(step_id for step_id in session.skipped if step_id != goal.step.id)
    moved = sessions.save(
        tx,
        replace(
            session,
            run_id=run.id,
            skipped=skipped,
            started_at=session.started_at or now // 1000,
            ended_at=None,
            resting_since=None,
            timer_rests=False,
        ),
    )
    if kind.forms_groups:
        if goal.run is None and seating is not None:
            seat_everybody(tx, moved, run.id, seating.seats)
        mend_everybody(tx, moved, now)
    return Outcome({"run": run.id}, (StageChanged(session_id),))


def _is_for(seating: Seating | None, step: Step, snapshot: Snapshot) -> bool:
    return seating is not None and seating.step_id == step.id and seating.apart == snapshot.apart


def _lay_down(tx: Transaction, run: Run, now: int) -> None:
    running = run.timer is not None and run.timer.ends_at is not None
    timer = replace(timing.paused(run.timer, now), laid_down=True) if running else run.timer
    runs.save(tx, replace(run, ended_at=now // 1000, timer=timer))


def _taken_up(run: Run, now: int) -> Run:
    timer = timing.resumed(run.timer, now) if run.timer and run.timer.laid_down else run.timer
    return replace(run, ended_at=None, timer=timer)


def skip(tx: Transaction, session: Session, message: StepSkip, now: int) -> Outcome:
    """Skip a step that is still to come, or take it up again."""
    if message.step not in {step.id for step in session.programme.steps}:
        raise Refused("not_found")
    kept = tuple(step_id for step_id in session.skipped if step_id != message.step)
    sessions.save(tx, replace(session, skipped=(*kept, message.step) if message.skip else kept))
    return Outcome({}, (DeskChanged(session.id),))


def change_timer(
    tx: Transaction, session: Session, message: TimerPause | TimerResume | TimerAdd | TimerStop, now: int
) -> Outcome:
    """Hold, resume, extend or stop the timer of the present run."""
    _still_going(session)
    run = _present(tx, session)
    runs.save(tx, replace(run, timer=_turned(session, run, message, now)))
    sessions.touch(tx, session.id)
    return Outcome({}, (StageChanged(session.id),))


def _turned(session: Session, run: Run, message: Message, now: int) -> Timer | None:
    if isinstance(message, TimerPause):
        return timing.paused(run.timer, now)
    if isinstance(message, TimerAdd):
        return timing.extended(run.timer, message.seconds, now)
    if isinstance(message, TimerStop):
        return None
    if run.timer is not None:
        return timing.resumed(run.timer, now)
    step = _step(session, run)
    return timing.started(kind_of(step).phases(step), now)


def rest(tx: Transaction, session: Session, message: Rest, now: int) -> Outcome:
    """Rest all phones with the timer on hold, or return to where it was."""
    _still_going(session)
    if message.on == (session.resting_since is not None):
        return Outcome()
    run = runs.get(tx, session.id, session.run_id) if session.run_id else None
    running = run is not None and run.timer is not None and run.timer.ends_at is not None
    if run is not None and message.on and running:
        runs.save(tx, replace(run, timer=timing.paused(run.timer, now)))
    if run is not None and not message.on and session.timer_rests and run.timer and run.timer.left is not None:
        runs.save(tx, replace(run, timer=timing.resumed(run.timer, now)))
    sessions.save(
        tx,
        replace(session, resting_since=now // 1000 if message.on else None, timer_rests=message.on and bool(running)),
    )
    return Outcome({}, (StageChanged(session.id),))


def blank(tx: Transaction, session: Session, message: ProjectorBlank, now: int) -> Outcome:
    """Empty the projector, or fill it again."""
    sessions.save(tx, replace(session, projector_blank=message.on))
    return Outcome({}, (DeskChanged(session.id),))


def reveal(tx: Transaction, session: Session, message: MirrorReveal, now: int) -> Outcome:
    """Show a stage of the mirror. After the first stage answering is over for good, also when going back."""
    run = _run(tx, session, message.run)
    step = _step(session, run)
    stages = kind_of(step).stages(step)
    if not stages:
        raise Refused("not_asked")
    shown = stages.index(message.stage) if message.stage in stages else 0
    revealed = run.revealed or shown > 0
    both_shown = run.both_shown or shown >= stages.index(BOTH_FROM)
    runs.save(tx, replace(run, stage=message.stage, stage_since=now, revealed=revealed, both_shown=both_shown))
    sessions.touch(tx, session.id)
    return Outcome({}, (StageChanged(session.id),))


def end(tx: Transaction, session: Session, message: SessionEnd, now: int) -> Outcome:
    """End the meeting, or open it again where it was; what it is already stays as it is."""
    if message.ended == (session.ended_at is not None):
        return Outcome()
    run = runs.get(tx, session.id, session.run_id) if session.run_id else None
    if run is not None and message.ended:
        _lay_down(tx, run, now)
    elif run is not None:
        runs.save(tx, _taken_up(run, now))
    sessions.save(tx, replace(session, ended_at=now // 1000 if message.ended else None, resting_since=None))
    facts: tuple[Fact, ...] = (StageChanged(session.id), AnswersCounted(session.id))
    return Outcome({}, facts)


def _still_going(session: Session) -> None:
    if session.ended_at is not None:
        raise Refused("session_ended")


def _present(tx: Transaction, session: Session) -> Run:
    run = runs.get(tx, session.id, session.run_id) if session.run_id else None
    if run is None:
        raise Refused("no_timer")
    return run


def _run(tx: Transaction, session: Session, run_id: int) -> Run:
    run = runs.get(tx, session.id, run_id)
    if run is None:
        raise Refused("not_found")
    return run


def _step(session: Session, run: Run) -> Step:
    return next(step for step in session.programme.steps if step.id == run.step_id)


Act = Callable[..., Outcome]
ACTS: dict[type[Message], Act] = {
    StepSkip: skip,
    TimerPause: change_timer,
    TimerResume: change_timer,
    TimerAdd: change_timer,
    TimerStop: change_timer,
    Rest: rest,
    ProjectorBlank: blank,
    MirrorReveal: reveal,
    SessionEnd: end,
}
