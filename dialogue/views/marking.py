"""Marks of sentences that were shown before, without keeping the sentences."""

import secrets
import threading
from collections.abc import Callable, Iterable
from hashlib import blake2b
from typing import Any

from dialogue.marks import Mark, for_screens, marks

MOST = 5000
"""Sentences whose marks are remembered: several meetings of 900."""


class KnownMarks:
    """Marks by a keyed digest of the text: a sentence that is withdrawn leaves nothing here that can be read."""

    def __init__(self, find: Callable[[str], Iterable[Mark]] = marks, most: int = MOST) -> None:
        self._find = find
        self._most = most
        self._key = secrets.token_bytes(32)
        self._known: dict[bytes, list[list[Any]]] = {}
        self._lock = threading.Lock()

    def of(self, text: str) -> list[list[Any]]:
        """Return the marks of a text as `[start, end, kind]`, in UTF-16 units as JavaScript counts."""
        digest = blake2b(text.encode(), key=self._key, digest_size=16).digest()
        known = self._known.get(digest)
        if known is None:
            known = [list(mark) for mark in for_screens(text, self._find(text))]
            with self._lock:
                if len(self._known) >= self._most:
                    del self._known[next(iter(self._known))]
                self._known[digest] = known
        return known
