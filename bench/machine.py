"""What kind of machine the figures are of: without that they say nothing."""

import os
import platform
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path


def description() -> str:
    """Return cores, processor, kernel, Python and Node, in one line."""
    return ", ".join(
        [
            f"{os.cpu_count()} cores",
            _processor(),
            f"{platform.system()} {platform.release()}",
            f"{platform.python_implementation()} {platform.python_version()}",
            f"Node {_node()}",
        ]
    )


@contextmanager
def apart(servers: Sequence[int]) -> Iterator[None]:
    """Give this process a core of its own and these processes the others, so that none waits for another's turn."""
    cores = sorted(os.sched_getaffinity(0))
    if len(cores) == 1:
        yield
        return
    os.sched_setaffinity(0, cores[:1])
    for pid in servers:
        _keep_to(pid, cores[1:])
    try:
        yield
    finally:
        os.sched_setaffinity(0, cores)
        for pid in servers:
            _keep_to(pid, cores)


def _keep_to(pid: int, cores: Sequence[int]) -> None:
    """Keep all threads of a process to these cores; one that ended meanwhile needs none."""
    for thread in Path(f"/proc/{pid}/task").glob("*"):
        with suppress(ProcessLookupError):
            os.sched_setaffinity(int(thread.name), cores)


class Others:
    """How much of the machine went to others since this was made: what they take is missing from every figure."""

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._all = _all_seconds()
        self._own = _own_seconds()

    @property
    def cores(self) -> float:
        """Cores that others kept busy, on average. The servers count as ours once they have ended."""
        used = _all_seconds() - self._all - (_own_seconds() - self._own)
        return max(0.0, used / (time.monotonic() - self._began))


def _all_seconds() -> float:
    """Seconds that all cores were busy since the machine started: user, nice and system of `/proc/stat`."""
    ticks = Path("/proc/stat").read_text("ascii").split(maxsplit=4)[1:4]
    return sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK")


def _own_seconds() -> float:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def _processor() -> str:
    found = Path("/proc/cpuinfo")
    lines = found.read_text("utf-8").splitlines() if found.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def _node() -> str:
    try:
        return subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return "missing"
