"""The rows of a meeting, read from the tables and written back under new numbers."""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Table, bindparam, insert, select, update

from dialogue.archive.numbering import Found, with_ids
from dialogue.archive.sheet import Pointer, Row, Tables
from dialogue.store.archive.declared import JSON, LEFT_BEHIND, ON_REQUEST
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
        rows = [_values(table, row, ids) for row in tables[table.name]]
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
    query = select(table).where(_belongs(table, session_id)).order_by(*table.primary_key.columns)
    kept = columns(table)
    return [
        Found(row._mapping.get("id"), {column.name: _plain(column, row._mapping[column.name]) for column in kept})
        for row in tx.execute(query)
    ]


def _belongs(table: Table, session_id: int) -> ColumnElement[bool]:
    if table is sessions:
        return table.c.id == session_id
    if OWNER in table.columns:
        return table.c[OWNER] == session_id
    parent = next(it for it in parents(table) if it in all_tables())
    key = next(it for it in table.foreign_keys if it.column.table is parent)
    return key.parent.in_(select(parent.c.id).where(_belongs(parent, session_id)))


def _plain(column: Any, value: Any) -> Any:
    declared = JSON.get(name_of(column))
    if declared is None or value is None:
        return value
    content = msgspec.json.decode(value)
    return {**content, **declared.fixed} if declared.fixed else content


def _values(table: Table, row: Row, ids: Mapping[str, Sequence[int]]) -> dict[str, Any]:
    """Return what is kept of a row at first: what it points at that is not there yet comes after."""
    now = [it for it in pointers(table) if it.sheet in ids]
    later = {it.path[0] for it in pointers(table) if it.sheet not in ids and len(it.path) == 1 and not it.required}
    values = {
        name: None if name in later else _encoded(table, name, value) for name, value in with_ids(row, now, ids).items()
    }
    behind = {name: LEFT_BEHIND[f"{table.name}.{name}"]() for name in _left_behind(table)}
    return values | behind


def _left_behind(table: Table) -> list[str]:
    return [column.name for column in table.columns if name_of(column) in LEFT_BEHIND]


def _encoded(table: Table, name: str, value: Any) -> Any:
    is_json = f"{table.name}.{name}" in JSON and value is not None
    return msgspec.json.encode(value).decode() if is_json else value


def _inserted(tx: Connection, table: Table, rows: list[dict[str, Any]]) -> list[int]:
    if not rows:
        return []
    if not has_numbers(table):
        tx.execute(insert(table), rows)
        return []
    return list(tx.execute(insert(table).returning(table.c.id, sort_by_parameter_order=True), rows).scalars())


def _point(tx: Connection, table: Table, rows: Sequence[Row], ids: Mapping[str, Sequence[int]]) -> None:
    """Write what could not be known when a row came in: the numbers of rows that came after it."""
    places = [it.name for it in all_tables()]
    at = places.index(table.name)
    late = [it for it in pointers(table) if places.index(it.sheet) >= at]
    names = list(dict.fromkeys(it.path[0] for it in late))
    if not names:
        return
    changed = []
    for row, row_id in zip(rows, ids[table.name], strict=True):
        if any(_holds(row, pointer) for pointer in late):
            full = with_ids(row, pointers(table), ids)
            changed.append({"row": row_id, **{f"new_{name}": _encoded(table, name, full[name]) for name in names}})
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
