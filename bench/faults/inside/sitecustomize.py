"""Runs inside the server when this folder is on its PYTHONPATH: a clock that jumps, and root that is bound by modes.

`FAULTS_CLOCK` names a file with the seconds by which the clock is wrong; `FAULTS_BOUND=1` takes root's freedom to
write what nobody may.
"""

import ctypes
import os
import time

VERSION = 0x20080522
MAY_IGNORE_MODES = (1 << 1) | (1 << 2)
"""CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH."""


def _let_the_clock_jump(file: str) -> None:
    real_ns = time.time_ns

    def shift_ns() -> int:
        with open(file, encoding="ascii") as shift:  # noqa: PTH123 - before anything is imported
            return int(float(shift.read() or 0) * 1_000_000_000)

    time.time_ns = lambda: real_ns() + shift_ns()
    time.time = lambda: time.time_ns() / 1_000_000_000


def _bind_by_modes() -> None:
    head = (ctypes.c_uint32 * 2)(VERSION, 0)
    sets = (ctypes.c_uint32 * 6)()  # effective, permitted, inheritable; twice
    system = ctypes.CDLL(None, use_errno=True)
    if system.capget(head, sets) == 0:
        sets[0] &= ~MAY_IGNORE_MODES
        sets[1] &= ~MAY_IGNORE_MODES
        system.capset(head, sets)


if os.environ.get("FAULTS_CLOCK"):
    _let_the_clock_jump(os.environ["FAULTS_CLOCK"])
if os.environ.get("FAULTS_BOUND"):
    _bind_by_modes()
