"""Pairing round after round, and in large rooms."""

from collections import Counter
from collections.abc import Collection
from itertools import combinations

import pytest

from dialogue.pairing import Group, History, Person, history_of, pair_up


def people(sides: Collection[str | None]) -> list[Person]:
    return [Person(number, side) for number, side in enumerate(sides)]


def pairs_in(groups: Collection[Group]) -> list[frozenset[int]]:
    return [frozenset(pair) for group in groups for pair in combinations(group, 2)]


def repeats(groups: Collection[Group], history: History) -> int:
    return sum(history.met.get(pair, 0) for pair in pairs_in(groups))


def mixed(groups: Collection[Group], room: Collection[Person]) -> int:
    side = {person.id: person.side for person in room}
    return sum({"a", "b"} <= {side[member] for member in group} for group in groups)


@pytest.mark.parametrize("count", range(2, 41, 2))
def test_nobody_meets_again_in_as_many_rounds_as_half_the_people(count: int) -> None:
    past: list[Group] = []

    for number in range(count // 2):
        past += pair_up(people([None] * count), history_of(past), (), across=False, seed=number).groups

    assert max(Counter(pairs_in(past)).values()) == 1


@pytest.mark.parametrize("count", [4, 6, 8, 10, 12, 16, 20])
def test_everybody_meets_everybody_once_when_there_are_rounds_enough(count: int) -> None:
    past: list[Group] = []

    for number in range(count - 1):
        past += pair_up(people([None] * count), history_of(past), (), across=False, seed=number).groups

    assert len(set(pairs_in(past))) == len(past) == count * (count - 1) // 2


def test_when_everybody_has_met_those_who_met_least_meet_again() -> None:
    past = [(0, 1), (2, 3), (0, 1), (2, 3), (0, 2), (1, 3), (0, 2), (1, 3), (0, 3), (1, 2)]

    grouping = pair_up(people([None] * 4), history_of(past), (), across=False, seed=3)

    assert set(pairs_in(grouping.groups)) == {frozenset((0, 3)), frozenset((1, 2))}


@pytest.mark.parametrize("count", [9, 11, 13, 25])
def test_nobody_sits_in_a_trio_twice_while_others_sat_in_none(count: int) -> None:
    past: list[Group] = []

    for number in range(3):
        past += pair_up(people([None] * count), history_of(past), (), across=False, seed=number).groups

    assert set(history_of(past).trios.values()) == {1}
    assert max(Counter(pairs_in(past)).values()) == 1


@pytest.mark.parametrize("start", range(0, 50, 10))
def test_thirteen_people_make_four_trios_before_anybody_sits_in_one_twice(start: int) -> None:
    past: list[Group] = []

    for number in range(4):
        past += pair_up(people([None] * 13), history_of(past), (), across=False, seed=start + number).groups

    assert set(history_of(past).trios.values()) == {1}


def test_the_three_of_a_large_room_who_sat_in_no_trio_yet_are_found() -> None:
    history = History(trios=dict.fromkeys(range(3, 41), 1))

    grouping = pair_up(people([None] * 41), history, (), across=False, seed=1)

    assert {0, 1, 2} in map(set, grouping.groups)


def round_robin(count: int, rounds: int) -> list[Group]:
    """Return the pairs of the first rounds of the circle method, in which nobody meets twice."""
    ring = list(range(1, count))
    past: list[Group] = []
    for _ in range(rounds):
        order = [0, *ring]
        past += zip(order[: count // 2], reversed(order[count // 2 :]), strict=True)
        ring = ring[1:] + ring[:1]
    return past


@pytest.mark.parametrize(("count", "left"), [(62, 3), (90, 6), (150, 20)])
def test_the_few_new_faces_of_a_large_room_are_found(count: int, left: int) -> None:
    history = history_of(round_robin(count, count - 1 - left))

    for seed in range(3):
        grouping = pair_up(people([None] * count), history, (), across=False, seed=seed)

        assert repeats(grouping.groups, history) == 0
        assert len(grouping.groups) == count // 2


@pytest.mark.parametrize("count", [300, 301])
def test_a_full_hall_meets_six_rounds_long_across_sides_without_a_repeat(count: int) -> None:
    room = people(["a" if number % 3 else "b" for number in range(count)])
    past: list[Group] = []

    for number in range(6):
        groups = pair_up(room, history_of(past), (), across=True, seed=number).groups
        past += groups

        assert mixed(groups, room) == sum(person.side == "b" for person in room)

    assert max(Counter(pairs_in(past)).values()) == 1
    assert max(history_of(past).trios.values(), default=1) == 1
