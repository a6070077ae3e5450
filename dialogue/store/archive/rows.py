"""The rows of a meeting, read from the tables and written back under new numbers."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, bindparam, insert, null, select, update

from dialogue.archive.numbering import Found, with_ids
from dialogue.archive.sheet import Pointer, Row, Tables
from dialogue.store.archive.coding import Held, decoded, encoded
from dialogue.store.archive.declared import HELD, LEFT_BEHIND, ON_REQUEST
from dialogue.store.archive.sheets import OWNER, all_tables, columns, has_numbers, name_of, parents, pointers
from dialogue.store.tables import sessions


def read(tx: Connection, session_id: int, *, addresses: bool) -> dict[str, list[Found]]:
    """Return the rows of a meeting by table; mail addresses only when they are asked for."""
    return {
        table.name: _rows(tx, table, session_id) if addresses or table.name not in ON_REQUEST else []
        for table in all_tables()
    }


def write(tx: Connection, tables: Tables, code: str) -> int:
    """Keep a checked meeting as a new one under this join code, and return its id.

    A row has no number of a session and none of a row outside the file, so that it can come nowhere else.
    """
    tables = {**tables, "sessions": [_under(code, row) for row in tables["sessions"]]}
    ids: dict[str, list[int]] = {}
    for table in all_tables():
        rows = _values(table, tables[table.name], ids)
        if table is sessions:
            rows = [{**row, "code": code} for row in rows]
        elif OWNER in table.columns:
            rows = [{**row, OWNER: ids["sessions"][0]} for row in rows]
        ids[table.name] = _inserted(tx, table, rows)
    for table in all_tables():
        _point(tx, table, tables[table.name], ids)
    return ids["sessions"][0]


def _under(code: str, row: Row) -> Row:
    return {**row, "record": {**row["record"], "code": code}}


def _rows(tx: Connection, table: Table, session_id: int) -> list[Found]:
    number = table.c.id if has_numbers(table) else null()
    kept = columns(table)
    names = [str(column.name) for column in kept]
    query = select(number, *kept).where(_belongs(table, session_id)).order_by(*table.primary_key.columns)
    held = _held(table)
    found = [Found(row[0], dict(zip(names, row[1:], strict=True))) for row in tx.execute(query)]
    for it in found:
        it.row.update({name: decoded(it.row[name], what) for name, what in held.items()})
    return found


def _belongs(table: Table, session_id: int) -> ColumnElement[bool]:
    if table is sessions:
        return table.c.id == session_id
    if OWNER in table.columns:
        return table.c[OWNER] == session_id
    parent = next(it for it in parents(table) if it in all_tables())
    key = next(it for it in table.foreign_keys if it.column.table is parent)
    return key.parent.in_(select(parent.c.id).where(_belongs(parent, session_id)))


def _values(table: Table, rows: Sequence[Row], ids: Mapping[str, Sequence[int]]) -> list[dict[str, Any]]:
    """Return what is kept of rows at first: what they point at that is not there yet comes after."""
    known = [it for it in pointers(table) if it.sheet in ids]
    later = [it for it in pointers(table) if it.sheet not in ids and len(it.path) == 1 and not it.required]
    open_ends = dict.fromkeys((it.path[0] for it in later), None)
    behind = {str(it.name): LEFT_BEHIND[name_of(it)] for it in table.columns if name_of(it) in LEFT_BEHIND}
    held = _held(table)
    return [
        _kept(with_ids(row, known, ids), held) | open_ends | {name: made() for name, made in behind.items()}
        for row in rows
    ]


def _kept(row: Row, held: Mapping[str, Held]) -> Row:
    return {**row, **{name: encoded(row[name], what) for name, what in held.items()}}


def _held(table: Table) -> dict[str, Held]:
    return {str(column.name): HELD[name_of(column)] for column in table.columns if name_of(column) in HELD}


def _inserted(tx: Connection, table: Table, rows: list[dict[str, Any]]) -> list[int]:
    if not rows:
        return []
    if not _is_asked_for(table):
        tx.execute(insert(table), rows)
        return []
    return list(tx.execute(insert(table).returning(table.c.id, sort_by_parameter_order=True), rows).scalars())


def _is_asked_for(table: Table) -> bool:
    """Return whether anything needs the new numbers of its rows: asking for them costs a statement a row."""
    meant = any(it.sheet == table.name for other in all_tables() for it in pointers(other))
    return table is sessions or meant or bool(_late(table))


def _late(table: Table) -> list[Pointer]:
    """Return what a table points at that comes in after it."""
    places = [it.name for it in all_tables()]
    return [it for it in pointers(table) if places.index(it.sheet) >= places.index(table.name)]


def _point(tx: Connection, table: Table, rows: Sequence[Row], ids: Mapping[str, Sequence[int]]) -> None:
    """Write what could not be known when a row came in: the numbers of rows that came after it."""
    late = _late(table)
    names = list(dict.fromkeys(it.path[0] for it in late))
    if not names:
        return
    changed = []
    for row, row_id in zip(rows, ids[table.name], strict=True):
        if any(_holds(row, pointer) for pointer in late):
            full = _kept(with_ids(row, pointers(table), ids), _held(table))
            changed.append({"row": row_id, **{f"new_{name}": full[name] for name in names}})
    if changed:
        values: dict[str, Any] = {name: bindparam(f"new_{name}") for name in names}
        tx.execute(update(table).where(table.c.id == bindparam("row")).values(values), changed)


def _holds(row: Row, pointer: Pointer) -> bool:
    value: Any = row
    for part in pointer.path:
        if not isinstance(value, dict):
            break
        value = value.get(part)
    return value is not None
