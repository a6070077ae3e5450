"""Many hostile clients in one meeting, and a phone among them that notices nothing."""

import json
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import cycle, islice
from typing import Any

from tests.clients import Phone
from tests.hostile.cases import NAMESPACES, Case, Cases
from tests.hostile.client import Gone, RawClient
from tests.hostile.filled import dump, fill, ids_of, newcomers
from tests.hostile.knocking import Knock, knocking
from tests.live.meeting import Meeting, message_id
from tests.server import Server

BATCH = 250
PHONES = 60
"""Hostile phones: enough that none of them is refused for going too fast, which would hide what else is wrong."""


@dataclass
class Found:
    """What a siege brought to light."""

    cases: int = 0
    answered: int = 0
    ended: list[Case] = field(default_factory=list)
    """Cases after which the connection was gone."""
    taken: list[tuple[Case, Any]] = field(default_factory=list)
    """Cases that were not refused."""
    too_fast: int = 0
    changes: list[tuple[str, Any, Any]] = field(default_factory=list)
    unanswered: int = 0
    """Messages of the phone among them that were not carried out."""
    slowest: float = 0.0
    """Seconds that the phone among them waited at most."""
    disturbed: list[Any] = field(default_factory=list)
    """What another phone heard though nothing happened."""


class Siege:
    """A filled meeting with a witness, a second one that ids are taken from, and the attackers."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.other: Meeting = fill(server)
        self.meeting: Meeting = fill(server)
        self.found = Found()
        self._witness: Phone = self.meeting.phones[0]
        self._bystander: Phone = self.meeting.phones[1]
        self._flooder, *known = newcomers(self.meeting, 1 + PHONES)
        clients = {
            "phone": [self._phone(it) for it in known],
            "control": [self._desk("control") for _ in range(4)],
            "projector": [self._desk("projector")],
        }
        self._clients = [client for several in clients.values() for client in several]
        self._attackers = {screen: cycle(several) for screen, several in clients.items()}
        self._bystander.patches.clear()
        self.carried_out = [self._carried_out(phone) for phone in known[:5]]

    def _phone(self, phone: Phone) -> RawClient:
        return RawClient(self.server, NAMESPACES["phone"], {"code": phone.code, "token": phone.token})

    def _desk(self, screen: str) -> RawClient:
        cookie = "; ".join(f"{name}={value}" for name, value in self.meeting.facilitator.browser.cookies.items())
        auth = {"session": self.meeting.id, "screen": screen}
        return RawClient(self.server, NAMESPACES[screen], auth, cookie)

    def _carried_out(self, phone: Phone) -> str:
        """Let each attacker carry out one message with the same id, so that any of them may send it again."""
        known = message_id()
        for _ in range(PHONES):
            client = next(self._attackers["phone"])
            assert client.ask("come_back", {"id": known})["ok"]
        return known

    def go(self, seed: int, count: int) -> Found:
        """Try so many cases and return what came of them."""
        cases = iter(Cases(seed, ids_of(self.other), self.carried_out))
        while self.found.cases < count:
            before = self._state()
            for case in islice(cases, min(BATCH, count - self.found.cases)):
                self._try(case)
                self.found.cases += 1
            self._compare(before, self._state())
            self._witness_answers()
        return self.found

    def _try(self, case: Case) -> None:
        client = next(self._attackers[case.screen])
        try:
            for frame in case.frames:
                client.send(frame)
            reply = client.ask("no_such_message") if case.ack is None else client.reply(case.ack)
        except Gone:
            self.found.ended.append(case)
            client.connect()
            return
        self.found.answered += 1
        again = case.may_repeat and reply.get("again") is True
        if reply["ok"] and not again:
            self.found.taken.append((case, reply))
        elif not again and reply["error"]["code"] == "too_fast":
            self.found.too_fast += 1

    def _state(self) -> dict[str, Any]:
        assert self._bystander.send("sync")["ok"]
        seen = {name: it for name, it in self._bystander.view.items() if name not in {"version", "now"}}
        self.found.disturbed.extend(self._bystander.patches)
        self._bystander.patches.clear()
        return {**dump(self.server.data), "bystander": seen}

    def _compare(self, before: dict[str, Any], after: dict[str, Any], but: str = "") -> None:
        for name in after.keys() - {but}:
            if before[name] != after[name]:
                self.found.changes.append((name, before[name], after[name]))

    def _witness_answers(self) -> None:
        """Let the phone among them change its mind, which changes a row that is put back at once."""
        for choice in ("outside", "a"):
            start = time.monotonic()
            reply = self._witness.act("choose_side", side=choice)
            self.found.slowest = max(self.found.slowest, time.monotonic() - start)
            self.found.unanswered += not reply["ok"]

    def knock(self, seed: int, count: int) -> list[Knock]:
        """Try so many wrong requests and connections and return how each was answered."""
        before = self._state()
        knocks = list(knocking(self.meeting, random.Random(seed), count))
        self._compare(before, self._state())
        return knocks

    def flood(self, count: int) -> list[str]:
        """Let one phone send so many messages without waiting, and return the codes of the answers.

        The last one is `gone` when it was hung up on.
        """
        flooder = self._phone(self._flooder)
        self._witness_answers()
        before = self._state()
        frame = json.dumps(["withdraw", {"id": message_id(), "insight": 2**53 - 7}])
        for number in range(count):
            flooder.send(f"42/participant,{number}{frame}")
            if number % 500 == 499:
                self._witness_answers()
        codes = list(_codes(flooder, count))
        # what the phone among them said meanwhile left its receipts
        self._compare(before, self._state(), but="receipts")
        flooder.close()
        return codes

    def close(self) -> None:
        """Hang up everywhere."""
        for client in self._clients:
            client.close()
        self.meeting.close()
        self.other.close()


def _codes(client: RawClient, count: int) -> Iterator[str]:
    try:
        for number in range(count):
            reply = client.reply(number)
            yield "ok" if reply["ok"] else reply["error"]["code"]
    except Gone:
        yield "gone"
