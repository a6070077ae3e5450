"""Guessing join codes: a few wrong ones are a slip of the finger, many are somebody who looks for a meeting."""

import time
from collections.abc import Callable

from serving.limits import Buckets, Rate

EACH = Rate(burst=10, per_second=2 / 60)
"""Wrong codes of one visitor: ten, then one each half minute."""
ALTOGETHER = Rate(burst=60, per_second=12 / 60)
"""Wrong codes of everybody: who drops cookies is nobody in particular, and falls under this alone."""
EVERYBODY = "everybody"


class Guessing:
    """Who may still try a code. `visitor` is an id that this server gave, or empty for somebody new."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._each = Buckets(EACH, clock)
        self._altogether = Buckets(ALTOGETHER, clock)

    def begin(self, visitor: str) -> bool:
        """Count a try as wrong beforehand; false when there have been too many."""
        if not self._altogether.take(EVERYBODY):
            return False
        if visitor and not self._each.take(visitor):
            self._altogether.give_back(EVERYBODY)
            return False
        return True

    def was_right(self, visitor: str) -> None:
        """Forget the try that began: the code exists."""
        self._altogether.give_back(EVERYBODY)
        if visitor:
            self._each.give_back(visitor)

    def wait(self, visitor: str) -> int:
        """Return the whole seconds until another try."""
        longest = max(self._altogether.wait(EVERYBODY), self._each.wait(visitor) if visitor else 0.0)
        return int(longest) + 1
