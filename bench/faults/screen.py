"""What a phone holds of its view, by the rules of docs/protocol.md."""

from typing import Any

View = dict[str, Any]
BY_ID = {"sentences"}
"""Sections that are maps by id: only changed entries travel, none for a removed one."""


class HeldView:
    """The view of one phone as views and patches make it; `pushes` are the versions in the order in which they came."""

    def __init__(self) -> None:
        self.sections: View = {}
        self.pushes: list[int] = []
        self._clock = (0, 0.0)
        self._versions: dict[str, int] = {}

    def open(self, view: View, now: float) -> None:
        """Take a whole view in the place of all that was there."""
        self._note(view, now)
        self.sections = dict(view)
        self._versions = dict.fromkeys(view, int(view["version"]))

    def merge(self, patch: View, now: float) -> None:
        """Take the sections that are not older than those held; before the first view nothing is taken."""
        self._note(patch, now)
        if not self.sections:
            return
        for section, value in patch.items():
            if patch["version"] >= self._versions.get(section, -1):
                self._versions[section] = patch["version"]
                self.sections[section] = _merged(self.sections[section], value) if section in BY_ID else value

    def _note(self, message: View, now: float) -> None:
        self.pushes.append(message["version"])
        self._clock = (message["now"], now)

    def time_left(self, now: float) -> float:
        """Return what this phone shows of the timer, in seconds, by the server's clock of the last message."""
        server_time, heard_at = self._clock
        timer = self.sections["stage"]["timer"]
        return float(timer["ends_at"] - server_time) / 1000 - (now - heard_at)

    @property
    def heard_at(self) -> float:
        """When the last message came (seconds of `time.monotonic`)."""
        return self._clock[1]

    @property
    def run(self) -> int | None:
        """The run that is on, as this phone shows it."""
        stage = self.sections.get("stage")
        return stage["run"] if stage else None

    @property
    def own(self) -> View:
        """What the step has for this person."""
        own: View = self.sections["own"]
        return own

    @property
    def sentences(self) -> list[View]:
        """The own sentences, as this phone shows them."""
        return list(self.sections["sentences"].values())

    @property
    def lasting(self) -> View:
        """All that does not change by itself, to be compared with another view."""
        return {name: value for name, value in self.sections.items() if name not in ("now", "version")}


def _merged(held: View, changed: View) -> View:
    return {key: entry for key, entry in {**held, **changed}.items() if entry is not None}
