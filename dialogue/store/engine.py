"""Opening the database: SQLite in the data folder by default, PostgreSQL by a URL."""

import os
import sqlite3
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.pool import QueuePool

BUSY_SECONDS = 0.05
"""SQLite waits this long by itself, holding everybody; who is refused after that tries again in its own time."""


KEPT_CONNECTIONS = 5
MOST_CONNECTIONS = 20
"""Open at once: each is one file, and few are ever needed, since no transaction waits for anybody."""


class StoreError(Exception):
    """The database cannot be used: `code` is `bad_url`, `newer`, `unusable` or what the function that raises it names.

    `place` names it without password.
    """

    def __init__(self, code: str, place: str) -> None:
        super().__init__(f"{code}: {place}")
        self.code = code
        self.place = place


def file_of(engine: Engine) -> Path | None:
    """Return the file of an embedded database; none where a server keeps the data."""
    file = engine.url.database
    is_file = engine.dialect.name == "sqlite" and file and not file.startswith((":memory:", "file:"))
    return Path(file) if file and is_file else None


def is_writable(database: Path) -> bool:
    """Return whether the files of an embedded database can be written to now.

    SQLite shares a file in memory between its connections. When that file is made read-only under it (immutable, or its
    disk remounted after a fault), writing there kills the process: it must not be touched, not even to be closed.
    """
    files = (str(database), f"{database}-shm")
    return all(map(_may_be_written, files))


def _may_be_written(file: str) -> bool:
    # another program may make the file between two looks: what is there now is asked again
    return os.access(file, os.W_OK) or not os.path.exists(file) or os.access(file, os.W_OK)  # noqa: PTH110


def place_of(url: str) -> str:
    """Return where a database is, fit to be shown: a file, or an address without its password."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        return url.partition("://")[0]
    return parsed.database or "" if parsed.get_backend_name() == "sqlite" else parsed.render_as_string()


def open_engine(url: str) -> Engine:
    """Return an engine for this URL. Raises `StoreError("bad_url")`."""
    try:
        parsed = make_url(url)
        if parsed.get_backend_name() != "sqlite":
            return create_engine(_with_psycopg(url), pool_pre_ping=True, hide_parameters=True)
        # the pool hands a connection from one thread to the next, never to two at once
        engine = create_engine(
            parsed,
            poolclass=QueuePool,
            pool_size=KEPT_CONNECTIONS,
            max_overflow=MOST_CONNECTIONS - KEPT_CONNECTIONS,
            hide_parameters=True,
            connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False},
        )
    except (ArgumentError, ImportError) as error:
        raise StoreError("bad_url", place_of(url)) from error
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_at_once)
    return engine


def _with_psycopg(url: str) -> str:
    for name in ("postgresql://", "postgres://"):
        if url.startswith(name):
            return "postgresql+psycopg://" + url.removeprefix(name)
    return url


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # SQLAlchemy's "begin" event says when a transaction starts
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin_at_once(connection: Connection) -> None:
    # a reader that becomes a writer half-way may be refused; taking the write lock first may only wait
    statement = "BEGIN IMMEDIATE" if connection.get_execution_options().get("writes", False) else "BEGIN"
    try:
        connection.connection.cursor().execute(statement).close()
    except sqlite3.Error as error:  # named as SQLAlchemy's own, much longer, way would
        raise DBAPIError.instance(statement, None, error, sqlite3.Error) from error
