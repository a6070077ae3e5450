import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogue import timing
from dialogue.errors import Refused
from dialogue.records import Phase, Timer
from tests.dialogue.builder import MINUTE

START = 1_000_000
COURSE = (Phase("find", 60), Phase("turn_1", 120), Phase("turn_2", 120))
PHASES = st.lists(st.integers(1, 600), min_size=1, max_size=5).map(
    lambda lengths: tuple(Phase(f"turn_{number}", seconds) for number, seconds in enumerate(lengths))
)
LATER = st.integers(0, 3_000_000)


def running(phases: tuple[Phase, ...] = COURSE) -> Timer:
    timer = timing.started(phases, START)
    assert timer
    return timer


def test_a_timer_is_one_deadline() -> None:
    timer = running()

    assert timer.ends_at == START + 5 * MINUTE
    assert timing.left(timer, START + MINUTE) == 4 * MINUTE


def test_where_there_is_no_time_to_count_there_is_no_timer() -> None:
    assert timing.started((), START) is None
    assert timing.started((Phase("find", 0),), START) is None


@given(PHASES, LATER, LATER)
def test_a_timer_on_hold_keeps_what_was_left_however_long_it_waits(
    phases: tuple[Phase, ...], until: int, wait: int
) -> None:
    before = running(phases)

    held = timing.paused(before, START + until)
    after = timing.resumed(held, START + until + wait)

    assert timing.left(held, START + until + wait) == timing.left(before, START + until)
    assert timing.left(after, START + until + wait) == timing.left(before, START + until)
    assert (held.ends_at, after.left) == (None, None)


@given(PHASES, LATER, st.integers(1, 3600), st.booleans())
def test_added_time_is_added_to_what_is_left_or_counts_from_now_when_the_time_is_over(
    phases: tuple[Phase, ...], until: int, seconds: int, on_hold: bool
) -> None:
    now = START + until
    before = timing.paused(running(phases), now) if on_hold else running(phases)

    after = timing.extended(before, seconds, now)

    assert timing.left(after, now) == max(0, timing.left(before, now)) + seconds * 1000
    assert (after.ends_at is None) is on_hold


@given(PHASES, LATER, st.integers(1, 3600))
def test_added_time_does_not_change_who_has_the_turn(phases: tuple[Phase, ...], until: int, seconds: int) -> None:
    now = START + until
    before = running(phases)
    in_time = timing.left(before, now) > 0

    after = timing.extended(before, seconds, now)

    at = timing.phase_at(after, now)
    assert at == (timing.phase_at(before, now) if in_time else len(phases))
    assert after.phases[at].name == (before.phases[at].name if in_time else "extra")


@given(PHASES, LATER)
def test_the_parts_follow_each_other_and_the_last_one_lasts(phases: tuple[Phase, ...], until: int) -> None:
    at = timing.phase_at(running(phases), START + until)

    passed = sum(phase.seconds for phase in phases[:at]) * 1000
    assert passed <= until
    assert at == len(phases) - 1 or until < passed + phases[at].seconds * 1000


@pytest.mark.parametrize(("minutes", "part"), [(0, 0), (1, 1), (2.999, 1), (3, 2), (4.999, 2), (5, 2), (60, 2)])
def test_a_part_begins_when_the_one_before_is_over(minutes: float, part: int) -> None:
    assert timing.phase_at(running(), START + int(minutes * MINUTE)) == part


def test_when_the_time_is_over_what_is_left_is_below_zero() -> None:
    assert timing.left(running(), START + 6 * MINUTE) == -MINUTE


def test_time_added_after_the_end_is_a_part_of_its_own() -> None:
    late = START + 7 * MINUTE

    after = timing.extended(running(), 60, late)
    held = timing.extended(timing.paused(running(), late), 60, late)

    assert after == Timer((*COURSE, Phase("extra", 60)), late + MINUTE)
    assert held == Timer((*COURSE, Phase("extra", 60)), None, MINUTE)


def test_time_can_be_added_where_no_timer_runs() -> None:
    assert timing.extended(None, 90, START) == Timer((Phase("extra", 90),), START + 90_000)


def test_only_a_running_timer_can_be_held_and_only_a_held_one_goes_on() -> None:
    held = timing.paused(running(), START)

    for impossible in (None, held):
        with pytest.raises(Refused, match="no_timer"):
            timing.paused(impossible, START)
    for impossible in (None, running()):
        with pytest.raises(Refused, match="no_timer"):
            timing.resumed(impossible, START)
