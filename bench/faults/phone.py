"""One phone on a socket: it connects, comes back by itself, keeps its view and empties its outbox."""

import random
from collections.abc import Callable
from typing import Any

from bench.faults.habits import SILENCE_SECONDS, Habits
from bench.faults.ledger import Ledger
from bench.faults.outbox import Outbox
from bench.faults.screen import HeldView
from bench.load import packets, websocket
from bench.load.connection import Address, Connection

NAMESPACE = "/participant"

Judge = Callable[["Phone"], list[str]]


class Phone:
    """A person's phone. `judge(phone)` is asked about each whole view; what it says is a fault."""

    def __init__(
        self,
        number: int,
        code: str,
        token: str,
        address: Address,
        habits: Habits,
        judge: "Judge",
    ) -> None:
        self.number = number
        self.code = code
        self.token = token
        self.address = address
        self.ledger = Ledger()
        self.outbox = Outbox(self.ledger, habits.ack, habits.again)
        self.view = HeldView()
        self.faults: list[str] = []
        self.connection: Connection | None = None
        self.is_right = False
        self.is_away = False
        self.is_reading = True
        self.is_written_on = True
        self.began_at = 0.0
        self.right_at = 0.0
        self.arrived: dict[int, float] = {}
        self.times_right = 0
        self.unanswered_entries = 0
        self.early_patches = 0
        self.fresh: HeldView | None = None
        self._habits = habits
        self._judge = judge
        self._heard_at = 0.0
        self._again_at = 0.0
        self._failures = 0
        self._expecting: dict[int, str] = {}
        self._acks = 0
        self._random = random.Random(number)

    def tick(self, now: float) -> None:
        """Do what is due."""
        if self.connection is None:
            if not self.is_away and now >= self._again_at:
                self._connect(now)
            return
        since = self.outbox.waits_since()
        is_deaf = since is not None and now - max(since, self._heard_at) > self._habits.give_up
        stands = self.connection.is_open
        is_lost = not self.is_right and now - self.began_at > (self._habits.answer if stands else self._habits.entry)
        self.unanswered_entries += is_lost and stands
        if self.is_reading and (is_deaf or is_lost or now - self._heard_at > SILENCE_SECONDS):
            self.hang_up(now)
            return
        self.outbox.check(now)
        self._flush(now)

    def _connect(self, now: float) -> None:
        auth = {"code": self.code, "token": self.token, "language": "nl"}
        self.began_at = self._heard_at = now
        try:
            self.connection = Connection(self.address, NAMESPACE, auth, blocking=False)
        except OSError:  # the server is not there now
            self.hang_up(now)

    def hang_up(self, now: float) -> None:
        """Lose the connection, and try again after a pause that grows from failure to failure."""
        if self.connection is not None:
            self.connection.close()
        least, most = self._habits.backoff
        self._failures += 1
        self._again_at = now + min(most, least * 2 ** min(self._failures - 1, 10)) * self._random.uniform(0.5, 1.0)
        self.connection = None
        self.is_right = False
        self._expecting.clear()
        self.outbox.lose()

    def read(self, now: float) -> None:
        """Take what came in."""
        if self.connection is None:
            return
        try:
            arrived = self.connection.receive()
        except ConnectionRefusedError as refused:
            if "not_saved" in str(refused):  # the server cannot write now: a phone tries again by itself
                self.outbox.told_to_wait += 1
            else:
                self.faults.append(f"phone {self.number} was not let in: {refused}")
            self.hang_up(now)
            return
        except OSError:  # the server or the network went away
            self.hang_up(now)
            return
        self._heard_at = now
        for payload in arrived:
            self._take(packets.parse(payload), now)
        self._flush(now)

    def write(self, now: float) -> None:
        """Send on what a full socket did not take."""
        if self.connection is None:
            return
        try:
            self.connection.write()
        except OSError:  # nobody listens there now
            self.hang_up(now)

    def ask_again(self) -> None:
        """Ask for the whole view; it comes into `fresh` and leaves what is held alone."""
        self.fresh = HeldView()
        self._send(packets.event(NAMESPACE, "sync", {}))

    def _flush(self, now: float) -> None:
        if not self.is_right:
            return
        message = self.outbox.take(now)
        if message is not None:
            self._acks += 1
            self._expecting[self._acks] = message.id
            self._send(packets.event(NAMESPACE, message.name, {"id": message.id, **message.fields}, ack=self._acks))

    def _send(self, packet: bytes) -> None:
        if self.connection is None:
            return
        try:
            self.connection.send(websocket.frame(packet))
        except OSError:  # found out again when reading: one place hangs up
            return

    def _take(self, packet: packets.Packet, now: float) -> None:
        if packet.kind == packets.ACK and packet.ack in self._expecting:
            reply = packet.data[0]
            if "patch" in reply:
                self._merge(reply["patch"], now)
            self.outbox.hear(self._expecting.pop(packet.ack), reply, now)
        elif packet.kind == packets.EVENT:
            self._hear(packet.name, packet.data[1], now)
        elif packet.kind == packets.DISCONNECTED:
            self.hang_up(now)

    def _hear(self, name: str, told: dict[str, Any], now: float) -> None:
        if name == "view" and self.fresh is not None and not self.fresh.sections:
            self.fresh.open(told, now)
        elif name == "view":
            self.view.open(told, now)
            self._arrive(now)
            self.faults += self._judge(self)
            self.is_right = True
            self.times_right += 1
            self.right_at = now
            self._failures = 0
        elif not self.is_right:
            self.early_patches += 1  # dropped, as the protocol says: the view that comes holds it
        else:
            self._merge(told, now)

    def _merge(self, patch: dict[str, Any], now: float) -> None:
        self.view.merge(patch, now)
        self._arrive(now)

    def _arrive(self, now: float) -> None:
        run = self.view.run
        if run is not None:
            self.arrived.setdefault(run, now)
