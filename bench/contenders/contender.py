"""What the rows ask of a server: to start, to say how phones and desks get in, and to stop."""

from typing import Any, NamedTuple, Protocol

from bench.load.connection import Address

PHONE = "/participant"
DESK = "/facilitator"


class Room(NamedTuple):
    """A meeting that people joined: what each phone, and each desk (`control`, `projector`), shows to be let in."""

    passes: list[dict[str, Any]]
    desks: dict[str, dict[str, Any]]
    headers: dict[str, str]


class Contender(Protocol):
    """A server in a process of its own."""

    name: str

    @property
    def address(self) -> Address:
        """Where it listens."""

    @property
    def pid(self) -> int:
        """Its process, for measuring memory."""

    def start(self) -> None:
        """Start it and return when it listens."""

    def stop(self) -> None:
        """End it."""

    def room(self, people: int) -> Room:
        """Return a new meeting that so many people have joined, before its first step; nobody is connected."""
