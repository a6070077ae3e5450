"""Phones that answer: frames made beforehand, sent at once or at a steady rate, and a ledger of acknowledgements."""

import math
import time
import uuid
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from bench.contenders.contender import PHONE
from bench.load import packets
from bench.load.connection import Connection
from bench.load.crowd import Member
from bench.load.gathering import Gathering

WORDS = "we eerst vroegen wat de ander al had geprobeerd, en daarna pas zelf iets zeiden"
BETWEEN_READS = 40
"""So many answers go out before the client looks at what came in."""
HEAD = len(packets.ACK + PHONE.encode() + b",")


class Prepared(NamedTuple):
    """An answer that is ready to go: `number` comes back in its acknowledgement, the database knows it by `text`."""

    phone: Connection
    number: int
    frame: bytes
    message_id: str
    text: str


class Ledger:
    """What was sent and what was acknowledged, by number, in seconds of `time.perf_counter`."""

    def __init__(self, answers: Sequence[Prepared]) -> None:
        self.answers = {answer.number: answer for answer in answers}
        self.sent: dict[int, float] = {}
        self.acknowledged: dict[int, float] = {}
        self.refused: list[bytes] = []
        self.others: list[tuple[float, Member, bytes]] = []

    def take(self, arrivals: Sequence[tuple[float, Member, bytes]]) -> None:
        """Note acknowledgements of phones; events are kept in `others`."""
        for at, member, payload in arrivals:
            if payload[:2] == packets.ACK and member.place >= 0:  # type: ignore[attr-defined]
                number = int(payload[HEAD : payload.index(b"[", HEAD)])
                if number not in self.sent:
                    continue  # of an earlier ledger, that gave up waiting
                if b'"ok":true' in payload:
                    self.acknowledged[number] = at
                else:
                    self.refused.append(payload)
            else:
                self.others.append((at, member, payload))

    @property
    def is_complete(self) -> bool:
        """Whether every answer got its acknowledgement, or a refusal."""
        return len(self.acknowledged) + len(self.refused) >= len(self.answers)

    @property
    def waits(self) -> list[float]:
        """How long each waited for its acknowledgement, in ms, sorted; who never got one waited forever."""
        waits = [(at - self.sent[number]) * 1000 for number, at in self.acknowledged.items()]
        return sorted(waits) + [math.inf] * (len(self.sent) - len(waits))

    @property
    def seconds(self) -> float:
        """From the first that was sent to the last acknowledgement."""
        return max(self.acknowledged.values(), default=math.inf) - min(self.sent.values())

    @property
    def kept_texts(self) -> list[str]:
        """The texts that were acknowledged."""
        return [self.answers[number].text for number in self.acknowledged]


def percentile(ordered: Sequence[float], share: float) -> float:
    """Return the value that this share of an ordered list does not exceed."""
    return ordered[min(len(ordered) - 1, math.ceil(share * len(ordered)) - 1)]


def sentence(message_id: str) -> dict[str, Any]:
    """Return an answer of a harvest that is like no other."""
    return {"kind": "insight", "text": f"{message_id}: {WORDS}", "may_quote": True}


def choice(message_id: str) -> dict[str, Any]:
    """Return an answer to a mirror."""
    return {"kind": "mirror", "choice": int(message_id[:1], 16) % 4}


def prepared(
    gathering: Gathering, each: int, body: Callable[[str], dict[str, Any]] = sentence, phones: int | None = None
) -> list[Prepared]:
    """Return so many answers of each phone to the run that is on; the phones take turns."""
    made = []
    for _ in range(each):
        for phone in gathering.phones[:phones]:
            message_id = uuid.uuid4().hex
            said = body(message_id)
            message = {"id": message_id, "run": gathering.run or 1, "body": said}
            number, frame = gathering.numbered(PHONE, "answer", message)
            made.append(Prepared(phone, number, frame, message_id, str(said.get("text", ""))))
    return made


def at_once(gathering: Gathering, answers: Sequence[Prepared], patience: float = 60.0) -> Ledger:
    """Send all answers as fast as one process can and return when all are acknowledged, or patience is over."""
    crowd, ledger, clock = gathering.crowd, Ledger(answers), time.perf_counter
    crowd.drain()
    for place, answer in enumerate(answers):
        ledger.sent[answer.number] = clock()
        crowd.send(answer.phone, answer.frame)
        if place % BETWEEN_READS == BETWEEN_READS - 1:
            crowd.turn(0.0)
    return _finished(gathering, ledger, patience)


def steadily(gathering: Gathering, answers: Sequence[Prepared], rate: float, patience: float = 30.0) -> Ledger:
    """Send so many answers a second whatever the server does; a wait counts from when its answer was due."""
    crowd, ledger, clock = gathering.crowd, Ledger(answers), time.perf_counter
    crowd.drain()
    start = clock() + 0.02
    next_one = 0
    while next_one < len(answers):
        now = clock()
        while next_one < len(answers) and (due := start + next_one / rate) <= now:
            answer = answers[next_one]
            ledger.sent[answer.number] = due
            crowd.send(answer.phone, answer.frame)
            next_one += 1
        crowd.turn(0.001)
        ledger.take(crowd.drain())
    return _finished(gathering, ledger, patience)


def _finished(gathering: Gathering, ledger: Ledger, patience: float) -> Ledger:
    crowd = gathering.crowd
    deadline = time.perf_counter() + patience
    while not ledger.is_complete and time.perf_counter() < deadline:
        if crowd.turn(0.0) == 0:
            ledger.take(crowd.drain())
            crowd.turn(0.002)
    ledger.take(crowd.drain())
    return ledger
