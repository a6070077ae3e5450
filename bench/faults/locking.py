"""Another process that holds the database: `python -m bench.faults.locking FILE SECONDS`."""

import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

HELD = "held"


def hold(database: Path, seconds: float) -> "subprocess.Popen[str]":
    """Return a process that holds the database's write lock for so long; it is held when this returns."""
    command = [sys.executable, "-m", "bench.faults.locking", str(database), str(seconds)]
    holder = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert holder.stdout is not None
    with holder.stdout:
        assert holder.stdout.readline().strip() == HELD
    return holder


def _hold(database: str, seconds: float) -> None:
    with closing(sqlite3.connect(database, isolation_level=None, timeout=60)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        print(HELD, flush=True)
        time.sleep(seconds)
        connection.execute("ROLLBACK")


if __name__ == "__main__":
    _hold(sys.argv[1], float(sys.argv[2]))
