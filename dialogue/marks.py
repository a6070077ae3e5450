"""What in a sentence may say who somebody is: marked for the facilitator, who decides. Nothing leaves the machine.

Rules and word lists only: what they miss and mark in vain stands, counted, in docs/moderating.md.
"""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from dialogue.mark_names import named
from dialogue.mark_patterns import patterned

Kind = Literal["phone", "mail", "link", "number", "age", "name", "place", "health"]


class Mark(NamedTuple):
    """A part of a text, from `start` up to `end`, and what it may give away. Counted in characters of Python."""

    start: int
    end: int
    kind: Kind


def marks(text: str) -> tuple[Mark, ...]:
    """Return what may say who somebody is, in order; no two marks overlap. Takes time in step with the length.

    Dutch and English alike: in one meeting people write both.
    """
    found: list[Mark] = []
    taken = 0
    spots = sorted((*patterned(text), *named(text)), key=lambda spot: (spot.start, -spot.end))
    for start, end, kind in spots:
        if start >= taken:
            found.append(Mark(start, end, kind))
            taken = end
    return tuple(found)


def for_screens(text: str, found: Iterable[Mark]) -> tuple[tuple[int, int, Kind], ...]:
    """Return the marks counted as JavaScript counts, in UTF-16 units: most emoji are two of those."""
    counted: list[tuple[int, int, Kind]] = []
    units = at = 0
    for mark in found:
        start = units + _units(text[at : mark.start])
        units, at = start + _units(text[mark.start : mark.end]), mark.end
        counted.append((start, units, mark.kind))
    return tuple(counted)


def _units(text: str) -> int:
    return len(text) + sum(letter > "\uffff" for letter in text)
