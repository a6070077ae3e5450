import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from dialogue.store.database import open_database
from dialogue.store.engine import StoreError
from dialogue.store.wiping import wipe

MARK = "zin die weg moet"


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A database with many rows, of which those with the mark were deleted, and a server that keeps its journal."""
    file = tmp_path / "oogst.db"
    open_database(f"sqlite:///{file}").close()
    return file


def fill(server: sqlite3.Connection, seed: int = 2) -> None:
    """Write and change rows of all lengths in no order, so that SQLite moves them; delete those with a mark."""
    chance = random.Random(seed)
    server.execute("BEGIN")
    for number in range(800):
        said = MARK if number % 10 == 0 else "blijft"
        row = (f"{said}{chance.random()}", f"{said} {number:05} " * chance.randint(1, 40), number)
        server.execute("INSERT INTO decks VALUES (?, ?, ?)", row)
        if number % 3 == 0:
            more = "x" * chance.randint(1, 900)
            changed = chance.randint(0, number)
            server.execute("UPDATE decks SET record = record || ? WHERE imported_at = ?", (more, changed))
    server.execute("COMMIT")
    server.execute("DELETE FROM decks WHERE id LIKE ?", (f"{MARK}%",))


def found(file: Path) -> list[str]:
    """Return the files in which the mark can still be read."""
    return sorted(it.name for it in file.parent.iterdir() if MARK.encode() in it.read_bytes())


def opened(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(file, isolation_level=None, timeout=0)
    connection.execute("PRAGMA secure_delete=ON")
    return connection


@pytest.mark.parametrize("seed", range(6))
def test_a_wipe_leaves_nothing_of_what_was_deleted_while_a_server_is_there(database: Path, seed: int) -> None:
    with closing(opened(database)) as server:
        fill(server, seed)
        assert found(database) != []

        assert wipe(database)

        assert found(database) == []
        assert server.execute("SELECT count(*) FROM decks").fetchone() == (720,)


def test_a_wipe_waits_for_another_time_while_somebody_writes(database: Path) -> None:
    with closing(opened(database)) as server:
        fill(server)
        server.execute("BEGIN IMMEDIATE")
        assert not wipe(database)
        server.execute("ROLLBACK")

        assert wipe(database)
        assert found(database) == []


def test_a_wipe_is_not_done_while_somebody_still_reads_what_was(database: Path) -> None:
    with closing(opened(database)) as server, closing(opened(database)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM decks").fetchone()
        fill(server)
        assert not wipe(database)
        reader.execute("COMMIT")

        assert wipe(database)
        assert found(database) == []


def test_a_database_that_is_gone_is_said_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="unusable"):
        wipe(tmp_path / "geen.db")
    assert list(tmp_path.iterdir()) == []
