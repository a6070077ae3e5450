"""How much one person may say. The figures stand far above what a hand or an outbox does (docs/protocol.md)."""

import time
from collections.abc import Callable

from dialogue.errors import Refused
from serving.limits import Buckets, Rate

MESSAGES = Rate(burst=240, per_second=10)
"""Messages and connections of one person, on all tabs together."""
REFUSALS = Rate(burst=1000, per_second=5)
"""So often it is said that this goes too fast; after that nobody listens: answers would pile up for who reads none."""


class Pace:
    """The pace of every person. `clock` gives seconds that never go back."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._messages = Buckets(MESSAGES, clock)
        self._refusals = Buckets(REFUSALS, clock)

    def keep(self, person_id: int, hang_up: Callable[[], object]) -> None:
        """Count a message. Raises `Refused("too_fast")`; who goes on regardless is hung up on."""
        if self._messages.take(person_id):
            return
        if not self._refusals.take(person_id):
            hang_up()
        raise Refused("too_fast")
