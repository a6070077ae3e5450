"""The server's clock jumps while timers run."""

import time
from dataclasses import dataclass
from pathlib import Path

from bench.faults import aftermath
from bench.faults.findings import Row
from bench.faults.room import Room, Setting
from bench.faults.writing import Pace
from tests.clients import Facilitator

EXACT = 1.0
"""Seconds by which a timer may be off."""


@dataclass
class Form:
    """By how much the server's clock jumps (seconds), one jump after another."""

    setting: Setting
    jumps: tuple[float, ...]


SHORT = Form(Setting(10, Pace(0.2, 0.6)), jumps=(3600.0, -7200.0))
LONG = Form(Setting(300, Pace(2.0, 6.0, sentences=0.25, enough=15)), jumps=(3600.0, -7200.0, 5.0, -5.0, 86_400.0))


def server_jumps(folder: Path, form: Form) -> list[Row]:
    """Return by how much the timers on phones were off after the server's clock had jumped, and what was lost."""
    file = folder / "clock"
    file.write_text("0")
    rows = []
    with Room(folder, form.setting, FAULTS_CLOCK=str(file)) as room:
        room.open_doors()
        room.move()
        shift = 0.0
        for jump in form.jumps:
            shift += jump
            before = _time_left(room)
            file.write_text(str(shift))
            off = _off_after(room, before)
            room.population.each(room.phones[::3], lambda phone: phone.hang_up(time.monotonic()))
            off_anew = _off_after(room, before)
            what = f"the server's clock jumps {jump:+g} s: timer off by"
            rows.append(Row(what, round(off, 2), "s", f"≤ {EXACT:g}", off <= EXACT))
            rows.append(Row(f"{what}, after reconnecting", round(off_anew, 2), "s", f"≤ {EXACT:g}", off_anew <= EXACT))
        what = f"the server's clock jumps {len(form.jumps)} times, {form.setting.phones} phones"
        signed_out = not _is_signed_in(room)
        if signed_out:
            room.facilitator = Facilitator(room.server)
            room.control.disconnect()
            room.control = room.facilitator.desk(room.id)
        return [
            *rows,
            Row(f"{what}: facilitators that were signed out", signed_out, "browsers", "= 0", not signed_out),
            *aftermath.finish(room, what),
        ]


def _is_signed_in(room: Room) -> bool:
    page = room.facilitator.browser.get(f"{room.server.url}/facilitator/", timeout=10, allow_redirects=False)
    return page.status_code == 200


def _time_left(room: Room) -> tuple[float, float]:
    """Return a moment and what the first phone shows then, in seconds."""

    def look() -> tuple[float, float]:
        now = time.monotonic()
        return now, room.phones[0].view.time_left(now)

    return room.population.do(look)


def _off_after(room: Room, before: tuple[float, float]) -> float:
    """Return by how many seconds the worst phone is off once all have heard from the server again."""
    since = time.monotonic()
    room.wait(lambda: all(it.is_right and it.view.heard_at > since for it in room.phones), "all phones heard more")

    def worst() -> float:
        now = time.monotonic()
        wanted = before[1] - (now - before[0])
        return max(abs(phone.view.time_left(now) - wanted) for phone in room.phones)

    return room.population.do(worst)
