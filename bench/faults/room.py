"""A meeting with its phones, its control and its server, that is put through a fault and looked at afterwards."""

import contextlib
import time
import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import requests
from socketio.exceptions import ConnectionError, TimeoutError

from bench.faults import comparison
from bench.faults.findings import Findings
from bench.faults.habits import Habits
from bench.faults.phone import Phone
from bench.faults.population import Population
from bench.faults.process import Process
from bench.faults.programme import prepare
from bench.faults.writing import ROLES, Pace, Writer
from bench.load.connection import Address
from tests.clients import Facilitator, Screen

PATIENCE = 120.0
"""Seconds until all phones are back, or all that waited has arrived; a room that takes longer is a fault."""


BEING_CHOSEN = -1


@dataclass
class Turn:
    """A run that was on until a moment (seconds of `time.monotonic`); none before the first step."""

    run: int | None
    until: float | None = None


@dataclass
class Setting:
    """How large a room is, and how its people and phones behave."""

    phones: int
    pace: Pace
    habits: Habits = field(default_factory=Habits)
    seed: int = 1


class Room:
    """Opened with everybody inside, in the first harvest, writing. `inside` is what goes wrong inside the server."""

    def __init__(self, folder: Path, setting: Setting, **inside: str) -> None:
        self.findings = Findings()
        self.setting = setting
        self.server = Process(folder / "data", **inside)
        self.server.start()
        self.id = prepare(self.server)
        self.facilitator = Facilitator(self.server)
        self.control: Screen = self.facilitator.desk(self.id)
        self.code = self.control.view["session"]["code"]
        self.turns = [Turn(None)]
        self.writer = Writer(setting.pace, setting.seed)
        self.population = Population(self.writer.write)

    def __enter__(self) -> "Room":
        return self

    def __exit__(self, *_: object) -> None:
        self.population.stop()
        self.control.disconnect()
        self.server.kill()

    def open_doors(self, way: Callable[[int], Address] | None = None) -> None:
        """Let everybody in, connect them (each along its way) and let them write in the first harvest."""
        with ThreadPoolExecutor(8) as hands:
            tokens = list(hands.map(self._join, range(self.setting.phones)))
        home = ("127.0.0.1", self.server.port)
        self.phones = [
            Phone(number, self.code, token, way(number) if way else home, self.setting.habits, self._judge)
            for number, token in enumerate(tokens)
        ]
        self.population.phones.extend(self.phones)
        self.population.start()
        self.all_right()
        self.writer.check_in = self.move()
        self.writer.mirror = self.move()
        self.move()
        self.write()

    def _join(self, number: int) -> str:
        wish: dict[str, Any] = {
            "join": uuid.uuid4().hex,
            "role": ROLES[number % len(ROLES)],
            "consent": True,
            "language": "nl",
        }
        reply = requests.post(f"{self.server.url}/{self.code}/join", json=wish, timeout=PATIENCE)
        reply.raise_for_status()
        return str(reply.json()["token"])

    def _judge(self, phone: Phone) -> list[str]:
        runs = {turn.run for turn in self.turns if turn.until is None or turn.until > phone.began_at}
        if BEING_CHOSEN in runs:  # the server has moved, or will in a moment; its answer is on its way
            runs.add(phone.view.run)
        return comparison.first_view(phone, runs)

    def write(self, on: bool = True) -> None:
        """Let phones write, or no more."""
        self.population.is_writing = on

    def move(self, awaited: list[Phone] | None = None) -> int:
        """Begin the next step and return its run, once every phone that is there (or of those awaited) shows it."""
        before, turn = self.turns[-1], Turn(BEING_CHOSEN)
        self.turns.append(turn)
        turn.run = run = self._press(before.run)
        self.wait(
            lambda: all(it.view.run == run for it in awaited or self.phones if it.is_right), "not all phones went along"
        )
        before.until = time.monotonic()
        return run

    def _press(self, before: int | None) -> int:
        """Press for the next step and return its run; a control that gets no answer in time sees it happen instead."""
        with contextlib.suppress(TimeoutError):
            reply = self.control.send("step_next", run=before)
            assert reply["ok"], reply
            return int(reply["run"])
        self.wait(lambda: _run(self.control) not in (None, before), "the control did not get its next step")
        return int(self.control.view["stage"]["run"])

    def wait(self, holds: Callable[[], bool], why: str, seconds: float = PATIENCE) -> float:
        """Return how long it took (seconds) until this holds of the phones."""
        return self.population.wait(holds, seconds, why)

    def all_right(self, since: float = 0.0) -> float:
        """Wait until every phone has its view (after this moment) and return how long that took, in seconds."""
        return self.wait(
            lambda: all(phone.is_right and phone.right_at > since for phone in self.phones), "not all phones came back"
        )

    def restart(self) -> None:
        """Start the killed server again and give the control its socket back."""
        self.server.start()
        self.reopen_control()

    def reopen_control(self) -> None:
        """Open the control anew, as a browser that is reloaded until the server has time for it."""
        until = time.monotonic() + PATIENCE
        while True:
            self.control.disconnect()
            try:
                self.control.connect()
                return
            except (ConnectionError, AssertionError):  # not let in, or without a view, for as long as a client waits
                if time.monotonic() > until:
                    raise

    def acknowledged(self) -> int:
        """Return how many messages the server has promised to keep so far."""
        return self.population.do(lambda: sum(1 for phone in self.phones for _ in phone.ledger.acknowledged))

    def told_to_wait(self) -> int:
        """Return how often a phone was told that its message was not saved."""
        return self.population.do(lambda: sum(phone.outbox.told_to_wait for phone in self.phones))


def _run(control: Screen) -> int | None:
    stage = control.view["stage"]
    return stage["run"] if stage else None
