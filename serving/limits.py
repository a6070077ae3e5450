"""How often something may be done: a bucket for each key, which refills as time goes by."""

import threading
import time
from collections.abc import Callable, Hashable
from typing import NamedTuple

MANY = 10_000
"""Buckets; beyond this the full ones are forgotten, since a full one says the same as none."""


class Rate(NamedTuple):
    """How much at once, and how much a second after that."""

    burst: float
    per_second: float


class Buckets:
    """Buckets of one size. `clock` gives seconds that never go back."""

    def __init__(self, rate: Rate, clock: Callable[[], float] = time.monotonic) -> None:
        self._rate = rate
        self._clock = clock
        self._held: dict[Hashable, tuple[float, float]] = {}
        self._lock = threading.Lock()

    def take(self, key: Hashable) -> bool:
        """Take one out and return true, or return false when the bucket is empty."""
        with self._lock:
            now = self._clock()
            level = self._level(key, now)
            if level < 1:
                return False
            if len(self._held) >= MANY:
                self._forget_full(now)
            self._held[key] = (level - 1, now)
            return True

    def give_back(self, key: Hashable) -> None:
        """Put one back that was taken for nothing."""
        with self._lock:
            now = self._clock()
            self._held[key] = (min(self._rate.burst, self._level(key, now) + 1), now)

    def wait(self, key: Hashable) -> float:
        """Return the seconds until one can be taken; 0 when it can be now."""
        with self._lock:
            return max(0.0, (1 - self._level(key, self._clock())) / self._rate.per_second)

    def _level(self, key: Hashable, now: float) -> float:
        level, since = self._held.get(key, (self._rate.burst, now))
        return min(self._rate.burst, level + (now - since) * self._rate.per_second)

    def _forget_full(self, now: float) -> None:
        full = [key for key in self._held if self._level(key, now) >= self._rate.burst]
        for key in full:
            del self._held[key]
