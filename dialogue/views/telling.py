"""Telling screens no more than what changed, never something older after something newer."""

import threading
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from dialogue.views.patch import patch

View = dict[str, Any]


class Telling:
    """What each room was last told. It may be lost: a screen that connects gets its whole view."""

    def __init__(self) -> None:
        self._told: dict[str, tuple[int, View]] = {}
        self._locks: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)

    @contextmanager
    def turn(self, room: str) -> Iterator[None]:
        """Let nobody tell this room anything meanwhile.

        Who reads a view and sends it in one turn knows that what was told before stands in it, and the rest follows.
        """
        with self._locks[room]:
            yield

    def told(self, room: str) -> View:
        """Return the view that the room was last told; empty when it never was."""
        return self._told.get(room, (-1, {}))[1]

    def tell(
        self, room: str, version: int, now: int, view: View, send: Callable[[View], None], grown: str = ""
    ) -> None:
        """Send the sections that changed since the room was last told, unless it was told something newer.

        Of a section that only grew (`grown`) the view holds what is new, which is added to what was told before.
        """
        with self.turn(room):
            last, before = self._told.get(room, (-1, {}))
            if version < last:
                return
            if grown:
                new, held = view[grown], before.get(grown, {})
                others = {name: section for name, section in view.items() if name != grown}
                changed = patch(before, others) | ({grown: new} if new else {})
                view = {**view, grown: {**held, **new}}
            else:
                changed = patch(before, view)
            if changed:
                send({"version": version, "now": now, **changed})
            # only what was sent counts as told
            self._told[room] = (version, view)

    def forget(self, room: str) -> None:
        """Forget a room that nobody is in any more."""
        self._told.pop(room, None)
