"""A session for one look: each part is read when a view first asks for it, so that a small view costs little."""

from collections.abc import Callable, Collection, Iterable
from copy import copy
from functools import cached_property
from typing import Any, TypeVar

from sqlalchemy import Connection

from dialogue.records import (
    Agreement,
    Answer,
    Group,
    HandedCard,
    Insight,
    LastTime,
    Person,
    Run,
    Theme,
    Undoable,
)
from dialogue.snapshot import Snapshot
from dialogue.store import answers, desk, harvest, people, runs, series
from dialogue.store.loading import load_session

Found = TypeVar("Found")


class Glance(Snapshot):
    """A snapshot that reads as it goes. It is good within its transaction; after that, only what was read remains.

    Answers and groups are those of the present run: no screen shows earlier ones. With `only`, people and what they
    sent are those of these people: enough for what their own phones see. `lock` is that of `sessions.get`.
    """

    def __init__(  # what the snapshot holds is read later
        self,
        tx: Connection,
        session_id: int,
        now: int,
        connected: Iterable[int] = (),
        only: Collection[int] | None = None,
        *,
        lock: bool = False,
    ) -> None:
        self.session = load_session(tx, session_id, lock=lock)
        self.now = now
        self.connected = frozenset(connected)
        self._tx = tx
        self._only = only
        self._sent_in: dict[int, dict[int, int]] = {}
        self._found: dict[tuple[str, int], Any] = {}

    def of(self, people: Iterable[Person]) -> "Glance":
        """Return the same moment for these people's own phones; what both need is read once."""
        own = copy(self)
        own.people = {person.id: person for person in people}
        own._only = own.people.keys()
        own._present = self._present
        return own

    @property
    def run(self) -> Run | None:
        """The run that is on now; none before the first step."""
        return self._present

    @cached_property
    def _present(self) -> Run | None:
        run_id = self.session.run_id
        if run_id and "runs" in self.__dict__:
            return self.runs.get(run_id)
        return runs.get(self._tx, self.session.id, run_id) if run_id else None

    @cached_property
    def people(self) -> dict[int, Person]:  # type: ignore[override]
        """Everybody who ever joined, or those looked at, by id."""
        if self._only is not None:
            return people.some(self._tx, self.session.id, self._only)
        return {person.id: person for person in people.everyone(self._tx, self.session.id)}

    @cached_property
    def runs(self) -> dict[int, Run]:  # type: ignore[override]
        """All runs by id, in the order they began."""
        return {run.id: run for run in runs.everything(self._tx, self.session.id)}

    @cached_property
    def groups(self) -> tuple[Group, ...]:  # type: ignore[override]
        """The groups of the present run."""
        run = self._present
        return tuple(runs.groups_of(self._tx, run.id)) if run else ()

    @cached_property
    def answers(self) -> tuple[Answer, ...]:  # type: ignore[override]
        """The answers for the present run."""
        run = self._present
        return tuple(answers.of_run(self._tx, run.id, self._only)) if run else ()

    @cached_property
    def insights(self) -> dict[int, Insight]:  # type: ignore[override]
        """The sentences by id, in the order they came in."""
        if self._only is not None:
            found = harvest.insights_by(self._tx, self.session.id, self._only)
        else:
            found = harvest.all_insights(self._tx, self.session.id)
        return {insight.id: insight for insight in found}

    def insights_of(self, run: Run) -> list[Insight]:
        """Return a run's insights in the order they came in; others are not read for it."""
        return super().insights_of(run) if self._has_read_all else harvest.insights_of(self._tx, run.id)

    @property
    def _has_read_all(self) -> bool:
        return self._only is None and "insights" in self.__dict__

    def insights_after(self, insight_id: int) -> list[Insight]:
        """Return the insights that came in after this one; no others are read for it."""
        if insight_id and not self._has_read_all:
            return harvest.insights_after(self._tx, self.session.id, insight_id)
        return super().insights_after(insight_id)

    def count_in(self, run: Run) -> int:
        """Return how many insights came in during a run."""
        if self._has_read_all:
            return super().count_in(run)
        return self._once(("count", run.id), lambda: harvest.count_in(self._tx, run.id))

    def writers_in(self, run: Run) -> frozenset[int]:
        """Return who sent an insight in a run."""
        if self._has_read_all:
            return super().writers_in(run)
        return self._once(("writers", run.id), lambda: harvest.writers_in(self._tx, run.id))

    def released_in(self, run: Run) -> list[Insight]:
        """Return a run's insights that the room may see."""
        if self._has_read_all:
            return super().released_in(run)
        return self._once(("released", run.id), lambda: harvest.released_in(self._tx, run.id))

    def _once(self, what: tuple[str, int], read: Callable[[], Found]) -> Found:
        if what not in self._found:
            self._found[what] = read()
        found: Found = self._found[what]
        return found

    def sent_in(self, run: Run, person: Person) -> int:
        """Return how many sentences somebody has sent in a run; of who is looked at they are counted all at once."""
        if self._only is None:
            return super().sent_in(run, person)
        if run.id not in self._sent_in:
            self._sent_in[run.id] = harvest.counts_by(self._tx, run.id, self._only)
        return self._sent_in[run.id].get(person.id, 0)

    @cached_property
    def themes(self) -> tuple[Theme, ...]:  # type: ignore[override]
        """The themes in order."""
        return tuple(sorted(harvest.all_themes(self._tx, self.session.id), key=lambda theme: theme.position))

    @cached_property
    def handed(self) -> tuple[HandedCard, ...]:  # type: ignore[override]
        """All cards that were handed over."""
        return tuple(answers.all_handed(self._tx, self.session.id))

    @cached_property
    def agreements(self) -> tuple[Agreement, ...]:  # type: ignore[override]
        """All agreements."""
        return tuple(answers.all_agreements(self._tx, self.session.id))

    @cached_property
    def apart(self) -> frozenset[frozenset[int]]:  # type: ignore[override]
        """The pairs that are not to be put together."""
        return frozenset(people.kept_apart(self._tx, self.session.id))

    @cached_property
    def undoable(self) -> dict[str, Undoable]:  # type: ignore[override]
        """What each desk can undo and do again."""
        return desk.undoable(self._tx, self.session.id)

    @cached_property
    def last_time(self) -> LastTime | None:  # type: ignore[override]
        """The meeting before this one in its series, with what was agreed there."""
        return series.last_time(self._tx, self.session.id)
