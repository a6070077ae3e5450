"""group: people talk in twos, threes, fours or at tables."""

from collections.abc import Sequence
from typing import Annotated, Any, Literal

import msgspec

from dialogue.programme import Deck, Programme, Step
from dialogue.protocol.answers import Found
from dialogue.records import Person, Phase, Run
from dialogue.snapshot import Snapshot
from dialogue.steps import grouping
from dialogue.steps.kind import Mistake, StepKind

PartMinutes = Annotated[int, msgspec.Meta(ge=0, le=120)]


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`size` 2, 3 or 4, or `tables` with that many seats; minutes for finding, thinking and each turn.

    `join_pairs` makes fours of the pairs of the step before; `hosts` keeps one person at each table.
    """

    size: Literal[2, 3, 4] = 2
    tables: Annotated[int, msgspec.Meta(ge=3, le=12)] | None = None
    across: bool = True
    join_pairs: bool = False
    hosts: bool = False
    find: PartMinutes = 1
    think: PartMinutes = 0
    turn: PartMinutes = 0


class TalkGroup(StepKind):
    """A talk in small groups."""

    name = "group"
    Options = Options
    answers = (Found,)
    counted = "found"
    forms_groups = True

    def mistakes(self, step: Step, programme: Programme, decks: Sequence[Deck]) -> list[Mistake]:
        """Return a mistake when the parts of the talk take longer than the step."""
        options: Options = self.options(step)
        needed = options.find + options.think + 2 * options.turn
        return [Mistake("minutes", "too_short", str(needed))] if needed > step.minutes else []

    def phases(self, step: Step) -> tuple[Phase, ...]:
        """Return finding, thinking, the turns of a pair and what is left; without turns one talk."""
        return self._course(step, 2)

    def _course(self, step: Step, size: int) -> tuple[Phase, ...]:
        options: Options = self.options(step)
        if options.turn:
            return grouping.turns(step, options.find, options.think, options.turn, size)
        talk = (step.minutes - options.find - options.think) * 60
        named = (("find", options.find * 60), ("think", options.think * 60), ("talk", talk))
        return tuple(Phase(name, seconds) for name, seconds in named if seconds)

    def answered(self, snapshot: Snapshot, run: Run) -> frozenset[int]:
        """Return who has found the group."""
        return frozenset(answer.person_id for answer in snapshot.answers_of(run, "found") if answer.body["found"])

    def shared(self, snapshot: Snapshot, run: Run, step: Step) -> dict[str, Any]:
        """Return the form of the talk: `pair`, `trio`, `four` or `table`, and whether people take turns."""
        options: Options = self.options(step)
        size = 4 if options.join_pairs else options.size
        form = "table" if options.tables else {2: "pair", 3: "trio", 4: "four"}[size]
        return {"form": form, "turns": bool(options.turn)}

    def personal(self, snapshot: Snapshot, run: Run, step: Step, person: Person) -> dict[str, Any]:
        """Return the own group (none while waiting for one), whether found, and the course for a larger group."""
        group = grouping.mine(snapshot, run, person)
        found = snapshot.answer_of(run, "found", person)
        options: Options = self.options(step)
        own_course = group is not None and options.turn > 0 and group["size"] > 2
        return {
            "group": group,
            "found": found.body["found"] if found else None,
            "course": [msgspec.to_builtins(part) for part in self._course(step, group["size"])]
            if group and own_course
            else None,
        }

    def control(self, snapshot: Snapshot, run: Run, step: Step) -> dict[str, Any]:
        """Return the groups with their members' sides, and who waits for one."""
        return {"groups": grouping.tiles(snapshot, run), "waiting": grouping.waiting(snapshot, run)}

    def projector(self, snapshot: Snapshot, run: Run, step: Step) -> dict[str, Any]:
        """Return where the groups sit."""
        return {"places": grouping.places(snapshot, run)}
