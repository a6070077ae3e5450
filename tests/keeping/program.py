"""The program as somebody types it: a command, its words and its exit code."""

import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from tests.server import HOUSE

SECONDS = 60


class Said(NamedTuple):
    """What a command said and how it ended."""

    code: int
    output: str
    errors: str


def run(*arguments: str | Path) -> Said:
    """Carry out `python run.py` with these arguments."""
    command = [sys.executable, "run.py", *map(str, arguments)]
    ended = subprocess.run(command, cwd=HOUSE, capture_output=True, text=True, timeout=SECONDS, check=False)
    return Said(ended.returncode, ended.stdout, ended.stderr)


def refused(*arguments: str | Path) -> str:
    """Return the one sentence with which a command is refused."""
    said = run(*arguments)
    assert (said.code, said.output, said.errors.count("\n")) == (2, "", 1), said
    return said.errors
