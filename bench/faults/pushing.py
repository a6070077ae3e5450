"""How long the last phone waits for a step, undisturbed and while others are in trouble, in turns."""

import time
from collections.abc import Callable
from statistics import median

from bench.faults.findings import Row
from bench.faults.phone import Phone
from bench.faults.room import Room

SLOWER = 1.5
"""How much later the last phone may have a step while others are in trouble."""


def compared(
    room: Room,
    what: str,
    others: list[Phone],
    rounds: int,
    disturb: Callable[[], object],
    restore: Callable[[], object],
) -> list[Row]:
    """Return how long the last of the other phones waited, with and without the trouble; nobody writes meanwhile."""
    room.write(False)
    room.wait(lambda: not any(len(phone.outbox) for phone in room.phones), "the room is quiet")
    undisturbed, disturbed = [], []
    for _ in range(rounds):
        undisturbed.append(_last_phone(room, others))
        disturb()
        disturbed.append(_last_phone(room, others))
        restore()
    ratio = round(median(disturbed) / median(undisturbed), 2)
    return [
        Row(f"{what}: last of the other phones, undisturbed", round(median(undisturbed), 1), "ms"),
        Row(f"{what}: last of the other phones, in this trouble", round(median(disturbed), 1), "ms"),
        Row(f"{what}: others slower by", ratio, "x", f"≤ {SLOWER}", ratio <= SLOWER),
    ]


def _last_phone(room: Room, others: list[Phone]) -> float:
    """Return how long the last phone waited for a step, in milliseconds."""
    began = time.monotonic()
    run = room.move(others)
    return room.population.do(lambda: max(phone.arrived[run] for phone in others) - began) * 1000
