"""The sheets of a meeting, read from the tables: which are carried, what their rows may hold and point at."""

from collections.abc import Sequence
from functools import cache
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

import msgspec
from sqlalchemy import BigInteger, Boolean, Column, Float, Integer, LargeBinary, String, Table, Text

from dialogue.archive.file import LARGEST_NUMBER
from dialogue.archive.sheet import Pointer, Sheet
from dialogue.store.archive.declared import (
    HELD,
    IN_NO_ORDER,
    INSIDE,
    LEFT_BEHIND,
    LEFT_OUT,
    NUMBERS_OF_ROWS,
    RECORDS,
)
from dialogue.store.tables import metadata

ROOT = "sessions"
OWNER = "session_id"
LONGEST_WORDS = 200_000
MOST = 2**31 - 1
Line = Annotated[int, msgspec.Meta(ge=1, le=MOST)]


class Unknown(TypeError):
    """A column of a kind that no file holds yet."""


@cache
def all_tables() -> tuple[Table, ...]:
    """Return the tables of a meeting that a file can hold, what is pointed at first where that can be."""
    return tuple(carried(metadata.sorted_tables))


@cache
def all_sheets() -> tuple[Sheet, ...]:
    """Return all that a file may hold."""
    return tuple(sheet_of(table) for table in all_tables())


def carried(tables: Sequence[Table]) -> list[Table]:
    """Return the table of sessions and every table whose rows cannot be without one, those they need first."""
    found: list[Table] = []
    for table in tables:
        if table.name == ROOT or (table.name not in LEFT_OUT and any(parent in found for parent in parents(table))):
            found.append(table)
    return _pointed_at_first(found)


def parents(table: Table) -> list[Table]:
    """Return the tables that a row of this one cannot be without."""
    return [key.column.table for column in table.columns if not column.nullable for key in column.foreign_keys]


def _pointed_at_first(tables: list[Table]) -> list[Table]:
    """Put what is pointed at before what points at it, as far as nothing goes round."""
    left, found = list(tables), []
    while left:
        ready = [table for table in left if not set(parents(table)) & set(left) - {table}]
        names = {table.name for table in left}
        easy = [it for it in ready if not any(pointer.sheet in names - {it.name} for pointer in pointers(it))]
        found.append((easy or ready)[0])
        left.remove(found[-1])
    return found


def sheet_of(table: Table) -> Sheet:
    """Return how a table stands in a file. Raises `Unknown`."""
    fields = [_field(column) for column in columns(table)]
    row = msgspec.defstruct(str(table.name), fields, frozen=True, forbid_unknown_fields=True, kw_only=True)
    return Sheet(str(table.name), row, pointers(table), table.name not in IN_NO_ORDER and has_numbers(table))


def has_numbers(table: Table) -> bool:
    """Return whether each row has a number of its own."""
    return "id" in table.columns


def columns(table: Table) -> list[Column[Any]]:
    """Return the columns that stand in a file."""
    return [it for it in table.columns if it.name not in {"id", OWNER} and name_of(it) not in LEFT_BEHIND]


def name_of(column: Column[Any]) -> str:
    """Return the name by which a column is declared."""
    return f"{column.table.name}.{column.name}"


@cache
def pointers(table: Table) -> tuple[Pointer, ...]:
    """Return what the rows of a table point at, whichever way that is known."""
    named = [
        Pointer((str(column.name),), target, required=not column.nullable)
        for column in columns(table)
        if (target := target_of(column))
    ]
    return (*named, *INSIDE.get(table.name, ()))


def target_of(column: Column[Any]) -> str:
    """Return the table whose rows a column holds the numbers of; empty when it holds none."""
    keys = [str(key.column.table.name) for key in column.foreign_keys]
    return keys[0] if keys else NUMBERS_OF_ROWS.get(name_of(column), "")


def _field(column: Column[Any]) -> tuple[str, Any] | tuple[str, Any, Any]:
    kind = Line if target_of(column) else _kind(column)
    if column.nullable:
        return str(column.name), kind | None, None
    if column.default is not None and column.default.is_scalar:
        return str(column.name), kind, _default(column)
    return str(column.name), kind


def _default(column: Column[Any]) -> Any:
    given = column.default.arg  # type: ignore[union-attr]
    declared = HELD.get(name_of(column))
    if declared is None:
        return given
    value = msgspec.json.decode(given, type=declared.type)
    return msgspec.field(default_factory=lambda: value)


def _kind(column: Column[Any]) -> Any:
    declared = HELD.get(name_of(column))
    if declared is not None:
        return declared.type
    if words := _only_words(column):
        return words
    kind = column.type
    if isinstance(kind, Boolean):
        return bool
    if isinstance(kind, BigInteger):
        return Annotated[int, msgspec.Meta(ge=0, le=LARGEST_NUMBER)]
    if isinstance(kind, Integer):
        return Annotated[int, msgspec.Meta(ge=0, le=MOST)]
    if isinstance(kind, Float):
        return Annotated[float, msgspec.Meta(ge=-LARGEST_NUMBER, le=LARGEST_NUMBER)]
    if isinstance(kind, Text):
        return Annotated[str, msgspec.Meta(max_length=LONGEST_WORDS)]
    if isinstance(kind, String):
        return Annotated[str, msgspec.Meta(max_length=kind.length or LONGEST_WORDS)]
    if isinstance(kind, LargeBinary):
        return bytes
    raise Unknown(f"{name_of(column)} is of a kind that no file holds yet: {kind!r}")


def _only_words(column: Column[Any]) -> Any:
    """Return the words that a record allows for this column; none when it allows any."""
    record = RECORDS.get(column.table.name)
    hint = get_type_hints(record).get(column.name) if record else None
    choices = [it for it in (hint, *get_args(hint)) if get_origin(it) is Literal]
    return choices[0] if choices else None
