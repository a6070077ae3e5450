"""info: something is told; phones show the words, the projector may show the way in.

The first info step of a meeting in a series can also tell what was agreed last time, once the facilitator shows it.
"""

from typing import Any

import msgspec

from dialogue.programme import Step
from dialogue.records import LastTime, Run
from dialogue.snapshot import Snapshot
from dialogue.steps.kind import StepKind

LAST_TIME = "last_time"
"""The stage of a run in which the agreements of last time stand on the screens."""


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`show_join`: the projector keeps the QR code beside the prompt."""

    show_join: bool = False


class Info(StepKind):
    """A step in which the facilitator speaks."""

    name = "info"
    Options = Options

    def shared(self, snapshot: Snapshot, run: Run, step: Step) -> dict[str, Any]:
        """Return the agreements of last time as `last_time`, while the facilitator shows them; else nothing."""
        if run.stage != LAST_TIME or not opens(snapshot, step) or snapshot.last_time is None:
            return {}
        return {"last_time": told(snapshot.last_time)}

    def projector(self, snapshot: Snapshot, run: Run, step: Step) -> dict[str, Any]:
        """Return whether the way in stands beside the prompt."""
        return {"show_join": self.options(step).show_join}


def opens(snapshot: Snapshot, step: Step) -> bool:
    """Return whether this is the first info step of the programme, where last time can be told about."""
    return step.id == next((it.id for it in snapshot.steps.values() if it.kind == Info.name), None)


def told(last_time: LastTime) -> dict[str, Any]:
    """Return the meeting before this one with its agreements, without numbers of any kind."""
    agreements = [{"text": it.text, "who": it.who, "when": it.when} for it in last_time.agreements]
    return {"title": last_time.title, "date": last_time.date, "agreements": agreements}
