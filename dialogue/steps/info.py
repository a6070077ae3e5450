"""info: something is told; phones show the words, the projector may show the way in."""

from typing import Any

import msgspec

from dialogue.programme import Step
from dialogue.records import Run
from dialogue.snapshot import Snapshot
from dialogue.steps.kind import StepKind


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`show_join`: the projector keeps the QR code beside the prompt."""

    show_join: bool = False


class Info(StepKind):
    """A step in which the facilitator speaks."""

    name = "info"
    Options = Options

    def projector(self, snapshot: Snapshot, run: Run, step: Step) -> dict[str, Any]:
        """Return whether the way in stands beside the prompt."""
        return {"show_join": self.options(step).show_join}
