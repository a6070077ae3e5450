"""The server is killed at random moments and started again on the same port and data."""

import random
import time
from dataclasses import dataclass
from pathlib import Path

from bench.faults import aftermath
from bench.faults.findings import Row
from bench.faults.room import Room, Setting
from bench.faults.writing import Pace


@dataclass
class Form:
    """How often it is killed, and how long it lives in between (seconds)."""

    setting: Setting
    times: int
    lives: tuple[float, float]


SHORT = Form(Setting(20, Pace(0.8, 2.0)), times=3, lives=(0.3, 1.2))
LONG = Form(Setting(300, Pace(2.0, 6.0, sentences=0.25, enough=15)), times=50, lives=(0.2, 3.0))


def kill(folder: Path, form: Form) -> list[Row]:
    """Return what became of the answers; every phone must be right with the first message after it reconnects."""
    chance = random.Random(form.setting.seed)
    back: list[float] = []
    with Room(folder, form.setting) as room:
        room.open_doors()
        for number in range(form.times):
            time.sleep(chance.uniform(*form.lives))
            room.server.kill()
            room.server.start()
            began = time.monotonic()
            back.append(room.all_right(since=began))
            room.reopen_control()
            if number % 3 == 0:
                room.move()
        what = f"kill -9, {form.times} times, {form.setting.phones} phones"
        finished = aftermath.finish(room, what)
        early = sum(phone.early_patches for phone in room.phones)
        return [
            *finished,
            Row(f"{what}: first messages that were no view", early, "messages", "= 0", early == 0),
            *aftermath.seconds(f"{what}: all phones right again after the start", back),
        ]
