"""Everybody at once: sockets of phones that joined before, and people who still have everything to do."""

import math
import time
from itertools import cycle
from typing import NamedTuple

import msgspec

from bench.contenders.contender import PHONE
from bench.contenders.product import Product, wish
from bench.contenders.programme import ROLES
from bench.load import http
from bench.load.connection import Connection
from bench.load.crowd import Crowd, Member
from bench.load.gathering import Gathering

PATIENCE = 120.0
RETRY = 1.0
"""Seconds after which a phone that was not let in tries again: socket.io's clients begin with as much."""


class Storm(NamedTuple):
    """The seconds until the last phone was in (infinite when some never were), and how often one had to try again."""

    seconds: float
    retries: int


def sockets(gathering: Gathering) -> Storm:
    """Connect all phones of a room at once, until the last one holds its view."""
    crowd = gathering.crowd
    entering: dict[Member, int] = {}
    again: list[tuple[float, int]] = []
    retries = 0
    last = 0.0

    def enter(number: int) -> None:
        phone = gathering.phone(number)
        gathering.phones.append(phone)
        entering[phone] = number

    def take() -> None:
        nonlocal last, retries
        for at, member, payload in crowd.drain():
            if member in entering and b'["view"' in payload[:40]:
                del entering[member]
                last = at
        for member, _error in crowd.lost:
            if member in entering:
                again.append((time.perf_counter() + RETRY, entering.pop(member)))
        crowd.lost.clear()
        while again and again[0][0] < time.perf_counter():
            retries += 1
            enter(again.pop(0)[1])

    crowd.lost.clear()
    began = time.perf_counter()
    for number in range(len(gathering.room.passes)):
        enter(number)
        if number % 50 == 49:
            crowd.turn(0.0)
    entered = crowd.until(lambda: not entering and not again, PATIENCE, take)
    return Storm(last - began if entered else math.inf, retries)


class Guest:
    """Somebody who scans the code: the page, the consent with a role, the socket. Times are of `time.perf_counter`."""

    def __init__(self, code: str, role: str) -> None:
        self.code = code
        self.wish = wish(role)
        self.token = ""
        self.began = 0.0
        self.joined = math.inf
        self.ended = math.inf


class JoiningStorm:
    """People who all scan the code at the same moment. `retries` counts what had to be asked or opened again."""

    def __init__(self, contender: Product, code: str, people: int) -> None:
        roles = cycle(ROLES)
        self._crowd = Crowd()
        self._address = contender.address
        self.guests = [Guest(code, next(roles)) for _ in range(people)]
        self.retries = 0
        self._of: dict[Member, Guest] = {}
        self._again: list[tuple[float, Guest]] = []

    def run(self) -> None:
        """Let them in, as far as that goes within the time that anybody would wait."""
        for guest in self.guests:
            guest.began = time.perf_counter()
            self._begin(guest)
        self._crowd.until(lambda: all(guest.ended < math.inf for guest in self.guests), PATIENCE, self._take)
        self._crowd.hang_up(*self._of)

    def _begin(self, guest: Guest) -> None:
        """Do what comes first for somebody who has, or has not, a token."""
        member: Connection | http.Exchange
        if guest.token:
            auth = {"code": guest.code, "token": guest.token, "language": "nl"}
            member = Connection(self._address, PHONE, auth, compression=True, blocking=False)
        else:
            member = http.Exchange(self._address)
            member.ask("GET", f"/{guest.code}")
        self._of[member] = guest
        self._crowd.add(member)

    def _take(self) -> None:
        for at, member, payload in self._crowd.drain():
            guest = self._of[member]
            if isinstance(member, http.Exchange):
                self._go_on(guest, member, http.parse(payload), at)
            elif b'["view"' in payload[:40]:
                guest.ended = min(guest.ended, at)
        for member, _error in self._crowd.lost:
            guest = self._of.pop(member)
            is_needed = guest.ended == math.inf and isinstance(member, http.Exchange) == (not guest.token)
            if is_needed:
                self._again.append((time.perf_counter() + RETRY, guest))
        self._crowd.lost.clear()
        while self._again and self._again[0][0] < time.perf_counter():
            self.retries += 1
            self._begin(self._again.pop(0)[1])

    def _go_on(self, guest: Guest, exchange: http.Exchange, response: http.Response, at: float) -> None:
        if response.status == 200:
            exchange.ask("POST", f"/{guest.code}/join", guest.wish, {"Content-Type": "application/json"})
            self._crowd.write_on(exchange)
        elif response.status == 201:
            guest.joined = at
            guest.token = msgspec.json.decode(response.body)["token"]
            self._begin(guest)
        else:
            self._again.append((time.perf_counter() + RETRY, guest))
