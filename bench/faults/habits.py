"""How patient a phone is."""

from dataclasses import dataclass

SILENCE_SECONDS = 45.0
"""Without a ping for so long engine.io's client gives a connection up."""


@dataclass(frozen=True)
class Habits:
    """How patient a phone is, in seconds; the defaults are those of the real one.

    `give_up` is how long a message may be on its way over a connection that says nothing before the phone hangs up,
    `entry` how long a connection may take to stand. A real phone waits without end to be let in or refused once it
    stands; here it gives up after `answer`.
    """

    ack: float = 8.0
    again: float = 4.0
    give_up: float = SILENCE_SECONDS
    entry: float = 20.0
    answer: float = 60.0
    backoff: tuple[float, float] = (0.1, 2.0)
