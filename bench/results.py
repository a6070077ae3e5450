"""Rows of the table: what was measured, what it should be, and how that is printed and kept."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

HOLDS = {True: "yes", False: "NO", None: ""}


class Row(NamedTuple):
    """One figure. `target` is as people read it (`<= 0.4`); `holds` is none where nothing is asked.

    `spread` is the smallest and largest of the rounds: it is printed, and not kept.
    """

    what: str
    value: float
    unit: str
    target: str = ""
    holds: bool | None = None
    spread: str = ""


def at_most(what: str, value: float, unit: str, most: float, rounds: Sequence[float] = ()) -> Row:
    """Return a row that holds when the value is not larger than this."""
    return Row(what, value, unit, f"<= {most:g}", value <= most, _spread(rounds))


def at_least(what: str, value: float, unit: str, least: float) -> Row:
    """Return a row that holds when the value is not smaller than this."""
    return Row(what, value, unit, f">= {least:g}", value >= least)


def told(what: str, value: float, unit: str, rounds: Sequence[float] = ()) -> Row:
    """Return a row that nothing is asked of: what explains the others."""
    return Row(what, value, unit, spread=_spread(rounds))


def _spread(rounds: Sequence[float]) -> str:
    return f"{_short(min(rounds))}-{_short(max(rounds))}" if rounds else ""


def line(row: Row) -> str:
    """Return what the table says of a row."""
    asked = f"{row.target:>7} {HOLDS[row.holds]:<3}"
    return f"{row.what:<84} {_short(row.value):>7} {row.unit:<8} {asked:<11} {row.spread}".rstrip()


def _short(value: float) -> str:
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.3g}"


def write(rows: Sequence[Row], place: Path) -> None:
    """Write the rows as a list of objects."""
    place.parent.mkdir(parents=True, exist_ok=True)
    entries: list[dict[str, Any]] = [
        {
            "what": row.what.strip(),
            "value": _kept(row.value),
            "unit": row.unit,
            "target": row.target,
            "holds": row.holds,
        }
        for row in rows
    ]
    place.write_text(json.dumps(entries, indent=1, ensure_ascii=False) + "\n", "utf-8")


def _kept(value: float) -> float | None:
    """JSON has no infinity: what never came is null."""
    return float(f"{value:.4g}") if value < float("inf") else None


Measure = Callable[[bool], list[Row]]
"""What a file of `rows/` offers: `quick` asks for fewer rounds."""
