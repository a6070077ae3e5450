"""The facilitator's laptop dies: another browser takes over, or another computer with a copy of the data."""

import shutil
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.faults import aftermath
from bench.faults.findings import Row
from bench.faults.phone import Phone
from bench.faults.process import Process
from bench.faults.room import Room, Setting
from bench.faults.writing import Pace
from tests.clients import Facilitator, Screen

LASTING = ("session", "room", "stage", "runsheet", "next", "themes", "apart", "undo")
"""What a control holds that phones do not change by writing."""


@dataclass
class Form:
    """A room that writes on for so many seconds in between."""

    setting: Setting
    writes: float


SHORT = Form(Setting(14, Pace(0.6, 1.6)), writes=1.0)
LONG = Form(Setting(300, Pace(2.0, 6.0, sentences=0.25, enough=15)), writes=15.0)


def other_browser(folder: Path, form: Form) -> list[Row]:
    """Return what is not as it was when somebody signs in anew and leads on, and the first laptop wakes up later."""
    what = f"another laptop takes over, {form.setting.phones} phones"
    with Room(folder, form.setting) as room:
        room.open_doors()
        _arrange(room)
        time.sleep(form.writes)
        dead = room.control
        other = Facilitator(room.server)
        room.facilitator, room.control = other, other.desk(room.id)
        _expect_same(room, dead.view, room.control)
        room.move()
        room.move()
        # the old laptop still sees what it saw when its lid was closed
        moved = dead.send("step_next", run=room.turns[1].run)
        room.findings.expect(
            "desk", moved.get("error", {}).get("code") == "step_moved", f"the old laptop moved: {moved}"
        )
        dead.disconnect()
        time.sleep(form.writes)
        return aftermath.finish(room, what)


def other_computer(folder: Path, form: Form) -> list[Row]:
    """Return what is not as it was when the server dies and a copy of its folder is served elsewhere."""
    what = f"another computer takes over, {form.setting.phones} phones"
    with Room(folder, form.setting) as room:
        room.open_doors()
        _arrange(room)
        time.sleep(form.writes)
        before = room.control.view
        room.server.kill()
        shutil.copytree(room.server.data, folder / "copy")
        room.control.disconnect()
        room.server = Process(folder / "copy")
        room.server.start()
        room.facilitator = Facilitator(room.server)
        room.control = room.facilitator.desk(room.id)
        _expect_same(room, before, room.control)
        room.population.each(room.phones, lambda phone: _go(phone, room.server.port))
        room.all_right()
        room.move()
        time.sleep(form.writes)
        return aftermath.finish(room, what)


def _go(phone: Phone, port: int) -> None:
    phone.address = ("127.0.0.1", port)


def _arrange(room: Room) -> None:
    """Leave something of the facilitator's own behind: a theme, a shown sentence, a timer on hold."""
    control = room.control
    view = control.wait(lambda view: len(view["insights"]) >= 3, "some sentences came in")
    chosen = [it["id"] for it in view["insights"].values()][:3]
    assert control.send("theme_add", name="Gehoord worden", insights=chosen)["ok"]
    assert control.send("insight_show", insights=chosen[:1], shown=True)["ok"]
    assert control.send("timer_pause")["ok"]
    control.wait(lambda view: view["stage"]["timer"]["ends_at"] is None and view["themes"], "the control shows it")


def _expect_same(room: Room, before: dict[str, Any], control: Screen) -> None:
    def comparable(view: dict[str, Any], name: str) -> Any:
        # how many came in changes while everybody writes, and the expected times while the timer is on hold
        if name == "stage":
            return {field: value for field, value in view[name].items() if field not in ("control", "projector")}
        if name == "runsheet":
            return [(line["step"], line["state"], line["minutes"]) for line in view[name]["lines"]]
        return view[name]

    for name in LASTING:
        was, is_now = comparable(before, name), comparable(control.view, name)
        room.findings.expect("desk", was == is_now, f"{name} was {was} and is {is_now}")
    gone = before["insights"].keys() - control.view["insights"].keys()
    room.findings.expect("desk", not gone, f"sentences that the control no longer shows: {sorted(gone)}")
