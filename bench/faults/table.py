"""The results as a table for people and as a file for programs."""

import json
from collections.abc import Iterable
from pathlib import Path

from bench.faults.findings import Row

RESULTS = Path(__file__).resolve().parents[1] / "results" / "faults.json"
WIDTH = 110


def line(row: Row) -> str:
    """Return a row of the table; a target that was missed stands out."""
    verdict = "" if not row.target else "ok" if row.holds else "MISSED"
    return f"{row.what:{WIDTH}} {row.value:>9g} {row.unit:11} {row.target:7} {verdict}".rstrip()


def write(rows: Iterable[Row], file: Path = RESULTS) -> None:
    """Write `[{"what", "value", "unit", "target", "holds"}]`."""
    file.parent.mkdir(parents=True, exist_ok=True)
    records = [row.as_record() for row in rows]
    file.write_text(json.dumps(records, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
