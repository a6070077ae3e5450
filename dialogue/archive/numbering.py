"""Numbers of rows: those of a database become lines of a file, and the other way round."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import msgspec

from dialogue.archive.mistake import ArchiveMistake
from dialogue.archive.sheet import Pointer, PointsAtNothing, Row, Sheet, Tables, pointed


class Found(NamedTuple):
    """A row as it stood in the database: its number there, if it has one, and its fields."""

    number: int | None
    row: Row


def numbered(sheets: Sequence[Sheet], found: Mapping[str, Sequence[Found]]) -> Tables:
    """Return the rows with lines for numbers: nothing is left of how many rows other meetings have."""
    lines = {
        sheet.name: {it.number: line for line, it in enumerate(found[sheet.name], start=1) if it.number is not None}
        for sheet in sheets
    }
    tables: Tables = {}
    for sheet in sheets:
        rows = [row for it in found[sheet.name] if (row := _on_lines(sheet, it.row, lines)) is not None]
        tables[sheet.name] = rows if sheet.keeps_order else sorted(rows, key=msgspec.json.encode)
    return tables


def _on_lines(sheet: Sheet, row: Row, lines: Mapping[str, Mapping[int, int]]) -> Row | None:
    try:
        for pointer in sheet.pointers:
            row = pointed(row, pointer, lines[pointer.sheet].get)
    except PointsAtNothing:
        return None
    return row


def check_ends(sheets: Sequence[Sheet], tables: Tables) -> None:
    """Raise `ArchiveMistake("loose_end")` for a number that points at no line of its sheet."""
    for sheet in sheets:
        for line, row in enumerate(tables[sheet.name], start=1):
            for pointer in sheet.pointers:
                pointed(row, pointer, _there(tables, sheet, line, pointer))


def _there(tables: Tables, sheet: Sheet, line: int, pointer: Pointer) -> Callable[[int], int]:
    def number(wanted: int) -> int:
        if type(wanted) is not int or not 1 <= wanted <= len(tables[pointer.sheet]):
            raise ArchiveMistake("loose_end", sheet.name, line, ".".join(pointer.path))
        return wanted

    return number


def with_ids(row: Row, pointers: Sequence[Pointer], ids: Mapping[str, Sequence[int]]) -> Row:
    """Return the row of a checked file with the numbers that a database gave (by sheet, a line each)."""
    for pointer in pointers:
        given = ids[pointer.sheet]
        row = pointed(row, pointer, lambda line, given=given: given[line - 1])  # type: ignore[misc]
    return row
