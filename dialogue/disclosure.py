"""Which counts may be told, in every format alike, so that no count of few people can be read off or worked out.

A count is told when three things hold. The group is large enough; by side only where both sides are. It is settled:
nothing can change it any more, so that two exports never differ by a few answers. And in open data, where counts stay
for good and meet other data, no cell is smaller than the minimum: cells are joined before any is left out.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from dialogue.records import Person, Run, Session, Told
from dialogue.snapshot import side_of


class Spread(msgspec.Struct, frozen=True):
    """How `n` people chose on a scale: the lower and the upper half of it, and each word; none is not told."""

    n: int
    low: int | None
    high: int | None
    counts: tuple[int | None, ...]


def is_enough(people: int, minimum: int) -> bool:
    """Return whether so many people are a group of which something may be told."""
    return people >= max(minimum, 1)


def is_over(session: Session) -> bool:
    """Return whether a meeting has ended, or is so long ago that who took part was forgotten."""
    return session.ended_at is not None or session.forgotten.people > 0


def is_settled(session: Session, run: Run) -> bool:
    """Return whether no answer to a run is taken any more: its numbers were seen, or the meeting is over."""
    return run.revealed or is_over(session)


def told(session: Session, people: Iterable[Person]) -> Told:
    """Return what is told of who took part; `people` are those who are still known.

    Nothing before the end, since one who comes in later, alone in a role, would be the difference. What was told once
    stays, also when the meeting is opened again, until it ends with so many more that they are a group.
    """
    if session.told.roles:
        return session.told
    return next_told(session, people) if is_over(session) else Told()


def next_told(session: Session, people: Iterable[Person]) -> Told:
    """Return what is told from now on of who took part, when a meeting ends."""
    people = list(people)
    roles = tuple(sorted({*(person.role_id for person in people), *session.forgotten.roles}))
    total = len(people) + session.forgotten.people
    before = session.told
    if is_enough(total - before.people, session.minimum):
        return Told(total, roles, _sides(session, people))
    return before if before.roles else Told(0, roles)


def _sides(session: Session, people: Iterable[Person]) -> tuple[int, ...]:
    """How many there are of each side; from then on nothing where those who came since would be a small group of one.

    Sides that were not told once are never told later: a larger number beside the total of then would give them away.
    """
    now, before = by_side(session, people), session.told
    grown = [late - early for late, early in zip(now, before.sides, strict=False)]
    if before.people and not (grown and all(it == 0 or is_enough(it, session.minimum) for it in grown)):
        return ()
    return now


def by_side(session: Session, people: Iterable[Person]) -> tuple[int, ...]:
    """Return how many people there were of side a, of side b and without a side, or nothing.

    Nothing where one of these groups is smaller than the minimum: beside the total the other numbers would tell it.
    What was forgotten since counts along where its numbers were kept.
    """
    roles = {role.id: role for role in session.roles}
    counted = Counter(side_of(person, roles) for person in people)
    here = (counted["a"], counted["b"], counted[None])
    before = session.forgotten
    if any(0 < number < session.minimum for number in here) or (before.people and not before.sides):
        return ()
    return tuple(map(sum, zip(here, before.sides or (0, 0, 0), strict=True)))


def spread(counts: Sequence[int], minimum: int) -> Spread | None:
    """Return how a group chose, with no cell below the minimum and none that the others give away.

    The halves of the scale are told when both are large enough; the words of a half when all of them are. So what is
    left out is always two cells or more that share a count of at least the minimum, and whichever of them was small
    cannot be worked out. None when the whole group is too small.
    """
    if not is_enough(sum(counts), minimum):
        return None
    middle = len(counts) // 2
    halves = (tuple(counts[:middle]), tuple(counts[middle:]))
    low, high = (sum(half) for half in halves)
    if not (is_enough(low, minimum) and is_enough(high, minimum)):
        return Spread(low + high, None, None, (None,) * len(counts))
    words = [half if all(is_enough(it, minimum) for it in half) else (None,) * len(half) for half in halves]
    return Spread(low + high, low, high, (*words[0], *words[1]))


def cell(count: int, minimum: int) -> int | None:
    """Return a count that stands in no total, or none when it is too small to be told."""
    return count if is_enough(count, minimum) else None
