"""Every table and every number of a row is known to the file of a meeting, or said to stay behind."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import BigInteger, Column, ForeignKey, Integer, MetaData, Table, Text
from sqlalchemy.types import JSON as JSON_TYPE

from dialogue.archive.file import PROGRAM
from dialogue.store.archive import declared
from dialogue.store.archive.sheets import OWNER, Unknown, carried, has_numbers, name_of, pointers, sheet_of, target_of
from dialogue.store.tables import Key, metadata

WHERE = "dialogue/store/archive/declared.py"


def undeclared(tables: MetaData) -> Iterator[str]:
    """Return a sentence for everything that a file of a meeting does not know what to do with."""
    in_file = carried(tables.sorted_tables)
    for table in tables.sorted_tables:
        if table not in in_file and table.name not in {*declared.LEFT_OUT, *declared.OF_THE_HOUSE}:
            yield f"{table.name} hangs on no meeting: name it in OF_THE_HOUSE of {WHERE}"
    for table in in_file:
        for column in table.columns:
            if column.name not in {"id", OWNER} and name_of(column) not in declared.LEFT_BEHIND:
                yield from wrong_with(column, {it.name for it in in_file})


def wrong_with(column: Column[object], in_file: set[str]) -> Iterator[str]:
    """Return a sentence for a column that needs a word."""
    name, target = name_of(column), target_of(column)
    is_number = isinstance(column.type, Integer) and (column.name.endswith("_id") or has_type_of_key(column))
    if target and target not in in_file:
        yield f"{name} points at {target}, which is in no file: say in {WHERE} that it stays: LEFT_BEHIND, or LEFT_OUT"
    elif is_number and not target:
        yield f"{name} holds numbers of rows: say of which table in NUMBERS_OF_ROWS of {WHERE}, or in LEFT_BEHIND"
    elif isinstance(column.type, Text) and (name in declared.HELD) == (name in declared.WORDS):
        yield f"{name} holds words or more: name it in WORDS or in HELD of {WHERE}"
    else:
        try:
            sheet_of(column.table)
        except Unknown as unknown:
            yield f"{unknown}; teach dialogue/store/archive/sheets.py"


def has_type_of_key(column: Column[object]) -> bool:
    """Return whether a column is made as a key is: a large number, and on SQLite a plain one."""
    variants = column.type._variant_mapping
    return isinstance(column.type, BigInteger) and variants.keys() == Key._variant_mapping.keys()


def test_everything_of_a_meeting_is_known_to_its_file() -> None:
    assert list(undeclared(metadata)) == []


def a_house_with(*columns: Column[object], name: str = "postcards") -> MetaData:
    """Return the tables with one more, that hangs on a meeting."""
    tables = MetaData()
    for table in metadata.sorted_tables:
        table.to_metadata(tables)
    Table(name, tables, Column("id", Key, primary_key=True), *columns)
    return tables


def of_session() -> Column[object]:
    return Column("session_id", Key, ForeignKey("sessions.id"), nullable=False)


@pytest.mark.parametrize(
    ("column", "says"),
    [
        (Column("insight_id", Integer, nullable=False), "postcards.insight_id holds numbers of rows"),
        (Column("chosen", Key), "postcards.chosen holds numbers of rows"),
        (Column("caption", Text, nullable=False), "postcards.caption holds words or more"),
        (Column("programme", Text, ForeignKey("programmes.id")), "points at programmes, which is in no file"),
        (Column("frame", JSON_TYPE), "postcards.frame is of a kind that no file holds yet"),
    ],
)
def test_a_new_column_that_needs_a_word_is_named(column: Column[object], says: str) -> None:
    found = list(undeclared(a_house_with(of_session(), column)))

    assert len(found) == 1
    assert says in found[0]


def test_a_new_table_that_hangs_on_a_meeting_is_carried_without_a_word() -> None:
    tables = a_house_with(of_session(), Column("made_at", BigInteger, nullable=False))

    assert list(undeclared(tables)) == []
    assert "postcards" in {it.name for it in carried(tables.sorted_tables)}


def test_a_new_table_that_hangs_on_nothing_is_named() -> None:
    assert list(undeclared(a_house_with())) == [f"postcards hangs on no meeting: name it in OF_THE_HOUSE of {WHERE}"]


def test_what_is_declared_exists() -> None:
    columns = {name_of(column) for table in metadata.sorted_tables for column in table.columns}
    tables = set(metadata.tables)

    said = {*declared.LEFT_BEHIND, *declared.NUMBERS_OF_ROWS, *declared.HELD, *declared.WORDS}
    assert said - columns == set()
    named = {*declared.LEFT_OUT, *declared.OF_THE_HOUSE, *declared.ON_REQUEST, *declared.INSIDE, *declared.RECORDS}
    assert named | declared.IN_NO_ORDER | set(declared.NUMBERS_OF_ROWS.values()) <= tables


def test_a_row_that_can_be_pointed_at_or_finished_later_has_a_number_and_stays() -> None:
    in_file = carried(metadata.sorted_tables)
    names = [table.name for table in in_file]
    for at, table in enumerate(in_file):
        found = pointers(table)
        late = any(names.index(it.sheet) >= at for it in found)
        is_meant = any(it.sheet == table.name for other in in_file for it in pointers(other))
        can_go = any(it.required for it in declared.INSIDE.get(table.name, ()))
        assert has_numbers(table) or not (late or is_meant), table.name
        assert not (is_meant and can_go), table.name


def test_a_file_names_the_version_of_this_program() -> None:
    project = tomllib.loads((Path(__file__).resolve().parents[2] / "pyproject.toml").read_text("utf-8"))

    assert project["project"]["version"] == PROGRAM
