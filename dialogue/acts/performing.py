"""Performing an act: one transaction, then its facts; nothing is announced or acknowledged before it is on disk."""

import logging
import time
from collections.abc import Callable
from functools import cached_property, partial
from typing import Concatenate, ParamSpec, TypeVar

from dialogue.acts.facts import Fact, Outcome
from dialogue.snapshot import Snapshot
from dialogue.store.database import Database, Transaction
from dialogue.store.loading import load

logger = logging.getLogger(__name__)

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")


class Announcement:
    """The facts of one act in one session, with the session as it is now, loaded once for all who listen."""

    def __init__(self, session_id: int, facts: tuple[Fact, ...], load_now: Callable[[], Snapshot]) -> None:
        self.session_id = session_id
        self.facts = facts
        self._load_now = load_now

    @cached_property
    def snapshot(self) -> Snapshot:
        """The whole session after the act."""
        return self._load_now()


class Performer:
    """Runs acts on a database. `connected` says whose phones are there."""

    def __init__(
        self,
        database: Database,
        connected: Callable[[int], frozenset[int]] = lambda session_id: frozenset(),
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._database = database
        self._connected = connected
        self._clock = clock
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
        outcome = self._database.write(act, *args, **kwargs)
        self.announce(outcome.facts)
        return outcome.reply

    def read(
        self,
        query: Callable[Concatenate[Transaction, Parameters], Result],
        *args: Parameters.args,
        **kwargs: Parameters.kwargs,
    ) -> Result:
        """Return what the function reads in one transaction."""
        return self._database.read(query, *args, **kwargs)

    def snapshot(self, session_id: int) -> Snapshot:
        """Return a session as it is now. Raises `Refused("not_found")`."""
        return self.read(load, session_id, self.now, self._connected(session_id))

    def announce(self, facts: tuple[Fact, ...]) -> None:
        """Tell the facts to everybody who listens, a session at a time."""
        for session_id in dict.fromkeys(fact.session_id for fact in facts):
            told = tuple(fact for fact in facts if fact.session_id == session_id)
            announcement = Announcement(session_id, told, partial(self.snapshot, session_id))
            for listener in self._listeners:
                self._tell(listener, announcement)

    def _tell(self, listener: Callable[[Announcement], None], announcement: Announcement) -> None:
        try:
            listener(announcement)
        except Exception:
            # the act is on disk and its sender must hear so; a screen that missed this gets its view again by "sync"
            logger.exception("A screen could not be told what happened")
