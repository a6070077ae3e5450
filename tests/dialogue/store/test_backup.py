import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from dialogue.store.backup import back_up, restore
from dialogue.store.database import open_database
from dialogue.store.engine import StoreError, open_engine
from dialogue.store.migrate import migrate
from dialogue.store.tables import decks


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A database with one row, in a folder with a name that asks for trouble."""
    folder = tmp_path / "100% data?"
    folder.mkdir()
    file = folder / "oogst.db"
    migrate(open_engine(f"sqlite:///{tmp_path / 'made.db'}"))
    (tmp_path / "made.db").rename(file)
    write(file, "een")
    return file


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Where a copy goes."""
    return tmp_path / "kopie.db"


def write(file: Path, *names: str) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.executemany("INSERT INTO decks VALUES (?, '{}', 1)", [(name,) for name in names])
        connection.commit()


def names(file: Path) -> set[str]:
    with closing(sqlite3.connect(file)) as connection:
        return {name for (name,) in connection.execute("SELECT id FROM decks")}


def code(act: object, *places: Path, **options: bool) -> str:
    with pytest.raises(StoreError) as refused:
        act(*places, **options)  # type: ignore[operator]
    return refused.value.code


def test_a_copy_is_one_file_of_this_user_with_everything_in_it(database: Path, copy: Path) -> None:
    back_up(database, copy)

    assert names(copy) == {"een"}
    assert copy.stat().st_mode & 0o777 == 0o600
    assert [it.name for it in copy.parent.iterdir() if it.name.startswith("kopie")] == ["kopie.db"]


def test_a_copy_can_be_read_where_nothing_can_be_written(database: Path, copy: Path) -> None:
    back_up(database, copy)

    write_version, read_version = copy.read_bytes()[18:20]

    assert (write_version, read_version) == (1, 1)  # 2 is WAL: a reader would need a journal beside the file


def test_what_a_copy_that_was_broken_off_left_is_not_in_the_way(database: Path, copy: Path) -> None:
    Path(f"{copy}.new").write_text("half")

    back_up(database, copy)

    assert names(copy) == {"een"}
    assert not Path(f"{copy}.new").exists()


def test_a_copy_holds_what_stands_in_the_journal_of_somebody_who_is_writing(database: Path, copy: Path) -> None:
    with closing(sqlite3.connect(database, isolation_level=None)) as server:
        server.execute("INSERT INTO decks VALUES ('twee', '{}', 1)")
        server.execute("BEGIN IMMEDIATE")
        server.execute("INSERT INTO decks VALUES ('half', '{}', 1)")
        back_up(database, copy)
        server.execute("COMMIT")

    assert names(copy) == {"een", "twee"}
    assert names(database) == {"een", "twee", "half"}


def test_a_copy_never_takes_the_place_of_a_file_unasked(database: Path, copy: Path) -> None:
    copy.write_text("van gisteren")

    assert code(back_up, database, copy) == "exists"
    assert copy.read_text() == "van gisteren"
    back_up(database, copy, overwrite=True)
    assert names(copy) == {"een"}


def test_a_copy_is_never_the_database_itself(database: Path) -> None:
    assert code(back_up, database, database.parent / "." / database.name, overwrite=True) == "same"
    assert names(database) == {"een"}


def test_what_keeps_a_copy_from_being_made_has_a_code_and_leaves_no_file(database: Path, copy: Path) -> None:
    text = copy.parent / "brief.db"
    text.write_text("Dit is een brief. " * 500)

    assert code(back_up, copy.parent / "geen.db", copy) == "missing"
    assert code(back_up, database, copy.parent / "geen" / "kopie.db") == "unwritable"
    assert code(back_up, database, copy.parent, overwrite=True) == "unwritable"
    assert code(back_up, text, copy) == "unusable"
    assert sorted(it.name for it in copy.parent.iterdir()) == ["100% data?", "brief.db"]


def test_a_restored_copy_is_the_database_again(database: Path, copy: Path) -> None:
    back_up(database, copy)
    elsewhere = copy.parent / "elders.db"

    restore(copy, elsewhere)

    assert names(elsewhere) == {"een"}
    assert elsewhere.stat().st_mode & 0o777 == 0o600
    assert names(copy) == {"een"}


def test_a_restore_replaces_a_database_only_when_told_and_with_it_its_old_journal(database: Path, copy: Path) -> None:
    back_up(database, copy)
    left = {ending: Path(f"{database}{ending}") for ending in ("-wal", "-shm")}
    with closing(sqlite3.connect(database, isolation_level=None)) as crashed:
        crashed.execute("INSERT INTO decks VALUES ('later', '{}', 1)")
        kept = {ending: file.read_bytes() for ending, file in left.items()}
    for ending, file in left.items():
        file.write_bytes(kept[ending])

    assert code(restore, copy, database) == "exists"
    restore(copy, database, overwrite=True)

    assert names(database) == {"een"}
    assert sorted(it.name for it in database.parent.iterdir()) == ["oogst.db"]


def test_a_copied_file_of_a_database_in_wal_mode_can_be_restored(database: Path, copy: Path) -> None:
    copy.write_bytes(database.read_bytes())

    restore(copy, copy.parent / "elders.db")

    assert names(copy.parent / "elders.db") == {"een"}


def test_an_older_copy_is_brought_up_to_date(tmp_path: Path) -> None:
    old, new = tmp_path / "oud.db", tmp_path / "nieuw.db"
    from alembic import command

    from dialogue.store import migrate as migrating

    engine = open_engine(f"sqlite:///{old}")
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        config = migrating._config()
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
    write(old, "een")

    restore(old, new)

    opened = open_database(f"sqlite:///{new}")
    opened.write(lambda tx: tx.execute(insert(decks).values(id="twee", record="{}", imported_at=2)))
    assert opened.read(lambda tx: set(tx.execute(select(decks.c.id)).scalars())) == {"een", "twee"}
    opened.close()


def damaged(file: Path) -> None:
    """Spoil the pages after the first, so that the file still opens."""
    content = bytearray(file.read_bytes())
    content[8192:40_960] = b"\x2a" * (40_960 - 8192)
    file.write_bytes(content)


def foreign(file: Path) -> None:
    file.unlink()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE recepten (soep)")
        connection.commit()


def newer(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()


def a_letter(file: Path) -> None:
    file.write_text("Dit is een brief. " * 500)


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (damaged, "damaged"),
        (foreign, "foreign"),
        (newer, "newer"),
        (a_letter, "not_a_database"),
        (Path.unlink, "missing"),
    ],
    ids=lambda it: getattr(it, "__name__", it),
)
def test_a_file_that_is_no_copy_of_ours_is_refused_and_the_database_stays(
    database: Path, copy: Path, spoil: object, reason: str
) -> None:
    back_up(database, copy)
    spoil(copy)  # type: ignore[operator]

    assert code(restore, copy, database, overwrite=True) == reason
    assert names(database) == {"een"}
    assert [it.name for it in database.parent.iterdir() if ".new" in it.name] == []


@pytest.fixture
def writer(database: Path) -> Iterator[list[int]]:
    """Somebody who writes pairs of rows, each pair in one transaction, as long as the test lasts."""
    stop, written = threading.Event(), []

    def write_on() -> None:
        with closing(sqlite3.connect(database, isolation_level=None, timeout=10)) as connection:
            while not stop.is_set():
                number = len(written)
                connection.execute("BEGIN IMMEDIATE")
                for half in "ab":
                    connection.execute("INSERT INTO decks VALUES (?, ?, 1)", (f"{number}{half}", "x" * 3000))
                connection.execute("COMMIT")
                written.append(number)

    thread = threading.Thread(target=write_on)
    thread.start()
    while not written:
        with suppress(TimeoutError):
            thread.join(0.01)
    yield written
    stop.set()
    thread.join()


def test_a_copy_made_while_somebody_writes_is_of_one_moment(database: Path, copy: Path, writer: list[int]) -> None:
    for _ in range(5):
        before = len(writer)
        back_up(database, copy, overwrite=True)

        kept = names(copy) - {"een"}
        assert {f"{number}a" for number in range(before)} <= kept
        assert {name[:-1] for name in kept if name.endswith("a")} == {name[:-1] for name in kept if name.endswith("b")}
