"""The disk refuses what the server writes, or another process holds the database."""

import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bench.faults import aftermath, disk, locking
from bench.faults.findings import Row
from bench.faults.habits import Habits
from bench.faults.room import Room, Setting
from bench.faults.writing import Pace

SETTLING = 0.3
"""Seconds after which nothing is on its way that was kept before the fault."""
PATIENCE = 10.0
"""Seconds that the server itself waits for a database that another holds, before it tells the phones."""


@dataclass
class Form:
    """How long each fault lasts (seconds). With `on_disk` a full disk is a real one, where this user may make one.

    `newcomers`: a quarter of the phones connects anew meanwhile.
    """

    setting: Setting
    lasts: tuple[float, ...]
    on_disk: bool = False
    newcomers: bool = True


QUICK = Habits(ack=3.0, again=0.5, give_up=6.0, answer=12.0)
SHORT = Form(Setting(16, Pace(0.6, 1.6), QUICK), lasts=(2.0,))
LONG = Form(Setting(300, Pace(2.0, 6.0, sentences=0.25, enough=15)), lasts=(15.0, 15.0), on_disk=True)
SHORT_LOCK = Form(Setting(16, Pace(0.6, 1.6), Habits(ack=3.0, again=0.5)), lasts=(4.0,))
LONG_LOCK = Form(LONG.setting, lasts=(5.0, 5.0, 20.0))


@dataclass
class Meanwhile:
    """What phones heard during the faults."""

    acknowledged: int = 0
    told: int = 0
    untold: list[int] = field(default_factory=list)
    let_in: int = 0


def full(folder: Path, form: Form) -> list[Row]:
    """Return what became of the answers when the disk was full; the last time the server is killed meanwhile."""
    with ExitStack() as stack:
        is_real = form.on_disk and disk.may_mount()
        if is_real:
            stack.enter_context(disk.small(folder / "data"))
        what = "disk full" if is_real else "no byte may be written"

        def fault(room: Room) -> AbstractContextManager[None]:
            return disk.filled(room.server.data) if is_real else disk.refusing(room.server)

        room = stack.enter_context(Room(folder, form.setting))
        room.open_doors()
        meanwhile = Meanwhile()
        for seconds in form.lasts:
            _endure(room, form, fault(room), seconds, meanwhile)
        with fault(room):
            time.sleep(form.lasts[-1])
            room.server.kill()
        room.restart()
        return _told(room, meanwhile, is_real, f"{what} for {form.lasts[0]:g} s, {form.setting.phones} phones")


def read_only(folder: Path, form: Form) -> list[Row]:
    """Return the same when the files of the database could only be read."""
    with Room(folder, form.setting, **disk.BOUND) as room:
        room.open_doors()
        meanwhile = Meanwhile()
        for seconds in form.lasts:
            _endure(room, form, disk.read_only(room.server.data), seconds, meanwhile)
        return _told(room, meanwhile, False, f"read-only for {form.lasts[0]:g} s, {form.setting.phones} phones")


def locked(folder: Path, form: Form) -> list[Row]:
    """Return the same when another process held the database; the server waits for it before it tells anybody."""
    with Room(folder, form.setting) as room:
        room.open_doors()
        meanwhile = Meanwhile()
        for seconds in form.lasts:
            waits = Meanwhile()
            _endure(room, form, _locked(room.server.data, seconds), seconds, waits)
            meanwhile.acknowledged += waits.acknowledged
            meanwhile.let_in += waits.let_in
            meanwhile.untold += waits.untold if seconds > 1.5 * PATIENCE else []
        lasting = " and ".join(f"{seconds:g}" for seconds in form.lasts)
        what = f"database locked for {lasting} s, {form.setting.phones} phones"
        kept, untold = meanwhile.acknowledged, len(meanwhile.untold)
        return [
            Row(f"{what}: acknowledged meanwhile", kept, "answers", "= 0", kept == 0),
            Row(f"{what}: not told though it lasted longer than {PATIENCE:g} s", untold, "phones", "= 0", untold == 0),
            *_compared(room, meanwhile, what),
        ]


@contextmanager
def _locked(data: Path, seconds: float) -> Iterator[None]:
    holder = locking.hold(data / "oogstdialoog.db", seconds)
    try:
        yield
    finally:
        assert holder.wait() == 0


def _endure(room: Room, form: Form, fault: AbstractContextManager[None], seconds: float, meanwhile: Meanwhile) -> None:
    """Let a fault last, with newcomers meanwhile; all are there again when this returns."""
    time.sleep(1)
    with fault:
        began = time.monotonic()
        told = room.population.do(lambda: {phone: phone.outbox.told_to_wait for phone in room.phones})
        time.sleep(SETTLING)  # what was on disk already is still acknowledged
        before = room.acknowledged()
        newcomers = room.phones[::4] if form.newcomers else []
        room.population.each(newcomers, lambda phone: phone.hang_up(time.monotonic()))
        time.sleep(max(0.0, began + seconds * 0.9 - time.monotonic()))
        meanwhile.acknowledged += room.acknowledged() - before
        meanwhile.told += room.told_to_wait() - sum(told.values())
        meanwhile.let_in += room.population.do(lambda: sum(phone.is_right for phone in newcomers))
        meanwhile.untold += room.population.do(
            lambda: [
                phone.number
                for phone, count in told.items()
                if (since := phone.outbox.waits_since()) and since < began + seconds / 2
                if phone.outbox.told_to_wait == count
            ]
        )
    room.all_right()


def _told(room: Room, meanwhile: Meanwhile, some_fits: bool, what: str) -> list[Row]:
    """Return the rows of a fault that phones hear of; on a full disk `some_fits` where a file has room within."""
    untold, kept = len(meanwhile.untold), meanwhile.acknowledged
    return [
        Row(f"{what}: told to wait meanwhile", meanwhile.told, "messages", "≥ 1", meanwhile.told >= 1),
        Row(f"{what}: phones that waited and were not told", untold, "phones", "= 0", untold == 0),
        Row(f"{what}: acknowledged meanwhile", kept, "answers", *(() if some_fits else ("= 0", kept == 0))),
        *_compared(room, meanwhile, what),
    ]


def _compared(room: Room, meanwhile: Meanwhile, what: str) -> list[Row]:
    finished = aftermath.finish(room, what)
    unanswered = sum(phone.unanswered_entries for phone in room.phones)
    return [
        *finished,
        Row(f"{what}: phones that connected anew meanwhile and got their view", meanwhile.let_in, "phones"),
        Row(f"{what}: connections neither let in nor refused", unanswered, "connections", "= 0", unanswered == 0),
    ]
