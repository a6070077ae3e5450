"""How a kind of step is called and coloured where a programme is shown before it runs."""

from collections.abc import Callable
from typing import NamedTuple

from flask_babel import gettext as _

from dialogue.programme import Programme, Step


class KindWord(NamedTuple):
    """What people do in a step (`part` is one of `PARTS`) and how the kind is called."""

    part: str
    name: Callable[[], str]


KINDS = {
    "info": KindWord("together", lambda: _("vertellen")),
    "check_in": KindWord("together", lambda: _("aankomen")),
    "group": KindWord("talk", lambda: _("gesprek")),
    "cards": KindWord("talk", lambda: _("uitdelers")),
    "mirror": KindWord("look", lambda: _("spiegelvraag")),
    "harvest": KindWord("gather", lambda: _("oogst")),
    "themes": KindWord("gather", lambda: _("ordenen")),
    "agree": KindWord("gather", lambda: _("afspraken")),
    "break": KindWord("rest", lambda: _("pauze")),
    "evaluate": KindWord("together", lambda: _("terugkijken")),
    "close": KindWord("together", lambda: _("afsluiten")),
}

PARTS = {
    "together": lambda: _("samen"),
    "talk": lambda: _("in gesprek"),
    "look": lambda: _("spiegel"),
    "gather": lambda: _("oogst"),
    "rest": lambda: _("pauze"),
}


class Slice(NamedTuple):
    """A step in a strip that is 100 wide: where it begins and how wide it is."""

    part: str
    begins: float
    width: float


def strip(programme: Programme) -> list[Slice]:
    """Return the steps of a programme side by side, each as wide as it is long."""
    slices, begins = [], 0.0
    for step in programme.steps:
        width = 100 * step.minutes / programme.minutes
        slices.append(Slice(part_of(step), round(begins, 3), round(width, 3)))
        begins += width
    return slices


def minutes_by_part(programme: Programme) -> dict[str, int]:
    """Return how many minutes each part takes, for parts that occur."""
    parts = {part: sum(step.minutes for step in programme.steps if part_of(step) == part) for part in PARTS}
    return {part: minutes for part, minutes in parts.items() if minutes}


def part_of(step: Step) -> str:
    """Return what people do in a step."""
    return KINDS[step.kind].part


def kind_name(step: Step) -> str:
    """Return what the kind of a step is called, in the language of now."""
    return KINDS[step.kind].name()
