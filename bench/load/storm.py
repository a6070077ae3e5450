"""Everybody at once: sockets of phones that joined before, and people who still have everything to do."""

import time
from itertools import cycle

import msgspec

from bench.contenders.contender import PHONE
from bench.contenders.product import Product, wish
from bench.contenders.programme import ROLES
from bench.load import http
from bench.load.connection import Connection
from bench.load.crowd import Crowd, Member
from bench.load.gathering import Gathering

PATIENCE = 120.0


def sockets(gathering: Gathering) -> float:
    """Connect all phones of a room at once and return the seconds until the last one holds its view."""
    crowd = gathering.crowd
    entering: set[Member] = set()
    last = 0.0

    def take() -> None:
        nonlocal last
        for at, member, payload in crowd.drain():
            if member in entering and b'["view"' in payload[:40]:
                entering.discard(member)
                last = at

    began = time.perf_counter()
    for number in range(len(gathering.room.passes)):
        phone = gathering.phone(number)
        gathering.phones.append(phone)
        entering.add(phone)
        if number % 50 == 49:
            crowd.turn(0.0)
    entered = crowd.until(lambda: not entering, PATIENCE, take)
    assert entered, f"{len(entering)} phones were not let in: {crowd.lost[:3]}"
    return last - began


class Guest:
    """Somebody who scans the code: the page, the consent with a role, the socket. Times are of `time.perf_counter`."""

    def __init__(self, code: str, role: str) -> None:
        self.code = code
        self.role = role
        self.began = 0.0
        self.joined = 0.0
        self.ended = 0.0
        self.exchange: http.Exchange | None = None


class JoiningStorm:
    """People who all scan the code at the same moment."""

    def __init__(self, crowd: Crowd, contender: Product, code: str, people: int) -> None:
        roles = cycle(ROLES)
        self._crowd = crowd
        self._address = contender.address
        self.guests = [Guest(code, next(roles)) for _ in range(people)]
        self._of: dict[Member, Guest] = {}
        self.connections: list[Connection] = []

    def run(self) -> None:
        """Let them all in. Raises `AssertionError` when somebody is not let in."""
        for guest in self.guests:
            guest.began = time.perf_counter()
            guest.exchange = http.Exchange(self._address)
            self._crowd.add(guest.exchange)
            self._of[guest.exchange] = guest
            guest.exchange.ask("GET", f"/{guest.code}")
        done = self._crowd.until(lambda: all(guest.ended for guest in self.guests), PATIENCE, self._take)
        assert done, f"not everybody came in: {self._crowd.lost[:3]}"

    def _take(self) -> None:
        for at, member, payload in self._crowd.drain():
            guest = self._of[member]
            if isinstance(member, http.Exchange):
                self._go_on(guest, member, http.parse(payload), at)
            elif b'["view"' in payload[:40] and not guest.ended:
                guest.ended = at

    def _go_on(self, guest: Guest, exchange: http.Exchange, response: http.Response, at: float) -> None:
        if response.status == 200:
            body = wish(guest.role)
            exchange.ask("POST", f"/{guest.code}/join", body, {"Content-Type": "application/json"})
            self._crowd.write_on(exchange)
            return
        assert response.status == 201, response
        guest.joined = at
        token = msgspec.json.decode(response.body)["token"]
        auth = {"code": guest.code, "token": token, "language": "nl"}
        connection = Connection(self._address, PHONE, auth, compression=True, blocking=False)
        self._of[connection] = guest
        self.connections.append(connection)
        self._crowd.add(connection)
