"""A session at one moment, whole: what the views, the pairing and the report are computed from."""

from collections.abc import Iterable, Mapping
from functools import cached_property

from dialogue.ordering import sent
from dialogue.programme import Card, Role, Side, Step
from dialogue.records import (
    Agreement,
    Answer,
    Group,
    HandedCard,
    Insight,
    LastTime,
    Person,
    Run,
    Session,
    Theme,
    Undoable,
)


class Snapshot:
    """All records of a session, with the look-ups that pure functions need. `now` is in epoch milliseconds."""

    def __init__(
        self,
        session: Session,
        now: int,
        *,
        people: Iterable[Person] = (),
        runs: Iterable[Run] = (),
        groups: Iterable[Group] = (),
        answers: Iterable[Answer] = (),
        insights: Iterable[Insight] = (),
        words_before: Mapping[int, tuple[str, ...]] | None = None,
        themes: Iterable[Theme] = (),
        handed: Iterable[HandedCard] = (),
        agreements: Iterable[Agreement] = (),
        apart: Iterable[frozenset[int]] = (),
        connected: Iterable[int] = (),
        undoable: Mapping[str, Undoable] | None = None,
        last_time: LastTime | None = None,
    ) -> None:
        self.session = session
        self.now = now
        self.people = {person.id: person for person in people}
        self.runs = {run.id: run for run in runs}
        self.groups = tuple(groups)
        self.answers = tuple(answers)
        self.insights = {insight.id: insight for insight in insights}
        self.words_before = dict(words_before or {})
        self.themes = tuple(sorted(themes, key=lambda theme: theme.position))
        self.handed = tuple(handed)
        self.agreements = tuple(agreements)
        self.apart = frozenset(apart)
        self.connected = frozenset(connected)
        self.undoable = dict(undoable or {})
        self.last_time = last_time

    @property
    def run(self) -> Run | None:
        """The run that is on now; none before the first step."""
        return self.runs.get(self.session.run_id) if self.session.run_id else None

    @cached_property
    def steps(self) -> dict[str, Step]:
        """The planned steps by id, in order."""
        return {step.id: step for step in self.session.programme.steps}

    @cached_property
    def roles(self) -> dict[str, Role]:
        """The roles by id, in order."""
        return {role.id: role for role in self.session.roles}

    @cached_property
    def cards(self) -> dict[str, Card]:
        """The cards of the deck by id, in order."""
        return {card.id: card for card in self.session.deck.cards}

    @cached_property
    def present(self) -> frozenset[int]:
        """Who has not left: a phone without connection is still somebody in the room."""
        return frozenset(person.id for person in self.people.values() if person.left_at is None)

    @cached_property
    def _group_of(self) -> dict[tuple[int, int], Group]:
        return {(group.run_id, member): group for group in self.groups for member in group.members}

    @cached_property
    def _answers_by_run(self) -> dict[tuple[int, str], list[Answer]]:
        found: dict[tuple[int, str], list[Answer]] = {}
        for answer in self.answers:
            found.setdefault((answer.run_id, answer.kind), []).append(answer)
        return found

    @cached_property
    def _answer_of(self) -> dict[tuple[int, str, int], Answer]:
        return {(it.run_id, it.kind, it.person_id): it for it in reversed(self.answers)}

    @cached_property
    def _insights_by_person(self) -> dict[int, list[Insight]]:
        found: dict[int, list[Insight]] = {}
        for insight in self.insights.values():
            if insight.person_id is not None:
                found.setdefault(insight.person_id, []).append(insight)
        return found

    def side_of(self, person: Person) -> Side | None:
        """Return the side somebody is on today, or none."""
        return side_of(person, self.roles)

    def answers_of(self, run: Run, kind: str) -> list[Answer]:
        """Return the answers of this kind for a run."""
        return self._answers_by_run.get((run.id, kind), [])

    def answers_in(self, run: Run) -> list[Answer]:
        """Return all answers for a run, of whatever kind."""
        return [answer for answer in self.answers if answer.run_id == run.id]

    def answer_of(self, run: Run, kind: str, person: Person) -> Answer | None:
        """Return somebody's answer of this kind for a run."""
        return self._answer_of.get((run.id, kind, person.id))

    def groups_of(self, run: Run) -> list[Group]:
        """Return the groups of a run in the order of their places."""
        return sorted((group for group in self.groups if group.run_id == run.id), key=lambda group: group.place)

    def group_of(self, run: Run, person: Person) -> Group | None:
        """Return the group somebody is in during a run."""
        return self._group_of.get((run.id, person.id))

    def insights_of(self, run: Run) -> list[Insight]:
        """Return a run's insights in the order they came in."""
        return [insight for insight in self.insights.values() if insight.run_id == run.id]

    def insights_after(self, insight_id: int) -> list[Insight]:
        """Return the insights that came in after this one, in the order they came in."""
        return [insight for insight in self.insights.values() if insight.id > insight_id]

    def count_in(self, run: Run) -> int:
        """Return how many insights came in during a run; a part that was split off did not come in."""
        return sent(self.insights_of(run))

    def writers_in(self, run: Run) -> frozenset[int]:
        """Return who sent an insight in a run."""
        return frozenset(it.person_id for it in self.insights_of(run) if it.person_id is not None)

    def released_in(self, run: Run) -> list[Insight]:
        """Return a run's insights that the room may see; one that is folded is seen in its head."""
        return [it for it in self.insights_of(run) if it.state == "shown" and it.folded_into is None]

    def sent_in(self, run: Run, person: Person) -> int:
        """Return how many sentences somebody has sent in a run."""
        return sum(1 for insight in self.insights_by(person) if insight.run_id == run.id)

    def insights_by(self, person: Person) -> list[Insight]:
        """Return somebody's own insights: for that phone, and no other screen."""
        return self._insights_by_person.get(person.id, [])

    def step_of(self, run: Run) -> Step:
        """Return the step that a run was of."""
        return self.steps[run.step_id]


def side_of(person: Person, roles: dict[str, Role]) -> Side | None:
    """Return the side somebody is on today: the chosen one, else the role's."""
    if person.chosen_side is not None:
        return None if person.chosen_side == "outside" else person.chosen_side
    role = roles.get(person.role_id)
    return role.side if role else None
