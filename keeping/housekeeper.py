"""The housekeeper of a running server: forgets what is due, and wipes what was deleted when that holds nobody up."""

import logging
import time
from collections.abc import Callable
from pathlib import Path

from dialogue.acts import forgetting
from dialogue.acts.facts import SessionRemoved, TextDeleted
from dialogue.acts.performing import Announcement, Performer
from dialogue.store.engine import is_writable
from dialogue.store.forgetting import peopled
from dialogue.store.wiping import wipe
from serving.offload import run_off_loop

logger = logging.getLogger(__name__)

ROUND = 2.0
"""Seconds between two looks whether something must be wiped."""
TIDY_EVERY = 3600.0
"""Seconds between two rounds of forgetting."""
REST = 5.0
LONGEST_REST = 320.0
"""Seconds after a wipe, also the one before a start; twice as long after each that found somebody in its way."""
SMALL = 2 * 1024 * 1024
"""Bytes: so much is written anew in some 20 ms, also while people answer; more waits until nobody is there."""


class Housekeeper:
    """Looks after one database. `connected` says whose phones are in a session.

    `file` is none where a database server keeps the data and wipes by itself.
    """

    def __init__(
        self,
        performer: Performer,
        file: Path | None,
        connected: Callable[[int], frozenset[int]],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._performer = performer
        self._file = file
        self._connected = connected
        self._clock = clock
        self._must_wipe = True  # a server that was killed may have left something
        self._rest = REST
        self._tidy_from = clock()
        self._wipe_from = clock() + REST
        performer.listen(self.hear)

    def hear(self, announcement: Announcement) -> None:
        """Note that something was deleted; what stays of it on disk is wiped in a next round."""
        if any(isinstance(fact, SessionRemoved | TextDeleted) for fact in announcement.facts):
            self._must_wipe = True

    def keep_house(self, sleep: Callable[[float], object]) -> None:
        """Go round for ever; `sleep` waits without holding others."""
        while True:
            self.go_round()
            sleep(ROUND)

    def go_round(self) -> None:
        """Forget what is due, at most once an hour, and wipe if that must and may be; what fails is tried again."""
        try:
            if self._clock() >= self._tidy_from:
                self._tidy_from = self._clock() + LONGEST_REST  # when it fails; else much later
                forgetting.tidy(self._performer)
                self._tidy_from = self._clock() + TIDY_EVERY
                self._must_wipe = True  # also of what people changed since: an earlier word is as gone as a deleted one
            if self._must_wipe and self._may_wipe():
                self._wipe()
        except Exception:
            # whatever it is (a full disk, a file that is away), the server goes on and the next round tries again
            logger.exception("Could not forget what is due")

    def _may_wipe(self) -> bool:
        if self._file is None or self._clock() < self._wipe_from or not is_writable(self._file):
            return False
        return self._file.stat().st_size <= SMALL or not self._anybody()

    def _anybody(self) -> bool:
        return any(self._connected(session_id) for session_id in self._performer.read(peopled))

    def _wipe(self) -> None:
        assert self._file is not None
        self._must_wipe = False  # before: what is deleted meanwhile must be wiped again
        is_done = False
        try:
            is_done = run_off_loop(wipe, self._file)
        finally:
            self._must_wipe |= not is_done
            self._rest = REST if is_done else min(2 * self._rest, LONGEST_REST)
            self._wipe_from = self._clock() + self._rest
