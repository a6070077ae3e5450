"""No count of few people can be read off or worked out of what is told."""

from collections import defaultdict
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogue.disclosure import headcount, next_headcount, spread
from dialogue.records import Forgotten
from tests.dialogue.builder import session

MINIMUM, MOST = 3, 9
COUNTS = st.lists(st.integers(0, 12), min_size=1, max_size=6)


@given(COUNTS, st.integers(1, 6))
def test_what_is_told_of_a_scale_is_true_and_never_small(counts: list[int], minimum: int) -> None:
    told = spread(counts, minimum)

    if told is None:
        assert sum(counts) < minimum
        return
    middle = len(counts) // 2
    assert told.n == sum(counts) >= minimum
    assert told.low in (None, sum(counts[:middle]))
    assert told.high in (None, sum(counts[middle:]))
    assert [one for one in (told.low, told.high, *told.counts) if one is not None and one < minimum] == []
    assert all(one in (None, count) for one, count in zip(told.counts, counts, strict=True))


@pytest.mark.parametrize("words", [1, 2, 3, 4, 5])
def test_a_small_count_could_always_have_been_another(words: int) -> None:
    """Every way to choose is tried, so this also holds for who knows the rule by which counts are left out."""
    possible = defaultdict(list)
    for counts in product(range(MOST + 1), repeat=words):
        if sum(counts) <= MOST:
            possible[spread(counts, MINIMUM)].append(counts)
    del possible[None]

    given_away = [
        (told, place)
        for told, ways in possible.items()
        for place in range(words)
        if len({way[place] for way in ways}) == 1 and ways[0][place] < MINIMUM
    ]
    assert given_away == []
    assert possible


def test_a_half_of_the_scale_is_told_where_its_words_cannot_be() -> None:
    told = spread((1, 6, 7, 8), 5)

    assert told is not None
    assert (told.n, told.low, told.high, told.counts) == (22, 7, 15, (None, None, 7, 8))


@given(st.lists(st.integers(0, 9), max_size=6), st.integers(1, 6))
def test_how_many_took_part_never_changes_by_a_few(joined: list[int], minimum: int) -> None:
    meeting = session(minimum=minimum, ended_at=1)
    total, told = 0, [0]
    for more in joined:
        total += more
        meeting = session(minimum=minimum, ended_at=1, headcount=next_headcount(meeting, total))
        told.append(headcount(meeting, total))

    steps = [later - before for before, later in pairwise(told)]
    assert all(step == 0 or step >= minimum for step in steps)
    assert told[-1] <= total


def test_a_meeting_that_ended_before_this_rule_tells_how_many_took_part() -> None:
    assert headcount(session(ended_at=1), 7) == 7
    assert headcount(session(forgotten=Forgotten(people=9)), 0) == 9
    assert headcount(session(), 7) == 0
