"""Guessing join codes: a few wrong ones are a slip of the finger, many are somebody who looks for a meeting."""

import time
from collections.abc import Callable

from serving.limits import Buckets, Rate

EACH = Rate(burst=10, per_second=2 / 60)
"""Wrong codes of one visitor: ten, then one each half minute."""
ALTOGETHER = Rate(burst=60, per_second=12 / 60)
"""Wrong codes of everybody: who drops cookies is nobody in particular, and falls under the totals alone."""
IN_THE_LONG_RUN = Rate(burst=600, per_second=60 / 3600)
"""Wrong codes of everybody, for who has patience."""
EVERYBODY = "everybody"


class Guessing:
    """Who may still try a code. `visitor` is an id that this server gave, or empty for somebody new."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._each = Buckets(EACH, clock)
        self._totals = (Buckets(ALTOGETHER, clock), Buckets(IN_THE_LONG_RUN, clock))

    def begin(self, visitor: str) -> bool:
        """Count a try as wrong beforehand; false when there have been too many."""
        taken: list[tuple[Buckets, str]] = []
        for buckets, key in self._asked(visitor):
            if not buckets.take(key):
                _give_back(taken)
                return False
            taken.append((buckets, key))
        return True

    def was_right(self, visitor: str) -> None:
        """Forget the try that began: the code exists."""
        _give_back(self._asked(visitor))

    def wait(self, visitor: str) -> int:
        """Return the whole seconds until another try."""
        return 1 + int(max(buckets.wait(key) for buckets, key in self._asked(visitor)))

    def _asked(self, visitor: str) -> list[tuple[Buckets, str]]:
        own = [(self._each, visitor)] if visitor else []
        return [*own, *((total, EVERYBODY) for total in self._totals)]


def _give_back(taken: list[tuple[Buckets, str]]) -> None:
    for buckets, key in taken:
        buckets.give_back(key)
