"""`python -m bench`: measure every row, or those that are asked for, and print the table."""

import argparse
import gc
import signal
import sys
import time
import traceback
from pathlib import Path

from bench import machine
from bench.results import Measure, Row, line, write
from bench.rows import (
    answers,
    client,
    counting,
    evening,
    joining,
    memory,
    messages,
    open_loop,
    pairs,
    push,
    reports,
    starting,
)

NOT_MEASURED = "could not be measured"
RESULTS = Path(__file__).parent / "results"
ROWS: dict[str, Measure] = {
    "client": client.rows,
    "push": push.rows,
    "pairs": pairs.rows,
    "answers": answers.rows,
    "open": open_loop.rows,
    "joining": joining.rows,
    "memory": memory.rows,
    "messages": messages.rows,
    "counting": counting.rows,
    "reports": reports.rows,
    "starting": starting.rows,
    "evening": evening.rows,
}


def main() -> int:
    """Measure, print, and keep the results; the exit code says whether every row could be measured."""
    parser = argparse.ArgumentParser(prog="python -m bench")
    parser.add_argument("--only", default="", help=f"some of: {','.join(ROWS)}")
    parser.add_argument("--quick", action="store_true", help="fewer rounds, and no evening")
    parser.add_argument("--evening-minutes", type=float, default=0.0, help="play the evening in another time")
    parser.add_argument("--output", type=Path, help="where the results go, as JSON")
    given = parser.parse_args()
    chosen = given.only.split(",") if given.only else list(ROWS)
    if unknown := set(chosen) - set(ROWS):
        parser.error(f"no such row: {', '.join(sorted(unknown))}")
    if given.evening_minutes:
        ROWS["evening"] = lambda _quick: evening.evening(given.evening_minutes)
    # whoever ends the bench ends its servers too
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    print(machine.description(), flush=True)
    found = [row for name in chosen for row in _measured(name, given.quick)]
    place = given.output or (None if given.only else RESULTS / ("quick.json" if given.quick else "latest.json"))
    if place:
        write(found, place)
        print(f"written to {place}")
    missed = [row for row in found if row.holds is False]
    print(f"{sum(row.holds is True for row in found)} targets reached, {len(missed)} missed")
    return 1 if any(NOT_MEASURED in row.what for row in missed) else 0


def _measured(name: str, quick: bool) -> list[Row]:
    """A row that cannot be measured is a row that was missed: the others go on."""
    # a collection of garbage in the load client would be a wait of the server
    gc.collect()
    gc.disable()
    began, others = time.monotonic(), machine.Others()
    try:
        found = ROWS[name](quick)
    except Exception as error:
        traceback.print_exc(file=sys.stderr)
        found = [Row(f"{name} {NOT_MEASURED} ({type(error).__name__})", float("inf"), "", "", False)]
    print(f"\n{name} ({time.monotonic() - began:.0f} s; others kept {others.cores:.1f} cores busy)")
    for row in found:
        print("  " + line(row), flush=True)
    return found


if __name__ == "__main__":
    sys.exit(main())
