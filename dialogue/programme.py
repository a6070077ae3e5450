"""A programme (draaiboek): what was planned, before anything happens."""

from typing import Annotated, Any, Literal

import msgspec

Text = dict[str, str]
"""One text in several languages: language code to text."""

Side = Literal["a", "b"]
Name = Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9][a-z0-9-]{0,63}$")]
Minutes = Annotated[int, msgspec.Meta(ge=1, le=480)]


class Role(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A role someone sits in today; without a side its people choose one, or stay outside the mirror."""

    id: Name
    name: Text
    side: Side | None = None


class Sides(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The names of the two sides of the mirror."""

    a: Text
    b: Text


class Prompts(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What a step asks: of everybody, of one side, of the hosts of tables."""

    all: Text | None = None
    a: Text | None = None
    b: Text | None = None
    host: Text | None = None


class Step(msgspec.Struct, frozen=True, omit_defaults=True):
    """One planned step; `options` belong to its kind and are checked by it."""

    id: Name
    kind: str
    title: Text
    minutes: Minutes
    prompts: Prompts = Prompts()
    note: Text = {}
    locked: bool = False
    options: dict[str, Any] = {}


class PeopleRange(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """For how many people a programme is meant."""

    least: Annotated[int, msgspec.Meta(ge=2)]
    most: Annotated[int, msgspec.Meta(ge=2)]


class Card(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A request that one person hands to another."""

    id: Name
    ask: Text
    picture: str = ""


class Deck(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A set of cards with its credit line, printed under every card."""

    id: Name
    name: Text
    credit: str
    cards: tuple[Card, ...]
    licence: str = ""


class Programme(msgspec.Struct, frozen=True, omit_defaults=True):
    """A whole plan, with the deck, the roles and the sides it was made for."""

    id: Name
    title: Text
    people: PeopleRange
    steps: tuple[Step, ...]
    sides: Sides
    roles: tuple[Role, ...]
    summary: Text = {}
    harvest_question: Text = {}
    deck: str = ""
    author: str = ""
    licence: str = ""

    @property
    def minutes(self) -> int:
        """How long the whole programme is planned to take."""
        return sum(step.minutes for step in self.steps)


def in_language(text: Text, language: str) -> str:
    """Return the text in this language, else in Dutch, else in whatever there is; empty when there is none."""
    return text.get(language) or text.get("nl") or next(iter(text.values()), "")
