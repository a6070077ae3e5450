"""One database: transactions that are on disk when they return, or have changed nothing."""

import logging
import threading
import time
from collections.abc import Callable, Sequence
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from dialogue.errors import Refused
from dialogue.store.engine import file_of, is_writable, open_engine
from dialogue.store.migrate import migrate

logger = logging.getLogger(__name__)

MOST_COLLISIONS = 3
Transaction = Connection
Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")
PATIENCE = 3.0
"""Seconds that an act waits for a database that somebody else holds; after that the phone is told to keep it."""


class Database:
    """A database that is up to date. `sleep` waits without holding others."""

    def __init__(self, engine: Engine, sleep: Callable[[float], object] = time.sleep) -> None:
        self._engine = engine
        self._file = file_of(engine)
        self._sleep = sleep
        self._one_writer = threading.Lock()

    def write(
        self,
        act: Callable[Concatenate[Transaction, Parameters], Result],
        *args: Parameters.args,
        **kwargs: Parameters.kwargs,
    ) -> Result:
        """Return what the function returns, after its transaction is on disk.

        Raises whatever the function raises, and `Refused("not_saved")` when the database cannot keep it; then nothing
        has changed.
        """
        return self._patiently(lambda: self._write(lambda tx: act(tx, *args, **kwargs)))

    def _write(self, act: Callable[[Transaction], Result]) -> Result:
        with self._one_writer, self._engine.connect().execution_options(writes=True) as tx, tx.begin():
            return act(tx)

    def _patiently(self, transaction: Callable[[], Result]) -> Result:
        """Try again while somebody else is in the way. Raises `Refused("not_saved")` when it lasts, or cannot be."""
        deadline = time.monotonic() + PATIENCE
        tries = 0
        while True:
            tries += 1
            if not self._is_writable():
                logger.error("The database can only be read")
                raise Refused("not_saved")
            try:
                return transaction()
            except PoolTimeout as error:
                raise Refused("not_saved") from error
            except DBAPIError as error:
                if not _will_pass(error, tries) or time.monotonic() > deadline:
                    if self._is_writable():
                        # what was open may stay as it is for good, such as a file that could only be read
                        self._engine.dispose()
                    raise _not_saved(error) from error
            self._sleep(0.02)

    def _is_writable(self) -> bool:
        return self._file is None or is_writable(self._file)

    def write_each(self, acts: Sequence[Callable[[Transaction], Result]]) -> list[Result | Exception]:
        """Carry out several acts in one transaction; return for each what it returned or raised.

        An act that raises changes nothing and holds up no other. Raises `Refused("not_saved")` when nothing could be
        kept.
        """
        if len(acts) > 1:
            return self.write(_one_by_one, acts)
        try:
            return [self.write(act) for act in acts]
        except Exception as error:
            return [error]

    def read(
        self,
        query: Callable[Concatenate[Transaction, Parameters], Result],
        *args: Parameters.args,
        **kwargs: Parameters.kwargs,
    ) -> Result:
        """Return what the function reads in one transaction. Raises as `write` does."""
        return self._patiently(lambda: self._read(lambda tx: query(tx, *args, **kwargs)))

    def _read(self, query: Callable[[Transaction], Result]) -> Result:
        with self._engine.connect() as tx, tx.begin():
            return query(tx)

    def answers(self) -> bool:
        """Return whether the database answers; raises what it raises when it does not."""
        return self.read(lambda tx: bool(tx.execute(text("SELECT 1")).scalar_one()))

    def close(self) -> None:
        """Let go of every connection."""
        self._engine.dispose()


def open_database(url: str, sleep: Callable[[float], object] = time.sleep) -> Database:
    """Return the database at this URL, brought up to date. Raises `StoreError`."""
    engine = open_engine(url)
    migrate(engine)
    return Database(engine, sleep)


def _one_by_one(tx: Transaction, acts: Sequence[Callable[[Transaction], Result]]) -> list[Result | Exception]:
    results: list[Result | Exception] = []
    for act in acts:
        try:
            with tx.begin_nested():
                results.append(act(tx))
        except (IntegrityError, DataError) as error:  # of this act alone
            results.append(_not_saved(error))
        except DBAPIError:
            raise
        except Exception as error:  # its own, which its sender hears; the savepoint took back what it did
            results.append(error)
    return results


def _will_pass(error: DBAPIError, tries: int) -> bool:
    """Return whether another program holds the file, or another worker kept the same at the same moment."""
    if isinstance(error, IntegrityError):
        return tries < MOST_COLLISIONS
    return isinstance(error, OperationalError) and "locked" in str(error.orig)


def _not_saved(error: DBAPIError) -> Refused:
    # statement and details may hold what somebody typed: the log gets the kind of fault alone
    logger.error(
        "The database could not do what was asked: %s", getattr(error.orig, "sqlstate", None) or _sqlite_fault(error)
    )
    return Refused("not_saved")


def _sqlite_fault(error: DBAPIError) -> str:
    return getattr(error.orig, "sqlite_errorname", None) or type(error.orig).__name__
