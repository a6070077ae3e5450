"""cards: everybody chooses a card for the partner and hands it over; the partner says what can be done with it."""

from collections import Counter
from typing import Any

import msgspec

from dialogue.programme import Side, Step
from dialogue.protocol.answers import Found, HandCard, ReplyCard, TakeBack
from dialogue.records import Group, HandedCard, Person, Phase, Run
from dialogue.snapshot import Snapshot
from dialogue.steps import grouping
from dialogue.steps.batches import whole_batches
from dialogue.steps.group import PartMinutes
from dialogue.steps.kind import StepKind

MOST_CARDS = 3
"""So many cards one person hands over in a run: the partner answers each, and the deck lasts for later runs."""


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Minutes for finding the partner and for each turn; `across` prefers a partner from the other side."""

    across: bool = True
    find: PartMinutes = 1
    turn: PartMinutes = 8


class Cards(StepKind):
    """Requests that people hand to each other."""

    name = "cards"
    Options = Options
    answers = (Found, HandCard, TakeBack, ReplyCard)
    forms_groups = True

    def phases(self, step: Step) -> tuple[Phase, ...]:
        """Return finding, a turn each and what is left."""
        options: Options = self.options(step)
        return grouping.turns(step, options.find, 0, options.turn, 2)

    def answered(self, snapshot: Snapshot, run: Run) -> frozenset[int]:
        """Return who has handed over a card."""
        return frozenset(handed.giver_id for handed in snapshot.handed if handed.run_id == run.id)

    def touched(self, snapshot: Snapshot, run: Run) -> frozenset[int]:
        """Return also who was handed a card."""
        came = frozenset(handed.receiver_id for handed in snapshot.handed if handed.run_id == run.id)
        return super().touched(snapshot, run) | came

    def shared(self, snapshot: Snapshot, run: Run, step: Step) -> dict[str, Any]:
        """Return the deck."""
        deck = snapshot.session.deck
        return {
            "credit": deck.credit,
            "cards": [{"id": card.id, "ask": card.ask, "picture": card.picture} for card in deck.cards],
        }

    def personal(self, snapshot: Snapshot, run: Run, step: Step, person: Person) -> dict[str, Any]:
        """Return the own group, the cards that may still be given, what was given, and what came."""
        group = snapshot.group_of(run, person)
        receiver = receiver_of(group, person.id) if group else None
        found = snapshot.answer_of(run, "found", person)
        mine = [handed for handed in snapshot.handed if handed.run_id == run.id and handed.giver_id == person.id]
        came = [handed for handed in snapshot.handed if handed.run_id == run.id and handed.receiver_id == person.id]
        return {
            "group": grouping.mine(snapshot, run, person),
            "found": found.body["found"] if found else None,
            "had": sorted(cards_had(snapshot.handed, receiver)) if receiver else [],
            "given": [_handed(handed) for handed in mine],
            "received": [_handed(handed) for handed in came],
        }

    def control(self, snapshot: Snapshot, run: Run, step: Step) -> dict[str, Any]:
        """Return the groups, who waits, and the tallies per side."""
        return {
            "groups": grouping.tiles(snapshot, run),
            "waiting": grouping.waiting(snapshot, run),
            "tallies": tallies(snapshot, run),
        }

    def projector(self, snapshot: Snapshot, run: Run, step: Step) -> dict[str, Any]:
        """Return where the groups sit."""
        return {"places": grouping.places(snapshot, run)}


def receiver_of(group: Group, giver_id: int) -> int | None:
    """Return to whom somebody hands a card: the next in the ring, so that in a trio everybody gets one."""
    if len(group.members) < 2:
        return None
    return group.members[(group.members.index(giver_id) + 1) % len(group.members)]


def cards_had(handed: tuple[HandedCard, ...], receiver_id: int) -> set[str]:
    """Return the cards that somebody has had in this session."""
    return {card.card_id for card in handed if card.receiver_id == receiver_id}


def tallies(snapshot: Snapshot, run: Run) -> dict[Side, list[dict[str, Any]] | None]:
    """Return per side how often each card was handed, most first; none for a side with too few givers."""
    counted: dict[Side, list[dict[str, Any]] | None] = {}
    for side in ("a", "b"):
        given = [card for card in snapshot.handed if card.giver_side == side and card.run_id == run.id]
        # in whole batches of givers: one more card in the list may not tell who gave it
        givers = whole_batches(list(dict.fromkeys(card.giver_id for card in given)), snapshot.session.minimum)
        most = Counter(card.card_id for card in given if card.giver_id in givers).most_common()
        counted[side] = [{"card": card_id, "count": count} for card_id, count in most] if givers else None
    return counted


def _handed(handed: HandedCard) -> dict[str, Any]:
    return {"id": handed.id, "card": handed.card_id, "answered": handed.answered, "reply": handed.reply}
