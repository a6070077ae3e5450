"""How groups change once they stand: joined, filled up, mended, swapped."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from dialogue.errors import Refused
from dialogue.pairing import Apart, Group, Grouping, History, Person, Ties, match, ties_of

Sides = Mapping[int, str | None]
"""The side of each person by id; who is not in it has none."""
Fit = tuple[int, int, int, int, int]


class SwapRefused(Refused, ValueError):
    """Two people cannot be exchanged; `code` is `same_group` or `no_partner`."""


def join_groups(groups: Sequence[Group], sides: Sides, history: History, apart: Apart, seed: int) -> tuple[Group, ...]:
    """Return the groups joined two by two; the members of each stay side by side in the new group.

    Of an odd number one trio stays by itself, and without a trio three groups become one. A group that may join no
    other stays as it is.
    """
    largest = max(range(len(groups)), key=lambda number: len(groups[number]), default=0)
    alone = {largest} if len(groups) % 2 and len(groups[largest]) > 2 else set()
    joining = [number for number in range(len(groups)) if number not in alone]
    joined = match(_ties_between(groups, joining, sides, history, apart), seed)
    numbers = sorted([*map(sorted, joined.groups), *([number] for number in (*joined.waiting, *alone))])
    return tuple(tuple(member for number in together for member in groups[number]) for together in numbers)


def _ties_between(groups: Sequence[Group], joining: list[int], sides: Sides, history: History, apart: Apart) -> Ties:
    people = _ties((member for group in groups for member in group), sides, history, apart)

    def meetings(first: int, second: int) -> int | None:
        met = [people.met(one, other) for one in groups[first] for other in groups[second]]
        return None if None in met else sum(times or 0 for times in met)

    return Ties(joining, meetings, {number: people.leaning(groups[number]) for number in joining}, {})


def _ties(ids: Iterable[int], sides: Sides, history: History, apart: Apart) -> Ties:
    return ties_of([Person(person, sides.get(person)) for person in ids], history, apart, across=True)


def place_late_comer(
    person: int, groups: Sequence[Group], history: History, apart: Apart, sides: Sides, *, size: int
) -> int | None:
    """Return the number of the group that somebody joins best, or None when there is none and they wait.

    A group with a free seat goes first, then the least crowded one: where `size` is 2, a pair becomes a trio before a
    trio becomes a four. Among those it is new faces, people who were in no trio yet, and mixed sides that count.
    """
    ties = _ties({person}.union(*groups), sides, history, apart)
    fits = ((_fit(ties, person, group, size), number) for number, group in enumerate(groups) if group)
    return min(((fit, number) for fit, number in fits if fit is not None), default=(None, None))[1]


def _fit(ties: Ties, person: int, group: Group, size: int) -> Fit | None:
    met = [ties.met(person, member) for member in group]
    if None in met:
        return None
    together = (*group, person)
    again = sum(ties.trios[member] for member in together) if len(together) == 3 else 0
    lean = abs(ties.leaning(together)) - abs(ties.leaning(group))
    return max(0, len(together) - size), sum(times or 0 for times in met), again, lean, len(group)


def mend_after_leaving(
    groups: Sequence[Group],
    leaver: int,
    history: History,
    apart: Apart,
    sides: Sides,
    *,
    waiting: Collection[int] = (),
) -> Grouping:
    """Return the groups without the leaver, in the same order; a partner left alone gets company at once.

    Somebody else who is alone or waiting goes first, so that the two become a pair; otherwise a pair becomes a trio. A
    partner whom nobody may sit with waits.
    """
    left = [tuple(member for member in group if member != leaver) for group in groups]
    still_waiting = sorted(set(waiting) - {leaver})
    number = next((number for number, group in enumerate(groups) if leaver in group), None)
    if number is None or len(left[number]) != 1:
        return Grouping(tuple(group for group in left if group), tuple(still_waiting))
    (partner,) = left.pop(number)
    company = [*left, *((person,) for person in still_waiting)]
    place = place_late_comer(partner, company, history, apart, sides, size=2)
    if place is None:
        still_waiting.append(partner)
    elif place < len(left):
        left[place] = (*left[place], partner)
    else:
        left.insert(number, (partner, still_waiting.pop(place - len(left))))
    return Grouping(tuple(group for group in left if group), tuple(sorted(still_waiting)))


def swap(groups: Sequence[Group], first: int, second: int) -> tuple[Group, ...]:
    """Return the groups with two people exchanged.

    Raises `SwapRefused`: `no_partner` when one of them is in no group, `same_group` when they sit together.
    """
    if not {first, second}.issubset(member for group in groups for member in group):
        raise SwapRefused("no_partner")
    if any(first in group and second in group for group in groups):
        raise SwapRefused("same_group")
    other = {first: second, second: first}
    return tuple(tuple(other.get(member, member) for member in group) for group in groups)
