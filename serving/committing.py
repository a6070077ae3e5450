"""Committing together: soon when it is quiet, and when it is busy everything that came in meanwhile."""

import logging
import threading
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

logger = logging.getLogger(__name__)

Item = TypeVar("Item")
Result = TypeVar("Result")
Done = Callable[[Result | Exception], object]


class Committer(Generic[Item, Result]):
    """Carries out what comes in, in batches and in order, one batch at a time.

    `carry_out` gives for each item its result or the exception that it met; what it raises itself, all of them met.
    """

    def __init__(
        self,
        carry_out: Callable[[Sequence[Item]], Sequence[Result | Exception]],
        start_background: Callable[[Callable[[], None]], object],
    ) -> None:
        self._carry_out = carry_out
        self._start_background = start_background
        self._waiting: list[tuple[Item, Done[Result]]] = []
        self._busy = False
        self._lock = threading.Lock()

    def put(self, item: Item, done: Done[Result]) -> None:
        """Take an item; `done` gets its result, or the exception it met, when that is on disk."""
        with self._lock:
            self._waiting.append((item, done))
            if self._busy:
                return
            self._busy = True
        try:
            self._start_background(self._empty)
        except BaseException:
            with self._lock:  # the next one tries again, and takes this one along
                self._busy = False
            raise

    def call(self, item: Item) -> Result:
        """Return the result of an item when it is on disk; raises what it met."""
        outcome: list[Result | Exception] = []
        ready = threading.Event()

        def done(result: Result | Exception) -> None:
            outcome.append(result)
            ready.set()

        self.put(item, done)
        ready.wait()
        (result,) = outcome
        if isinstance(result, Exception):
            raise result
        return result

    def _empty(self) -> None:
        while True:
            self._carry_out_one_batch()
            with self._lock:
                self._busy = bool(self._waiting)
                if not self._busy:
                    return

    def _carry_out_one_batch(self) -> None:
        with self._lock:
            batch, self._waiting = self._waiting, []
        try:
            results: Sequence[Result | Exception] = self._carry_out([item for item, _done in batch])
            assert len(results) == len(batch), "a result for each item"
        except Exception as error:
            results = [error] * len(batch)
        for (_item, done), result in zip(batch, results, strict=True):
            try:
                done(result)
            except Exception:
                # it is on disk; who could not be told asks again
                logger.exception("The outcome of an act could not be told")
