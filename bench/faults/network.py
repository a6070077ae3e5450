"""The network of a third of the phones goes away, or goes silent, or gives up late what it held."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bench.faults import aftermath, pushing
from bench.faults.findings import Row
from bench.faults.habits import Habits
from bench.faults.room import Room, Setting
from bench.faults.wire import Wire
from bench.faults.writing import Pace


@dataclass
class Form:
    """For how long the network is gone each time (seconds), and how long it works in between.

    In `rounds` steps are timed with and without the trouble, in turns.
    """

    setting: Setting
    outages: tuple[float, ...]
    between: float
    rounds: int = 0


QUICK = Habits(ack=1.0, again=0.3, give_up=1.2)
SHORT = Form(Setting(18, Pace(0.8, 2.0), QUICK), outages=(1.0, 2.5), between=0.7)
LONG = Form(Setting(300, Pace(2.0, 6.0, sentences=0.25, enough=20)), outages=(1, 2, 5, 10, 30, 60), between=3.0)
LONG_SILENT = Form(Setting(300, Pace(2.0, 6.0, sentences=0.25, enough=20)), outages=(10, 60, 60), between=3.0, rounds=7)
RESTLESS = Habits(ack=2.0, again=0.5, give_up=2.5)
LONG_LATE = Form(Setting(300, Pace(2.0, 6.0, sentences=0.25, enough=20), RESTLESS), outages=(5,) * 10, between=2.0)


def cut(folder: Path, form: Form) -> list[Row]:
    """Return what became of the answers when every connection of a third of the phones is ended, again and again."""
    return _played(folder, form, "network cut", _cut)


def silent(folder: Path, form: Form) -> list[Row]:
    """Return the same for connections that stay open and pass nothing on; what they held never arrives."""
    return _played(folder, form, "half-open connections", _silent)


def late(folder: Path, form: Form) -> list[Row]:
    """Return the same for phones that connect anew while the old connection still carries a message, which then
    arrives after the new one has brought it, and others after it."""
    return _played(folder, form, "old connections that arrive late", _late)


def _cut(room: Room, wire: Wire, seconds: float) -> None:
    wire.cut()
    time.sleep(seconds)
    wire.mend()


def _silent(room: Room, wire: Wire, seconds: float) -> None:
    wire.silence()
    time.sleep(seconds)
    wire.forget()


def _late(room: Room, wire: Wire, seconds: float) -> None:
    began = time.monotonic()
    wire.silence()
    time.sleep(seconds)
    third = [phone for phone in room.phones if phone.address == wire.address]
    room.wait(lambda: all(it.is_right and it.right_at > began for it in third), "not all phones connected anew")
    time.sleep(seconds / 4)
    wire.mend()


def _played(folder: Path, form: Form, name: str, outage: Callable[[Room, Wire, float], None]) -> list[Row]:
    with Room(folder, form.setting) as room:
        home = ("127.0.0.1", room.server.port)
        wire = Wire(home)
        room.open_doors(lambda number: home if number % 3 else wire.address)
        for seconds in form.outages:
            time.sleep(form.between)
            outage(room, wire, seconds)
            room.all_right()
            room.move()
        rows = []
        if form.rounds:
            others = [phone for phone in room.phones if phone.address == home]
            rows = pushing.compared(room, name, others, form.rounds, wire.silence, lambda: _mended(room, wire))
        lasting = f"{min(form.outages):g}-{max(form.outages):g} s"
        rows += aftermath.finish(room, f"{name} for {lasting}, {form.setting.phones} phones")
        wire.close()
        return rows


def _mended(room: Room, wire: Wire) -> None:
    wire.mend()
    run = room.turns[-1].run
    room.wait(lambda: all(it.is_right and it.view.run == run for it in room.phones), "the silent phones came along")
