"""Fewer messages when much happens: of many calls in a short time, the first and the last are made."""

import threading
from collections.abc import Callable, Hashable

Function = Callable[[], object]


class Coalescer:
    """Makes at most one call per key and interval (in seconds): the first after `delay`, and always the last."""

    def __init__(
        self,
        start_background: Callable[[Callable[[Hashable], None], Hashable], object],
        sleep: Callable[[float], object],
        interval: float = 0.25,
        delay: float = 0.0,
    ) -> None:
        self._start_background = start_background
        self._sleep = sleep
        self._interval = interval
        self._delay = delay
        self._waiting: dict[Hashable, Function | None] = {}
        self._lock = threading.Lock()

    def call(self, key: Hashable, function: Function) -> None:
        """Make the call soon when the key was quiet, else at the end of its interval unless a later one replaces it."""
        with self._lock:
            is_quiet = key not in self._waiting
            waits = bool(self._delay) or not is_quiet
            self._waiting[key] = function if waits else None
        if is_quiet:
            self._start_background(self._follow, key)
        if not waits:
            function()

    def _follow(self, key: Hashable) -> None:
        pause = self._delay or self._interval
        while True:
            self._sleep(pause)
            pause = self._interval
            with self._lock:
                function = self._waiting[key]
                if function is None:
                    del self._waiting[key]
                    return
                self._waiting[key] = None
            try:
                function()
            except BaseException:
                self._forget(key)
                raise

    def _forget(self, key: Hashable) -> None:
        """After a failed call nobody watches this key any more: the next call must start afresh."""
        with self._lock:
            del self._waiting[key]
