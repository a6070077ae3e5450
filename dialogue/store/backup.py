"""A copy of the SQLite database in one file, made while it is in use, and put back after it was looked at."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from dialogue.store.engine import StoreError, open_engine
from dialogue.store.migrate import known_revisions, migrate

BESIDE = (".new", ".new-journal", ".new-shm", ".new-wal")
"""Files that stand beside a place while it is being written."""
JOURNALS = ("-journal", "-shm", "-wal")
PLAIN_CODE = 0xFF
"""An extended code of SQLite has the plain one in its lowest byte."""
_WRONG_WITH = {sqlite3.SQLITE_NOTADB: "not_a_database", sqlite3.SQLITE_CORRUPT: "damaged"}


def back_up(database: Path, copy: Path, *, overwrite: bool = False) -> None:
    """Write the database as it is at one moment to a file that only this user reads; whoever writes in it goes on.

    Raises `StoreError`: `missing` (no database), `exists` (the copy, unless `overwrite`), `same`, `unwritable`,
    `damaged` or `unusable`.
    """
    if not database.exists():
        raise StoreError("missing", str(database))
    if copy.exists() and copy.samefile(database):
        raise StoreError("same", str(copy))
    if copy.exists() and not overwrite:
        raise StoreError("exists", str(copy))
    with _written_beside(copy) as beside:
        try:
            _copy(database, beside)
            _look_through(beside, database)
        except sqlite3.Error as error:
            is_damaged = _code(error) == sqlite3.SQLITE_CORRUPT
            raise StoreError("damaged" if is_damaged else "unusable", str(database)) from error


def restore(copy: Path, database: Path, *, overwrite: bool = False) -> None:
    """Put a copy in the place of the database, brought up to date. Nobody may use that database meanwhile.

    Raises `StoreError`, and then nothing has changed: `missing` (no copy), `exists` (the database, unless `overwrite`),
    `not_a_database`, `damaged`, `foreign` (of another program), `newer` (of a newer one), `unwritable` or `unusable`.
    """
    if not copy.is_file():
        raise StoreError("missing", str(copy))
    if database.exists() and not overwrite:
        raise StoreError("exists", str(database))
    with _written_beside(database) as beside:
        try:
            _copy(copy, beside, "ro")
            _look_through(beside, copy)
            _recognise(beside, copy)
        except sqlite3.Error as error:
            raise StoreError(_WRONG_WITH.get(_code(error), "unusable"), str(copy)) from error
        engine = open_engine(f"sqlite:///{beside}")
        migrate(engine)
        engine.dispose()
        _into_one_file(beside)
        # before the move: a new database beside an old journal would be taken for one that crashed
        for ending in JOURNALS:
            Path(f"{database}{ending}").unlink(missing_ok=True)


@contextmanager
def _written_beside(place: Path) -> Iterator[Path]:
    """Give an empty file to write in, and move it to the place when that went well: nobody finds half a file."""
    beside = Path(f"{place}{BESIDE[0]}")
    try:
        _remove_all(place)
        beside.touch(mode=0o600, exist_ok=False)
        yield beside
        with beside.open("rb") as written:
            os.fsync(written.fileno())
        beside.replace(place)
    except OSError as error:
        raise StoreError("unwritable", str(place)) from error
    finally:
        _remove_all(place)


def _remove_all(place: Path) -> None:
    for ending in BESIDE:
        Path(f"{place}{ending}").unlink(missing_ok=True)


def _copy(source: Path, target: Path, mode: str = "rw") -> None:
    with closing(_opened(source, mode)) as reading, closing(_opened(target)) as writing:
        reading.backup(writing)  # in one go: one moment, and in WAL mode it keeps nobody from writing
    _into_one_file(target)


def _into_one_file(database: Path) -> None:
    with closing(_opened(database)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE").fetchone()


def _look_through(database: Path, named: Path) -> None:
    with closing(_opened(database)) as connection:
        if connection.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            raise StoreError("damaged", str(named))


def _recognise(database: Path, named: Path) -> None:
    with closing(_opened(database)) as connection:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if not {"alembic_version", "sessions", "people"} <= tables:
            raise StoreError("foreign", str(named))
        revisions = {revision for (revision,) in connection.execute("SELECT version_num FROM alembic_version")}
    if not revisions:
        raise StoreError("foreign", str(named))
    if not revisions <= known_revisions():
        raise StoreError("newer", str(named))


def _code(error: sqlite3.Error) -> int:
    return error.sqlite_errorcode & PLAIN_CODE


def _opened(database: Path, mode: str = "rw") -> sqlite3.Connection:
    return sqlite3.connect(f"{database.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None)
