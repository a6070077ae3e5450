"""Performing an act: one transaction, then its facts; nothing is announced or acknowledged before it is on disk."""

import logging
import time
from collections.abc import Callable, Collection
from typing import Concatenate, NamedTuple, ParamSpec, TypeVar

from dialogue.acts.facts import Fact, Outcome
from dialogue.snapshot import Snapshot
from dialogue.store.database import Database, Transaction
from dialogue.store.glance import Glance
from dialogue.store.loading import load

logger = logging.getLogger(__name__)

Act = Callable[[Transaction], Outcome]
Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")


class Announcement(NamedTuple):
    """The facts of one act, or of several that were committed together, in one session."""

    session_id: int
    facts: tuple[Fact, ...]


class Performer:
    """Runs acts on a database. `connected` says whose phones are there; `together` commits acts of many at once."""

    def __init__(
        self,
        database: Database,
        connected: Callable[[int], frozenset[int]] = lambda session_id: frozenset(),
        clock: Callable[[], float] = time.time,
        together: Callable[[Act], Outcome] | None = None,
    ) -> None:
        self._database = database
        self._connected = connected
        self._clock = clock
        self._together = together or database.write
        self._listeners: list[Callable[[Announcement], None]] = []

    def listen(self, listener: Callable[[Announcement], None]) -> None:
        """Let somebody hear the facts of every act, after it is on disk."""
        self._listeners.append(listener)

    @property
    def now(self) -> int:
        """The server's clock, in epoch milliseconds."""
        return int(self._clock() * 1000)

    def perform(
        self,
        act: Callable[Concatenate[Transaction, Parameters], Outcome],
        *args: Parameters.args,
        **kwargs: Parameters.kwargs,
    ) -> dict[str, object]:
        """Carry out an act and return its reply.

        Raises `Refused` as the act does, and `Refused("not_saved")` when the database cannot keep it.
        """
        outcome = self._together(lambda tx: act(tx, *args, **kwargs))
        self.announce(outcome.facts)
        return outcome.reply

    def write(
        self,
        act: Callable[Concatenate[Transaction, Parameters], Result],
        *args: Parameters.args,
        **kwargs: Parameters.kwargs,
    ) -> Result:
        """Return what the function returns after its transaction is on disk, and announce nothing.

        Raises as `perform` does.
        """
        return self._database.write(act, *args, **kwargs)

    def read(
        self,
        query: Callable[Concatenate[Transaction, Parameters], Result],
        *args: Parameters.args,
        **kwargs: Parameters.kwargs,
    ) -> Result:
        """Return what the function reads in one transaction."""
        return self._database.read(query, *args, **kwargs)

    def look(self, session_id: int, view: Callable[[Snapshot], Result], only: Collection[int] | None = None) -> Result:
        """Return what a view sees of a session as it is now, reading no more than the view asks for.

        With `only` it sees these people and what they sent. Raises `Refused("not_found")`.
        """
        return self.read(_seen, session_id, self.now, self._connected(session_id), only, view)

    def snapshot(self, session_id: int) -> Snapshot:
        """Return a session as it is now. Raises `Refused("not_found")`."""
        return self.read(load, session_id, self.now, self._connected(session_id))

    def announce(self, facts: tuple[Fact, ...]) -> None:
        """Tell the facts to everybody who listens, a session at a time."""
        for session_id in dict.fromkeys(fact.session_id for fact in facts):
            told = tuple(fact for fact in facts if fact.session_id == session_id)
            announcement = Announcement(session_id, told)
            for listener in self._listeners:
                self._tell(listener, announcement)

    def _tell(self, listener: Callable[[Announcement], None], announcement: Announcement) -> None:
        try:
            listener(announcement)
        except Exception:
            # the act is on disk and its sender must hear so; a screen that missed this gets its view again by "sync"
            logger.exception("A screen could not be told what happened")


def _seen(
    tx: Transaction,
    session_id: int,
    now: int,
    connected: frozenset[int],
    only: Collection[int] | None,
    view: Callable[[Snapshot], Result],
) -> Result:
    return view(Glance(tx, session_id, now, connected, only))
