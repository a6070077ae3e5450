"""Timers as one deadline and the server's clock; all in milliseconds, and pure."""

from collections.abc import Sequence

from dialogue.errors import Refused
from dialogue.records import Phase, Timer


def started(phases: Sequence[Phase], now: int) -> Timer | None:
    """Return a timer that runs from now, or none where there is no time to count."""
    timer = Timer(tuple(phases), None, None)
    return Timer(timer.phases, now + timer.total) if timer.total else None


def left(timer: Timer, now: int) -> int:
    """Return what is left; below zero the time is over and nobody is cut off."""
    if timer.ends_at is not None:
        return timer.ends_at - now
    return timer.left if timer.left is not None else 0


def paused(timer: Timer | None, now: int) -> Timer:
    """Return the timer on hold. Raises `Refused("no_timer")` when none is running."""
    if timer is None or timer.ends_at is None:
        raise Refused("no_timer")
    return Timer(timer.phases, None, timer.ends_at - now)


def resumed(timer: Timer | None, now: int) -> Timer:
    """Return the timer running again from where it was held. Raises `Refused("no_timer")` when it was not."""
    if timer is None or timer.left is None:
        raise Refused("no_timer")
    return Timer(timer.phases, now + timer.left)


def extended(timer: Timer | None, seconds: int, now: int) -> Timer:
    """Return the timer with time added to the part that is running; after its end the time counts from now."""
    if timer is None:
        return Timer((Phase("extra", seconds),), now + seconds * 1000)
    remaining = left(timer, now)
    if remaining <= 0:
        phases = (*timer.phases, Phase("extra", seconds))
        return Timer(phases, now + seconds * 1000) if timer.ends_at is not None else Timer(phases, None, seconds * 1000)
    running = phase_at(timer, now)
    phases = tuple(
        Phase(phase.name, phase.seconds + seconds) if number == running else phase
        for number, phase in enumerate(timer.phases)
    )
    if timer.ends_at is not None:
        return Timer(phases, timer.ends_at + seconds * 1000)
    return Timer(phases, None, remaining + seconds * 1000)


def phase_at(timer: Timer, now: int) -> int:
    """Return the number of the part that is running, from 0; the last one when the time is over."""
    passed = timer.total - left(timer, now)
    for number, phase in enumerate(timer.phases):
        passed -= phase.seconds * 1000
        if passed < 0:
            return number
    return len(timer.phases) - 1
