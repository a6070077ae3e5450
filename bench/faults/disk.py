"""Ways to let a disk refuse what the server writes, on any Linux machine, with and without root."""

import os
import resource
import stat
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.faults.process import Process

DISK = 48 * 1024 * 1024
"""Bytes of the small disk: the server's compressed files, and a meeting."""
BLOCK = 64 * 1024
BOUND = {"FAULTS_BOUND": "1"}
"""For the server: what root may not do by mode bits, this one may not."""


def may_mount() -> bool:
    """Return whether this user can make a small disk."""
    return os.geteuid() == 0 and subprocess.run(["mountpoint", "-q", "/proc"], check=False).returncode == 0


@contextmanager
def small(folder: Path) -> Iterator[None]:
    """A disk of its own in this folder; only for who may mount."""
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={DISK}", "tmpfs", str(folder)], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@contextmanager
def filled(folder: Path) -> Iterator[None]:
    """No byte is left on the disk of this folder meanwhile."""
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as file:
        size = BLOCK
        while size:
            try:
                file.write(bytes(size))
            except OSError:  # full for this size: try to fill what is left
                size //= 2
    try:
        yield
    finally:
        filler.unlink()


@contextmanager
def refusing(server: Process) -> Iterator[None]:
    """The server's process may make no file longer than nothing: every write fails, as on a full disk.

    Needs no root and no disk of its own. A process that was killed meanwhile has taken its limit with it.
    """
    pid = server.pid
    least, most = resource.prlimit(pid, resource.RLIMIT_FSIZE)
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (0, most))
    try:
        yield
    finally:
        if Path(f"/proc/{pid}").exists():
            resource.prlimit(pid, resource.RLIMIT_FSIZE, (least, most))


@contextmanager
def read_only(data: Path) -> Iterator[None]:
    """The files of the database cannot be written to meanwhile.

    They lose their mode bits; a server that runs as root is bound by these when it was started with `BOUND`.
    """
    mode = stat.S_IMODE((data / "oogstdialoog.db").stat().st_mode)
    for file in data.glob("oogstdialoog.db*"):
        file.chmod(0o444)
    try:
        yield
    finally:
        for file in data.glob("oogstdialoog.db*"):  # a file that was made meanwhile got the mode of the database
            file.chmod(mode)
