"""A database of a moment: in memory, empty, and gone again; what goes wrong in it goes wrong nowhere else."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from dialogue.store.engine import open_engine
from dialogue.store.tables import metadata


@contextmanager
def rehearsal() -> Iterator[Connection]:
    """Give a connection to an empty database that nobody else has."""
    engine = open_engine("sqlite:///:memory:")
    try:
        with engine.connect() as tx, tx.begin():
            metadata.create_all(tx)
            yield tx
    finally:
        engine.dispose()
