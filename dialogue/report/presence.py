"""How many people of each side there were, where that may be told."""

from collections import Counter

from dialogue.snapshot import Snapshot


def by_side(snapshot: Snapshot) -> tuple[int, ...]:
    """Return how many people there were of side a, of side b and without a side, or nothing.

    Nothing where one of these groups is smaller than the minimum: beside the total the other numbers would tell it.
    What was forgotten since counts along where its numbers were kept.
    """
    session = snapshot.session
    counted = Counter(snapshot.side_of(person) for person in snapshot.people.values())
    here = (counted["a"], counted["b"], counted[None])
    before = session.forgotten
    if any(0 < number < session.minimum for number in here) or (before.people and not before.sides):
        return ()
    return tuple(map(sum, zip(here, before.sides or (0, 0, 0), strict=True)))
