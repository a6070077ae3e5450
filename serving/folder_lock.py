"""One server on one database file: it holds a lock, which the system takes back when that program ends."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from serving.errors import StartError

LOCK_SUFFIX = ".lock"


class InUse(StartError):
    """Another program holds the lock; the message is for whoever wanted to start a server."""


@contextmanager
def held(database: Path) -> Iterator[None]:
    """Hold the lock of this database file. Raises `InUse`, or `StartError` where no lock can be had."""
    try:
        descriptor = os.open(f"{database}{LOCK_SUFFIX}", os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise StartError(f"In de map {database.parent} kan niet worden geschreven; kies een andere.") from error
    try:
        _lock(descriptor, database)
        yield
    finally:
        os.close(descriptor)  # this gives the lock back; the file stays, so that nobody locks one that was removed


def _lock(descriptor: int, database: Path) -> None:
    try:
        _lock_at_once(descriptor)
    except (BlockingIOError, PermissionError) as error:
        raise InUse(
            f"Een andere server gebruikt {database} al; stop die, of kies een andere map met --data."
        ) from error
    except OSError as error:
        raise StartError(f"De map {database.parent} kan niet op slot; kies een map op deze computer.") from error


def _lock_at_once(descriptor: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
