"""A phone stops reading while hundreds of pushes wait for it: it gets all of them in order, and nobody waits for it."""

import socket
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bench.faults import aftermath, pushing
from bench.faults.findings import Row
from bench.faults.phone import Phone
from bench.faults.room import Room, Setting
from bench.faults.writing import Pace, sentence

SENTENCES = 70
LENGTH = 280
"""So many sentences of so many characters make a push of nearly 30 KB."""
SMALL_BUFFER = 128 * 1024
"""Bytes; on a loopback smaller ones make the network itself stutter."""


@dataclass
class Form:
    """`pushes` wait for the phone that stalls; in `rounds` steps are timed with and without it, in turns."""

    setting: Setting
    pushes: int
    rounds: int


SHORT = Form(Setting(6, Pace(1.5, 4.0)), pushes=120, rounds=0)
LONG = Form(Setting(300, Pace(2.0, 6.0, sentences=0.25, enough=10)), pushes=300, rounds=7)


def stall(folder: Path, form: Form) -> list[Row]:
    """Return what became of pushes and answers; the phone that stalls is a second one of somebody who writes."""
    what = f"a phone that stalls before {form.pushes} pushes, {form.setting.phones} phones"
    with Room(folder, form.setting) as room:
        room.open_doors()
        talker = room.phones[0]
        _write_much(room, talker)
        sleeper = Phone(len(room.phones), room.code, talker.token, talker.address, room.setting.habits, _no_judge)
        sleeper.is_written_on = False
        room.population.do(lambda: room.population.phones.append(sleeper))
        room.wait(lambda: sleeper.is_right, "the second phone came in")
        room.population.do(lambda: _narrow(sleeper))
        rows = [_stalled(room, talker, sleeper, form.pushes, what)]
        if form.rounds:

            def disturb() -> None:
                _stall(room, sleeper, True)
                _permit(room, talker, form.pushes)

            rows += pushing.compared(room, what, room.phones, form.rounds, disturb, lambda: _wake(room, sleeper))
        room.write(False)
        _arrive(room, talker)
        room.wait(lambda: sleeper.view.sentences == talker.view.sentences, "the phone that stalled is as its twin")
        return [*rows, *aftermath.finish(room, what)]


def _no_judge(phone: Phone) -> list[str]:
    """The ledger of a second phone of somebody is empty: its views are judged at the end, against its twin's."""
    return []


def _narrow(phone: Phone) -> None:
    assert phone.connection is not None
    phone.connection.sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, SMALL_BUFFER)


def _write_much(room: Room, talker: Phone) -> None:
    for half in (0, 1):
        run = room.turns[-1].run
        for number in range(SENTENCES // 2):
            text = sentence(talker.number, 1_000_000 + half * SENTENCES + number, LENGTH)
            fields = {"run": run, "body": {"kind": "insight", "text": text, "may_quote": True}}
            room.population.do(partial(talker.outbox.put, "answer", fields, time.monotonic()))
        _arrive(room, talker)
        room.move()


def _arrive(room: Room, phone: Phone) -> None:
    room.wait(lambda: not len(phone.outbox), "the outbox was emptied")


def _permit(room: Room, talker: Phone, count: int) -> None:
    """Change a sentence so often: all phones of this person are told each time, with all their sentences."""

    def put() -> None:
        own = talker.view.sentences
        for number in range(count):
            fields = {"insight": own[number % len(own)]["id"], "may_quote": number % 2 == 0}
            talker.outbox.put("permit", fields, time.monotonic())

    room.population.do(put)
    _arrive(room, talker)


def _stall(room: Room, sleeper: Phone, on: bool) -> None:
    room.population.do(lambda: setattr(sleeper, "is_reading", not on))


def _wake(room: Room, sleeper: Phone) -> None:
    _stall(room, sleeper, False)
    run = room.turns[-1].run
    room.wait(lambda: sleeper.is_right and sleeper.view.run == run, "the phone that stalled came along")


def _stalled(room: Room, talker: Phone, sleeper: Phone, pushes: int, what: str) -> Row:
    _stall(room, sleeper, True)
    before, times_right = len(sleeper.view.pushes), sleeper.times_right
    _permit(room, talker, pushes)
    _stall(room, sleeper, False)
    goal = room.population.do(lambda: [it["may_quote"] for it in talker.view.sentences])
    room.wait(
        lambda: sleeper.is_right and [it["may_quote"] for it in sleeper.view.sentences] == goal,
        "the phone that stalled is right again",
    )
    was_closed = sleeper.times_right > times_right
    got = sleeper.view.pushes[before:]
    in_order = was_closed or (len(got) >= pushes and got == sorted(got))
    room.findings.expect("phone", in_order, f"got {len(got)} pushes of {pushes}, in order: {got == sorted(got)}")
    return Row(f"{what}: {'closed, and right after that' if was_closed else 'got'}", len(got), "pushes")
