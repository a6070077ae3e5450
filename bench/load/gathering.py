"""The connections of one meeting: its phones and its desks, all in one crowd."""

import time
from collections.abc import Iterable
from typing import Any

from bench.contenders.contender import DESK, PHONE, Contender, Room
from bench.load import packets, websocket
from bench.load.connection import Connection
from bench.load.crowd import Crowd, Member

AT_ONCE = 32
"""So many phones open their socket at a time where coming in is not what is measured."""
PATIENCE = 300.0


class Gathering:
    """The people of one room at one server. `crowd` may hold other gatherings besides."""

    def __init__(self, crowd: Crowd, contender: Contender, room: Room, *, compression: bool = False) -> None:
        self.crowd = crowd
        self.contender = contender
        self.room = room
        self.compression = compression
        self.phones: list[Connection] = []
        self.desks: dict[str, Connection] = {}
        self.run: int | None = None
        self._ack = 0

    def phone(self, number: int) -> Connection:
        """Open the socket of a phone that joined, without waiting for anything."""
        address = self.contender.address
        shown = self.room.passes[number]
        new = Connection(address, PHONE, shown, compression=self.compression, blocking=False)
        new.place = number
        self.crowd.add(new)
        return new

    def enter(self, numbers: Iterable[int]) -> None:
        """Connect these phones, a few at a time, and return when each holds its view."""
        waiting = list(numbers)[::-1]
        entering: dict[Member, Connection] = {}

        def take() -> None:
            for _at, member, payload in self.crowd.drain():
                if member in entering and b'["view"' in payload[:40]:
                    self.phones.append(entering.pop(member))
            while waiting and len(entering) < AT_ONCE:
                new = self.phone(waiting.pop())
                entering[new] = new

        take()
        entered = self.crowd.until(lambda: not waiting and not entering, PATIENCE, take)
        assert entered, f"{len(entering)} phones were not let in: {self.crowd.lost[:3]}"

    def open_desks(self) -> None:
        """Connect the control, and the projector where there is one."""
        for screen, auth in self.room.desks.items():
            desk = Connection(self.contender.address, DESK, auth, extra=self.room.headers, blocking=False)
            desk.place = -2
            self.desks[screen] = desk
            self.crowd.add(desk)
            self._await(desk, packets.EVENT)

    @property
    def control(self) -> Connection:
        """The control's connection."""
        return self.desks["control"]

    def numbered(self, namespace: str, name: str, data: object) -> tuple[int, bytes]:
        """Return a message as a frame, with the number that its acknowledgement will carry."""
        self._ack += 1
        return self._ack, websocket.frame(packets.event(namespace, name, data, ack=self._ack))

    def call(self, name: str, /, **fields: object) -> dict[str, Any]:
        """Send a message of the control and return its acknowledgement; what else comes in meanwhile is forgotten."""
        number, frame = self.numbered(DESK, name, fields)
        self.crowd.send(self.control, frame)
        reply: dict[str, Any] = self._await(self.control, packets.ACK, number).data[0]
        if reply.get("run"):
            self.run = reply["run"]
        return reply

    def go_to(self, step: str) -> int:
        """Jump to a step, wait until all is quiet, and return its run."""
        reply = self.call("step_jump", run=self.run, step=step)
        assert reply["ok"], reply
        self.settle()
        return int(reply["run"])

    def settle(self, silence: float = 0.4, patience: float = 60.0) -> None:
        """Wait until nothing has come in for so many seconds."""
        deadline = time.perf_counter() + patience
        last = time.perf_counter()
        while time.perf_counter() - last < silence and time.perf_counter() < deadline:
            self.crowd.turn(0.05)
            if self.crowd.drain():
                last = time.perf_counter()

    def _await(self, desk: Connection, kind: bytes, number: int | None = None) -> packets.Packet:
        found: list[packets.Packet] = []

        def take() -> None:
            for _at, member, payload in self.crowd.drain():
                if member is desk and payload[:2] == kind:
                    packet = packets.parse(payload)
                    if packet.ack == number:
                        found.append(packet)

        answered = self.crowd.until(lambda: bool(found), PATIENCE, take)
        assert answered, f"the control heard nothing: {self.crowd.lost[:3]}"
        return found[0]

    def leave(self) -> None:
        """Hang up everywhere."""
        self.crowd.hang_up(*self.phones, *self.desks.values())
        self.phones.clear()
        self.desks.clear()
