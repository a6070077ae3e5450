"""Telling screens no more than what changed, never something older after something newer."""

import threading
from collections import defaultdict
from collections.abc import Callable
from typing import Any

from dialogue.views.patch import patch

View = dict[str, Any]


class Telling:
    """What each room was last told. It may be lost: a screen that connects gets its whole view."""

    def __init__(self) -> None:
        self._told: dict[str, tuple[int, View]] = {}
        self._locks: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)

    def tell(self, room: str, version: int, now: int, view: View, send: Callable[[View], None]) -> None:
        """Send the sections that changed since the room was last told, unless it was told something newer."""
        with self._locks[room]:
            last, before = self._told.get(room, (-1, {}))
            if version < last:
                return
            changed = patch(before, view)
            if changed:
                send({"version": version, "now": now, **changed})
            # only what was sent counts as told
            self._told[room] = (version, view)

    def forget(self, room: str) -> None:
        """Forget a room that nobody is in any more."""
        self._told.pop(room, None)
