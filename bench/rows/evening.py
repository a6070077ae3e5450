"""An evening: 300 phones and the programme of two hours, played in ten minutes, while memory is watched."""

import random
import time
import uuid
from collections.abc import Callable
from statistics import median
from typing import Any

from bench.contenders.contender import PHONE
from bench.contenders.field import product
from bench.contenders.product import Product
from bench.load.crowd import Crowd
from bench.load.gathering import Gathering
from bench.results import Row, at_most, told
from bench.rows.memory import resident

PROGRAMME = "niet-gelijk-wel-gelijkwaardig"
PEOPLE = 300
MINUTES = 10.0
"""In which the two hours are played."""
STAGES = ("side_a", "silence", "side_b", "gap")
THEMES = ("Vertrouwen", "Tijd", "Luisteren", "Op tijd", "Samen beslissen")
BLINKING = 3
"""Phones that lose their connection each second, and open another."""
ANSWERING = 0.6
"""The share of a step's time in which the answers come in."""

Body = Callable[[], dict[str, Any]]
BODIES: dict[str, list[Body]] = {
    "check_in": [lambda: {"kind": "check_in", "picture": "sun", "word": "benieuwd"}],
    "group": [lambda: {"kind": "found", "found": True}],
    "mirror": [
        lambda: {"kind": "mirror", "choice": random.randrange(4)},
        lambda: {"kind": "guess", "choice": random.randrange(4)},
    ],
    "harvest": [lambda: {"kind": "insight", "text": f"Zin {uuid.uuid4().hex} over samenwerken", "may_quote": True}] * 2,
    "evaluate": [lambda: {"kind": "evaluation", "choice": 2, "text": ""}],
}


def rows(quick: bool) -> list[Row]:
    """Return the growth of memory over the second half; too long for a quick run."""
    return [] if quick else evening(MINUTES)


def evening(minutes: float) -> list[Row]:
    """Play the evening in so many minutes."""
    with product() as contender:
        gathering = Gathering(Crowd(), contender, contender.joined(PEOPLE, *contender.meeting(PROGRAMME)))
        gathering.open_desks()
        gathering.enter(range(PEOPLE))
        samples = _Evening(contender, gathering, minutes * 60).play()
        gathering.leave()
    share = len(samples) // 10
    middle, end = median(samples[5 * share : 6 * share]), median(samples[-share:])
    what = f"an evening of 2 hours in {minutes:g} minutes, {PEOPLE} phones"
    return [
        at_most(f"{what}: memory grows over the second half by", (end / middle - 1) * 100, "%", 5),
        told("  memory halfway", middle / 1024, "MiB"),
        told("  memory at the end", end / 1024, "MiB"),
        told("  largest", max(samples) / 1024, "MiB"),
    ]


class _Evening:
    """One playing of the programme. Samples of memory are in KiB, one a second."""

    def __init__(self, contender: Product, gathering: Gathering, seconds: float) -> None:
        self._pid = contender.pid
        self._gathering = gathering
        self._seconds = seconds
        self._samples: list[int] = []
        self._cards: list[str] = []
        self._next_second = time.perf_counter()

    def play(self) -> list[int]:
        """Go through all steps and return the samples."""
        lines = self._runsheet()
        whole = sum(line["minutes"] for line in lines)
        for line in lines:
            reply = self._gathering.call("step_next", run=self._gathering.run)
            assert reply["ok"], reply
            self._step(line["kind"], self._seconds * line["minutes"] / whole)
        return self._samples

    def _runsheet(self) -> list[dict[str, Any]]:
        product, session = self._gathering.contender, self._gathering.room.desks["control"]["session"]
        assert isinstance(product, Product)
        assert product.facilitator is not None
        desk = product.facilitator.desk(session)
        lines: list[dict[str, Any]] = desk.view["runsheet"]["lines"]
        self._cards = [card["id"] for card in desk.view["session"]["deck"]]
        desk.disconnect()
        return lines

    def _step(self, kind: str, seconds: float) -> None:
        began = time.perf_counter()
        frames = self._frames(kind)
        stages = list(STAGES) if kind == "mirror" else []
        if kind == "themes":
            for name in THEMES:
                self._gathering.call("theme_add", name=name)
        sent = 0
        outbox: list[tuple[int, bytes]] = []
        while (passed := time.perf_counter() - began) < seconds:
            due = int(len(frames) * min(1.0, passed / (seconds * ANSWERING)))
            outbox = self._posted([*outbox, *frames[sent:due]])
            sent = max(sent, due)
            if stages and passed > seconds * (1 - 0.08 * len(stages)):
                self._gathering.call("mirror_reveal", run=self._gathering.run, stage=stages.pop(0))
            self._gathering.crowd.turn(0.02)
            self._gathering.crowd.drain()
            self._each_second()

    def _posted(self, outbox: list[tuple[int, bytes]]) -> list[tuple[int, bytes]]:
        """Send what can be sent, and return what waits for a phone that is on its way back."""
        waiting = []
        for place, frame in outbox:
            phone = self._gathering.phones[place]
            if phone.is_in:
                self._gathering.crowd.send(phone, frame)
            else:
                waiting.append((place, frame))
        return waiting

    def _frames(self, kind: str) -> list[tuple[int, bytes]]:
        gathering = self._gathering
        frames = []
        hand_card = [lambda: {"kind": "hand_card", "card": random.choice(self._cards)}]
        for body in hand_card if kind == "cards" else BODIES.get(kind, []):
            for place in range(PEOPLE):
                message = {"id": uuid.uuid4().hex, "run": gathering.run, "body": body()}
                frames.append((place, gathering.numbered(PHONE, "answer", message)[1]))
        return frames

    def _each_second(self) -> None:
        if time.perf_counter() < self._next_second:
            return
        self._next_second += 1
        self._samples.append(resident(self._pid))
        for place in random.sample(range(PEOPLE), BLINKING):
            old = self._gathering.phones[place]
            self._gathering.crowd.hang_up(old)
            self._gathering.phones[place] = self._gathering.phone(old.place)
