"""Thousands of connections in one process: one epoll, no threads, and the moment at which each packet was whole."""

import resource
import select
import time
from collections.abc import Callable
from typing import NamedTuple, Protocol

MOST_FILES = 20_000
AT_ONCE = 4096
ANYTHING = select.EPOLLIN | select.EPOLLHUP | select.EPOLLERR


class Member(Protocol):
    """What can be in a crowd: a socket that tells when it has something to write."""

    def fileno(self) -> int: ...
    @property
    def wants_to_write(self) -> bool: ...
    def write(self) -> None: ...
    def receive(self) -> list[bytes]: ...
    def close(self) -> None: ...


class Arrival(NamedTuple):
    """A packet, with the moment (`time.perf_counter`) at which it was whole."""

    at: float
    member: Member
    payload: bytes


class Crowd:
    """All connections of the load client. `lost` are those that the server ended, and why."""

    def __init__(self) -> None:
        _allow_many_files()
        self._poll = select.epoll()
        self._members: dict[int, Member] = {}
        self._arrivals: list[tuple[float, Member, bytes]] = []
        self.lost: list[tuple[Member, Exception]] = []

    def __len__(self) -> int:
        return len(self._members)

    def add(self, member: Member) -> None:
        """Follow a connection that was just opened."""
        self._members[member.fileno()] = member
        self._poll.register(member.fileno(), select.EPOLLIN | select.EPOLLOUT)

    def send(self, member: Member, frame: bytes) -> None:
        """Send a frame of a connection; one that the server ended sends nothing any more."""
        try:
            member.send(frame)  # type: ignore[attr-defined]
            if member.wants_to_write:
                self.write_on(member)
        except OSError as error:
            self._lose(member, error)

    def write_on(self, member: Member) -> None:
        """Have a connection write what waits as soon as it can."""
        self._poll.modify(member.fileno(), select.EPOLLIN | select.EPOLLOUT)

    def hang_up(self, *members: Member) -> None:
        """Close connections and forget them."""
        for member in members:
            number = member.fileno()
            if self._members.pop(number, None) is not None:
                self._poll.unregister(number)
            member.close()

    def turn(self, timeout: float = 0.0) -> int:
        """Wait at most so many seconds for anything to happen, take it in, and return on how many connections."""
        members, arrivals, clock = self._members, self._arrivals, time.perf_counter
        events = self._poll.poll(timeout, AT_ONCE)
        for number, event in events:
            member = members.get(number)
            if member is None:
                continue
            try:
                if event & ANYTHING:
                    payloads = member.receive()
                    if payloads:
                        now = clock()
                        for payload in payloads:
                            arrivals.append((now, member, payload))
                if event & select.EPOLLOUT:
                    member.write()
                    if not member.wants_to_write:
                        self._poll.modify(number, select.EPOLLIN)
            except OSError as error:
                self._lose(member, error)
        return len(events)

    def _lose(self, member: Member, error: Exception) -> None:
        if member.fileno() in self._members:
            self.lost.append((member, error))
        self.hang_up(member)

    def drain(self) -> list[tuple[float, Member, bytes]]:
        """Return what came in since the last time, as tuples in the order of `Arrival`."""
        arrived, self._arrivals = self._arrivals, []
        return arrived

    def until(self, done: Callable[[], bool], patience: float, tick: Callable[[], object] | None = None) -> bool:
        """Turn until this holds; false when it does not within so many seconds. `tick` runs after every turn."""
        deadline = time.perf_counter() + patience
        while not done():
            if time.perf_counter() > deadline:
                return False
            self.turn(0.01)
            if tick:
                tick()
        return True

    def rest(self, seconds: float) -> None:
        """Let so many seconds pass, answering pings, and forget what came in."""
        deadline = time.perf_counter() + seconds
        while (left := deadline - time.perf_counter()) > 0:
            self.turn(min(left, 0.05))
        self.drain()


def _allow_many_files() -> None:
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MOST_FILES if most == resource.RLIM_INFINITY else min(MOST_FILES, most)
    resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, most))
