"""20,000 hostile cases and a flood, in a real meeting: `python -m bench.fuzz`, or `make fuzz`.

Writes bench/results/fuzz.json, and ends with 1 when a target is missed. `--cases` and `--seed` try others.
"""

import argparse
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.hostile.siege import Siege
from tests.server import Server

RESULTS = Path(__file__).resolve().parent / "results" / "fuzz.json"
CASES = 20_000
KNOCKS = 2_000
SEED = 3_141_592
FLOOD = 10_000


def row(what: str, value: float, unit: str, target: str, holds: bool) -> dict[str, Any]:
    """Return one line of the results."""
    return {"what": what, "value": value, "unit": unit, "target": target, "holds": holds}


def none(what: str, found: int) -> dict[str, Any]:
    """Return a line about something that may not happen."""
    return row(what, found, "times", "0", found == 0)


def run(cases: int, seed: int, flood: int) -> list[dict[str, Any]]:
    """Lay siege to a server of this run alone and return the results."""
    with tempfile.TemporaryDirectory() as folder:
        server = Server(Path(folder) / "data").start()
        try:
            siege = Siege(server)
            found = siege.go(seed, cases)
            knocks = siege.knock(seed, cases // 10)
            codes = siege.flood(flood)
            siege.close()
        finally:
            server.stop()
    for kind in ("taken", "ended", "changes", "disturbed"):
        for it in getattr(found, kind)[:5]:
            print(kind, repr(it)[:2000], file=sys.stderr)
    failed = [it for it in knocks if it.status >= 500 or it.status == 0]
    print(*failed[:5], sep="\n", file=sys.stderr)
    tracebacks = sum("Traceback" in line for line in server.lines)
    return [
        row("hostile messages tried", found.cases, "cases", f">= {CASES}", found.cases >= CASES),
        none("hostile messages that were not refused", len(found.taken)),
        none("hostile messages without an answer", found.cases - found.answered),
        row("wrong requests and connections tried", len(knocks), "cases", f">= {KNOCKS}", len(knocks) >= KNOCKS),
        none("of these, answered as a fault of the server or not at all", len(failed)),
        none("tables or views that changed", len(found.changes)),
        none("patches to a phone that nothing happened to", len(found.disturbed)),
        none("answers of a phone among them that were not kept", found.unanswered),
        none("tracebacks in the server's output", tracebacks),
        none("floods that were not hung up on", int(codes[-1] != "gone")),
        row("longest wait of a phone among them", round(found.slowest * 1000), "ms", "<= 2000", found.slowest <= 2),
    ]


def main() -> int:
    """Run, print and keep the results."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--cases", type=int, default=CASES)
    options.add_argument("--seed", type=int, default=SEED)
    options.add_argument("--flood", type=int, default=FLOOD)
    asked = options.parse_args()
    results = run(asked.cases, asked.seed, asked.flood)
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n", "utf-8")
    for line in results:
        print(
            f"{'ok  ' if line['holds'] else 'MISS'} {line['what']}: {line['value']} {line['unit']} ({line['target']})"
        )
    return 0 if all(line["holds"] for line in results) else 1


if __name__ == "__main__":
    sys.exit(main())
