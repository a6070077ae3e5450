"""The time of day, steady: a deadline that was announced stays where it is, whatever happens to the machine's clock."""

import time
from collections.abc import Callable


def steady_clock(
    wall: Callable[[], float] = time.time, elapsed: Callable[[], float] | None = None
) -> Callable[[], float]:
    """Return a clock in epoch seconds that was right when it was made, and does not jump when the machine's does.

    It goes on while the machine sleeps, where the system can tell (Linux); elsewhere it stands still meanwhile.
    """
    measured = elapsed or _since_boot()
    offset = wall() - measured()
    return lambda: offset + measured()


def _since_boot() -> Callable[[], float]:
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic if boot is None else lambda: time.clock_gettime(boot)
