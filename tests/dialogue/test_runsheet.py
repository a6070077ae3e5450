from typing import Any

import pytest

from dialogue import runsheet, timing
from dialogue.records import Phase, Run, Timer
from dialogue.runsheet import Line
from dialogue.snapshot import Snapshot
from tests.dialogue.builder import replace, session, step

PLAN = (
    step("info", minutes=10),
    step("group", minutes=20),
    step("harvest", minutes=10),
    replace(step("break", minutes=15), locked=True),
    step("close", minutes=5),
)
MEETING = session(PLAN)
T0 = runsheet.planned_start(MEETING)


def sheet(
    *runs: Run, at: float, run: int | None = None, meeting: dict[str, Any] | None = None
) -> tuple[list[Line], Snapshot]:
    """Return the run-sheet so many minutes after the planned start; the last run is on, unless said otherwise."""
    on = run or (runs[-1].id if runs else None)
    snapshot = Snapshot(replace(MEETING, run_id=on, **(meeting or {})), _moment(at) * 1000, runs=runs)
    return runsheet.lines(snapshot), snapshot


def ran(number: int, name: str, began: float, ended: float | None = None, timer: Timer | None = None) -> Run:
    return Run(number, name, _moment(began), None if ended is None else _moment(ended), timer)


def clock(minutes: float, began: float) -> Timer | None:
    return timing.started((Phase("whole", int(minutes * 60)),), _moment(began) * 1000)


def _moment(minutes: float) -> int:
    return T0 + int(minutes * 60)


def minutes(moments: list[int | None]) -> list[float | None]:
    return [None if moment is None else (moment - T0) / 60 for moment in moments]


def test_every_step_is_planned_after_the_one_before() -> None:
    lines, _ = sheet(at=-5)

    assert minutes([line.planned for line in lines]) == [0, 10, 30, 40, 55]
    assert [line.state for line in lines] == ["ahead"] * 5
    assert [line.real for line in lines] == [line.expected for line in lines] == [None] * 5


def test_steps_to_come_are_expected_when_the_timer_of_now_ends() -> None:
    lines, _ = sheet(ran(1, "info", 3, timer=clock(10, 3)), at=5)

    assert [line.state for line in lines] == ["now", "ahead", "ahead", "ahead", "ahead"]
    assert minutes([line.real for line in lines]) == [3, None, None, None, None]
    assert minutes([line.expected for line in lines]) == [None, 13, 33, 43, 58]


def test_a_locked_step_does_not_begin_before_its_time() -> None:
    lines, _ = sheet(ran(1, "group", 0, timer=clock(10, 0)), at=5, meeting={"skipped": ("info",)})

    assert minutes([line.expected for line in lines]) == [None, None, 10, 40, 55]


def test_a_timer_that_is_over_or_stopped_lets_the_next_step_be_expected_now() -> None:
    over, _ = sheet(ran(1, "info", 0, timer=clock(10, 0)), at=14)
    stopped, _ = sheet(ran(1, "info", 0), at=14)
    early, _ = sheet(ran(1, "info", 0), at=4)

    assert minutes([over[1].expected, stopped[1].expected, early[1].expected]) == [14, 14, 10]


def test_a_skipped_step_is_neither_expected_nor_begun_next() -> None:
    lines, snapshot = sheet(ran(1, "info", 0, timer=clock(10, 0)), at=5, meeting={"skipped": ("group", "harvest")})

    assert [line.state for line in lines] == ["now", "skipped", "skipped", "ahead", "ahead"]
    assert minutes([line.expected for line in lines]) == [None, None, None, 40, 55]
    following = runsheet.next_step(snapshot.session, snapshot.run)
    assert following and following.id == "break"


def test_after_going_back_a_step_that_ran_is_done_and_expected_no_more() -> None:
    runs = (ran(1, "info", 0, timer=clock(10, 0)), ran(2, "group", 10, 12), ran(3, "harvest", 12, 14))

    lines, _ = sheet(*runs, at=5, run=1)

    assert [line.state for line in lines] == ["now", "done", "done", "ahead", "ahead"]
    assert minutes([line.expected for line in lines]) == [None, None, None, 40, 55]


def test_a_step_that_was_jumped_over_is_not_expected_any_more() -> None:
    lines, _ = sheet(ran(1, "harvest", 0, timer=clock(10, 0)), at=1)

    assert [line.state for line in lines][:3] == ["ahead", "ahead", "now"]
    assert [line.expected for line in lines][:3] == [None, None, None]


def test_a_step_that_ran_twice_began_the_first_time() -> None:
    lines, _ = sheet(ran(1, "info", 2, 4), ran(2, "info", 9), at=10)

    assert minutes([lines[0].real]) == [2]


def test_when_the_meeting_is_over_nothing_is_on_and_nothing_expected() -> None:
    lines, _ = sheet(ran(1, "info", 0, 8), ran(2, "group", 8, 20), at=21, meeting={"ended_at": _moment(20)})

    assert [line.state for line in lines] == ["done", "done", "ahead", "ahead", "ahead"]
    assert {line.expected for line in lines} == {None}
    assert runsheet.minutes_behind(lines, _moment(21)) == 0


@pytest.mark.parametrize(
    ("began", "at", "behind"),
    [(10, 12, 0), (17, 18, 7), (4, 5, -6), (10, 33, 3), (17, 40, 10), (4, 30, 0)],
)
def test_how_late_it_is_shows_when_a_step_began_and_when_it_outruns_its_plan(
    began: float, at: float, behind: int
) -> None:
    lines, _ = sheet(ran(1, "group", began), at=at)

    assert runsheet.minutes_behind(lines, _moment(at)) == behind


def test_before_the_first_step_nobody_is_late() -> None:
    lines, _ = sheet(at=30)

    assert runsheet.minutes_behind(lines, _moment(30)) == 0


def test_next_is_the_first_step_at_first_and_nothing_after_the_last() -> None:
    _, before = sheet(at=0)
    _, at_the_end = sheet(ran(1, "close", 60), at=61)

    first = runsheet.next_step(before.session, before.run)

    assert first and first.id == "info"
    assert runsheet.next_step(at_the_end.session, at_the_end.run) is None


def test_a_line_says_what_was_planned() -> None:
    lines, _ = sheet(at=0)

    assert [(line.step, line.kind, line.minutes, line.locked) for line in lines][3] == ("break", "break", 15, True)
    assert lines[3].title == PLAN[3].title
