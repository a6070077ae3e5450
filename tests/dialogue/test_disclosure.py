"""No count of few people can be read off or worked out of what is told."""

import itertools
from collections import defaultdict
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogue.disclosure import next_told, spread, told
from dialogue.records import Forgotten, Person, Told
from tests.dialogue.builder import ROLES, replace, room, session

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


ROLE = st.sampled_from([role.id for role in ROLES])


@given(st.lists(st.lists(ROLE, max_size=9), max_size=6), st.integers(1, 6))
def test_who_took_part_never_changes_by_a_few(joined: list[list[str]], minimum: int) -> None:
    meeting = session(minimum=minimum, ended_at=1)
    people: list[Person] = []
    before = told(meeting, people)
    for roles in joined:
        people += [Person(len(people) + place, role) for place, role in enumerate(roles)]
        meeting = replace(meeting, told=next_told(meeting, people))
        now = told(meeting, people)

        assert now == before or not before.roles or now.people - before.people >= minimum
        assert now.people == 0 or minimum <= now.people <= len(people)
        before = now


@given(st.lists(st.lists(ROLE, max_size=12), max_size=6), st.integers(1, 4))
def test_how_many_sat_on_a_side_never_changes_by_a_few(joined: list[list[str]], minimum: int) -> None:
    meeting = session(minimum=minimum, ended_at=1)
    people: list[Person] = []
    seen: list[tuple[int, ...]] = []
    for roles in joined:
        people += [Person(len(people) + place, role) for place, role in enumerate(roles)]
        meeting = replace(meeting, told=next_told(meeting, people))
        if meeting.told.sides:
            assert sum(meeting.told.sides) == meeting.told.people
            seen.append(meeting.told.sides)

    for one, other in itertools.combinations(seen, 2):
        assert all(late - early == 0 or late - early >= minimum for early, late in zip(one, other, strict=True))


def test_who_took_part_is_told_when_the_meeting_is_over() -> None:
    people = room(a=4, b=3)

    assert told(session(), people) == Told()
    assert told(session(ended_at=1), people) == Told(7, ("ouder", "professional"))
    assert told(session(forgotten=Forgotten(people=9, roles=("student",))), []) == Told(9, ("student",))
    assert told(session(ended_at=1), people[:3]) == Told(0, ("professional",))


def test_what_was_told_stays_when_somebody_takes_another_role() -> None:
    ended = session(ended_at=1, told=Told(7, ("ouder", "professional")))

    assert told(ended, room(a=7)) == ended.told
    assert told(replace(ended, ended_at=None), room(a=9)) == ended.told
