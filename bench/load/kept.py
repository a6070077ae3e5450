"""What the database holds after all that answering: looked up in its file, not asked of the server."""

import sqlite3
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple


class Kept(NamedTuple):
    """How many acknowledged answers are missing, and how many are there more than once."""

    missing: int
    doubled: int


def sentences(database: Path, texts: Sequence[str]) -> Kept:
    """Return how many of these sentences are not in the database, and how many stand there twice or more."""
    found = Counter(row[0] for row in _read(database, "SELECT text FROM insights"))
    return Kept(sum(1 for text in texts if not found[text]), sum(1 for text in texts if found[text] > 1))


def receipts(database: Path, message_ids: Sequence[str]) -> Kept:
    """Return how many messages have no receipt, and how many have more than one."""
    found = Counter(row[0] for row in _read(database, "SELECT message_id FROM receipts"))
    return Kept(sum(1 for it in message_ids if not found[it]), sum(1 for it in message_ids if found[it] > 1))


def _read(database: Path, query: str) -> list[tuple[str]]:
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()
