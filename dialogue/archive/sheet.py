"""A sheet: the rows of one table as they stand in the file of a meeting, and which fields point at other rows."""

from collections.abc import Callable
from typing import Any

import msgspec

EACH = "*"
"""In a path: every entry of a list."""

Row = dict[str, Any]
Tables = dict[str, list[Row]]
"""The rows of a meeting by sheet. A number that points at a row is the line (from 1) where it stands in its sheet."""


class Pointer(msgspec.Struct, frozen=True):
    """A field that holds the number of a row of a sheet; `path` begins with the column and goes on inside its JSON.

    A required one that points at nothing takes its row with it; another becomes nothing.
    """

    path: tuple[str, ...]
    sheet: str
    required: bool = False


class Sheet(msgspec.Struct, frozen=True):
    """One table. `row` says what may stand in a row; without `keeps_order` the order of rows tells nothing."""

    name: str
    row: type[msgspec.Struct]
    pointers: tuple[Pointer, ...]
    keeps_order: bool


class PointsAtNothing(Exception):
    """A required pointer holds the number of no row."""


def pointed(row: Row, pointer: Pointer, renumber: Callable[[int], int | None]) -> Row:
    """Return the row with another number where this pointer is. Raises `PointsAtNothing`."""
    changed: Row = _pointed(row, pointer.path, pointer.required, renumber)
    return changed


def _pointed(value: Any, path: tuple[str, ...], required: bool, renumber: Callable[[int], int | None]) -> Any:
    if value is None:
        return None
    if not path:
        number = renumber(value)
        if number is None and required:
            raise PointsAtNothing
        return number
    head, rest = path[0], path[1:]
    if head == EACH:
        entries = [_pointed(entry, rest, required, renumber) for entry in value]
        return entries if rest else [entry for entry in entries if entry is not None]
    if head not in value:
        return value
    return {**value, head: _pointed(value[head], rest, required, renumber)}
