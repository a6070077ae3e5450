"""Print what the product does under each fault: `python -m bench.faults [--short] [--only kill,cut]`.

All long forms together are written down. Exits with 1 when a target is missed.
"""

import argparse
import os
import sys
import tempfile
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from bench.faults import clocks, killing, network, stalling, storage, table, takeover, wrong_phones
from bench.faults.findings import Row
from tools import programs

Fault = Callable[[Path], list[Row]]


def _in_chromium(form: wrong_phones.Form, folder: Path) -> list[Row]:
    with sync_playwright() as playwright:
        sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=programs.chromium(), args=sandbox)
        rows = wrong_phones.wrong_phones(folder, browser, form)
        browser.close()
        return rows


def faults(*, short: bool) -> dict[str, Fault]:
    """Return every fault by its name, in its long or short form."""

    def formed(fault: Callable[[Path, Any], list[Row]], long_form: object, short_form: object) -> Fault:
        return lambda folder: fault(folder, short_form if short else long_form)

    return {
        "kill": formed(killing.kill, killing.LONG, killing.SHORT),
        "cut": formed(network.cut, network.LONG, network.SHORT),
        "silent": formed(network.silent, network.LONG_SILENT, network.SHORT),
        "late": formed(network.late, network.LONG_LATE, network.SHORT),
        "stall": formed(stalling.stall, stalling.LONG, stalling.SHORT),
        "full": formed(storage.full, storage.LONG, storage.SHORT),
        "locked": formed(storage.locked, storage.LONG_LOCK, storage.SHORT_LOCK),
        "readonly": formed(storage.read_only, storage.LONG, storage.SHORT),
        "clock": formed(clocks.server_jumps, clocks.LONG, clocks.SHORT),
        "phones": partial(_in_chromium, wrong_phones.SHORT if short else wrong_phones.LONG),
        "browser": formed(takeover.other_browser, takeover.LONG, takeover.SHORT),
        "computer": formed(takeover.other_computer, takeover.LONG, takeover.SHORT),
    }


def _endured(name: str, fault: Fault) -> list[Row]:
    """Return the rows of a fault; one that cannot be played to its end is a row as well, and the others go on."""
    try:
        with tempfile.TemporaryDirectory() as folder:
            return fault(Path(folder))
    except Exception as error:
        traceback.print_exc()
        return [Row(f"{name}: broken off: {error}", 1, "failures", "= 0", False)]


def main(arguments: list[str]) -> int:
    """Run the chosen faults and return the exit code."""
    known = faults(short=False)
    parser = argparse.ArgumentParser(prog="bench.faults", description=__doc__)
    parser.add_argument("--only", default="", help="names with commas between them: " + ", ".join(known))
    parser.add_argument("--short", action="store_true", help="the forms that make test runs")
    chosen = parser.parse_args(arguments)
    names = chosen.only.split(",") if chosen.only else list(known)
    if unknown := set(names) - known.keys():
        parser.error(f"no such fault: {', '.join(sorted(unknown))}")
    rows: list[Row] = []
    for name in names:
        for row in _endured(name, faults(short=chosen.short)[name]):
            print(table.line(row), flush=True)
            rows.append(row)
    if not chosen.short and not chosen.only:
        table.write(rows)
    return 0 if all(row.holds for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
