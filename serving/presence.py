"""Who is connected now. A member with two tabs is one member."""

import threading
from collections import Counter, defaultdict
from typing import NamedTuple


class Departure(NamedTuple):
    """A connection that ended; `gone` when it was the member's last one in that room."""

    room: int
    member: int
    gone: bool


class Presence:
    """The connections of this process, by the numbers of room and member."""

    def __init__(self) -> None:
        self._places: dict[str, tuple[int, int]] = {}
        self._rooms: defaultdict[int, Counter[int]] = defaultdict(Counter)
        self._lock = threading.Lock()

    def arrive(self, room: int, member: int, connection: str) -> bool:
        """Put a new connection in a room; return whether it is the member's first there."""
        with self._lock:
            self._places[connection] = (room, member)
            self._rooms[room][member] += 1
            return self._rooms[room][member] == 1

    def depart(self, connection: str) -> Departure | None:
        """Take a connection out; None when it never arrived."""
        with self._lock:
            if connection not in self._places:
                return None
            room, member = self._places.pop(connection)
            members = self._rooms[room]
            members[member] -= 1
            gone = members[member] == 0
            if gone:
                del members[member]
            if not members:
                del self._rooms[room]
            return Departure(room, member, gone)

    def connections(self, room: int, member: int) -> int:
        """Return how many connections somebody has in this room."""
        with self._lock:
            members = self._rooms.get(room)
            return members[member] if members is not None else 0

    def members(self, room: int) -> frozenset[int]:
        """Return everyone with at least one connection in this room."""
        with self._lock:
            return frozenset(self._rooms.get(room, ()))
