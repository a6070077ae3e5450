"""Wiping a SQLite database: what was deleted also leaves the file and its journal."""

import sqlite3
from contextlib import closing
from pathlib import Path

from dialogue.store.engine import StoreError

PATIENCE = 0.05
"""Seconds to wait for who is writing; after that the wipe is for another time."""
HELD = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
PLAIN_CODE = 0xFF
"""An extended code of SQLite has the plain one in its lowest byte."""


def wipe(database: Path) -> bool:
    """Write the database anew and empty its journal; return whether that was done, or somebody held it.

    `secure_delete` leaves traces where SQLite moved a row to another page before it was deleted: only a new file has
    none. Runs on a connection of its own, so it may run beside the event loop. Raises `StoreError("unusable")`.
    """
    place = f"{database.absolute().as_uri()}?mode=rw"
    try:
        with closing(sqlite3.connect(place, uri=True, timeout=PATIENCE, isolation_level=None)) as connection:
            for pragma in ("secure_delete=ON", "temp_store=MEMORY"):
                connection.execute(f"PRAGMA {pragma}").close()
            connection.execute("VACUUM").close()
            is_held, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & PLAIN_CODE in HELD:
            return False
        raise StoreError("unusable", str(database)) from error
    return not is_held
