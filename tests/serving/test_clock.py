import time

from serving.clock import steady_clock


class Machine:
    """A machine whose clock is set, and on which time passes."""

    def __init__(self) -> None:
        self.wall = 1_800_000_000.0
        self.up = 50.0

    def pass_by(self, seconds: float) -> None:
        self.wall += seconds
        self.up += seconds


def test_a_jump_of_the_machines_clock_moves_no_deadline() -> None:
    machine = Machine()
    now = steady_clock(lambda: machine.wall, lambda: machine.up)
    deadline = now() + 60

    machine.pass_by(20)
    machine.wall += 3600
    machine.pass_by(10)

    assert deadline - now() == 30


def test_the_clock_begins_at_the_time_of_day_and_goes_on_by_itself() -> None:
    before = time.time()

    now = steady_clock()

    assert abs(now() - before) < 60
    assert now() <= now()
