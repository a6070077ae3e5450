"""The server's process, with what a fault needs to know of it."""

import os
from pathlib import Path

from tests.server import Server

INSIDE = Path(__file__).parent / "inside"
"""What is imported in the server before anything of ours; see `sitecustomize.py` there."""


class Process(Server):
    """A server that runs. `inside` are the variables that let something go wrong inside it."""

    def __init__(self, data: Path, **inside: str) -> None:
        path = os.pathsep.join(filter(None, (str(INSIDE), os.environ.get("PYTHONPATH"))))
        super().__init__(data, 0, **({"PYTHONPATH": path, **inside} if inside else {}))

    @property
    def pid(self) -> int:
        """The number of its process."""
        assert self._process is not None, "the server does not run"
        return self._process.pid
