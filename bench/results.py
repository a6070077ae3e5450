"""Rows of the table: what was measured, what it should be, and how that is printed and kept."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

HOLDS = {True: "yes", False: "NO", None: ""}


class Row(NamedTuple):
    """One figure. `target` is as people read it (`<= 0.4`); `holds` is none where nothing is asked."""

    what: str
    value: float
    unit: str
    target: str = ""
    holds: bool | None = None


def at_most(what: str, value: float, unit: str, most: float) -> Row:
    """Return a row that holds when the value is not larger than this."""
    return Row(what, value, unit, f"<= {most:g}", value <= most)


def at_least(what: str, value: float, unit: str, least: float) -> Row:
    """Return a row that holds when the value is not smaller than this."""
    return Row(what, value, unit, f">= {least:g}", value >= least)


def told(what: str, value: float, unit: str) -> Row:
    """Return a row that nothing is asked of: what explains the others."""
    return Row(what, value, unit)


def spread(values: Sequence[float]) -> str:
    """Return the smallest and largest of several rounds, for beside their median."""
    return f"{min(values):.3g}-{max(values):.3g}"


def line(row: Row) -> str:
    """Return what the table says of a row."""
    return f"{row.what:<78}  {_short(row.value):>9} {row.unit:<12} {row.target:>9}  {HOLDS[row.holds]}".rstrip()


def _short(value: float) -> str:
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.3g}"


def write(rows: Sequence[Row], place: Path) -> None:
    """Write the rows as a list of objects."""
    place.parent.mkdir(parents=True, exist_ok=True)
    entries: list[dict[str, Any]] = [{**row._asdict(), "value": _kept(row.value)} for row in rows]
    place.write_text(json.dumps(entries, indent=1, ensure_ascii=False) + "\n", "utf-8")


def _kept(value: float) -> float | None:
    """JSON has no infinity: what never came is null."""
    return float(f"{value:.4g}") if value < float("inf") else None


Measure = Callable[[bool], list[Row]]
"""What a file of `rows/` offers: `quick` asks for fewer rounds."""
