from collections import Counter
from collections.abc import Collection, Iterator
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogue.pairing import Group, Grouping, History, Person, history_of, pair_up
from dialogue.seating import group_up

CHANCE = st.integers(0, 10_000)


def people(count: int, sides: str = "") -> list[Person]:
    return [Person(number, sides[number % len(sides)] if sides else None) for number in range(count)]


def pairs_in(groups: Collection[Group]) -> list[frozenset[int]]:
    return [frozenset(pair) for group in groups for pair in combinations(group, 2)]


def everybody_in(grouping: Grouping) -> list[int]:
    return sorted([*grouping.waiting, *(member for group in grouping.groups for member in group)])


def all_tables(ids: Group, sizes: list[int]) -> Iterator[tuple[Group, ...]]:
    """Yield every way to seat these people at tables of these sizes."""
    if not sizes:
        yield ()
        return
    first, *others = ids
    for size in set(sizes):
        fewer = list(sizes)
        fewer.remove(size)
        for company in combinations(others, size - 1):
            rest = tuple(other for other in others if other not in company)
            yield from (((first, *company), *tables) for tables in all_tables(rest, fewer))


@given(st.integers(2, 90), st.integers(3, 8), st.sampled_from(["", "ab", "aab"]), CHANCE)
@settings(max_examples=60, deadline=None)
def test_everybody_has_one_seat_at_tables_as_even_as_possible(count: int, size: int, sides: str, seed: int) -> None:
    grouping = group_up(people(count, sides), History(), (), size=size, across=True, seed=seed)

    seats = [len(group) for group in grouping.groups]
    assert everybody_in(grouping) == list(range(count))
    assert grouping.waiting == ()
    assert max(seats) - min(seats) <= 1
    assert min(seats) > 1


@pytest.mark.parametrize(
    ("count", "size", "seats"),
    [
        (12, 4, [4, 4, 4]),
        (13, 4, [4, 4, 5]),
        (6, 4, [3, 3]),
        (5, 4, [5]),
        (7, 3, [3, 4]),
        (5, 3, [2, 3]),
        (11, 3, [2, 3, 3, 3]),
        (3, 4, [3]),
        (2, 4, [2]),
        (41, 8, [8, 8, 8, 8, 9]),
    ],
)
def test_the_number_of_tables_comes_nearest_to_the_size_asked(count: int, size: int, seats: list[int]) -> None:
    grouping = group_up(people(count), History(), (), size=size, across=False, seed=1)

    assert sorted(map(len, grouping.groups)) == seats


def test_one_person_waits_and_nobody_has_no_table() -> None:
    assert group_up([Person(7)], History(), (), size=4, across=True, seed=1) == Grouping((), (7,))
    assert group_up([], History(), (), size=4, across=True, seed=1) == Grouping(())


def test_groups_of_two_are_pairs() -> None:
    grouping = group_up(people(9, "ab"), History(), (), size=2, across=True, seed=5)

    assert grouping == pair_up(people(9, "ab"), History(), (), across=True, seed=5)


@given(st.integers(3, 8), st.sampled_from([3, 4]), st.data(), CHANCE)
@settings(max_examples=60, deadline=None)
def test_no_other_seating_of_a_small_room_has_fewer_people_who_meet_again(
    count: int, size: int, data: st.DataObject, seed: int
) -> None:
    possible = [frozenset(pair) for pair in combinations(range(count), 2)]
    history = History(data.draw(st.dictionaries(st.sampled_from(possible), st.integers(1, 3))))

    groups = group_up(people(count), history, (), size=size, across=False, seed=seed).groups

    def repeats(tables: Collection[Group]) -> int:
        return sum(history.met.get(pair, 0) for pair in pairs_in(tables))

    assert repeats(groups) == min(map(repeats, all_tables(tuple(range(count)), [len(group) for group in groups])))


@pytest.mark.parametrize(("count", "size", "rounds"), [(12, 3, 3), (16, 4, 3), (20, 4, 4), (40, 4, 7), (300, 4, 5)])
def test_nobody_sits_with_the_same_person_twice_in_several_rounds(count: int, size: int, rounds: int) -> None:
    past: list[Group] = []

    for number in range(rounds):
        past += group_up(people(count), history_of(past), (), size=size, across=False, seed=number).groups

    assert max(Counter(pairs_in(past)).values()) == 1


@given(st.integers(8, 60), st.integers(3, 6), st.sampled_from(["ab", "aab", "abc"]), CHANCE)
@settings(max_examples=40, deadline=None)
def test_each_side_is_spread_evenly_over_the_tables(count: int, size: int, sides: str, seed: int) -> None:
    room = people(count, sides)

    grouping = group_up(room, History(), (), size=size, across=True, seed=seed)

    for side in "ab":
        members = {person.id for person in room if person.side == side}
        spread = [len(members.intersection(group)) for group in grouping.groups]
        assert max(spread) - min(spread) <= 1


@given(st.integers(4, 30), st.integers(3, 5), st.data(), CHANCE)
@settings(max_examples=30, deadline=None)
def test_who_must_stay_apart_never_share_a_table(count: int, size: int, data: st.DataObject, seed: int) -> None:
    person = st.integers(0, count - 1)
    apart = data.draw(st.lists(st.lists(person, min_size=2, max_size=2, unique=True), max_size=12))

    grouping = group_up(people(count), History(), apart, size=size, across=False, seed=seed)

    assert everybody_in(grouping) == list(range(count))
    assert not set(pairs_in(grouping.groups)).intersection(map(frozenset, apart))
    assert all(len(group) > 1 for group in grouping.groups)


def test_more_tables_are_laid_before_anybody_waits() -> None:
    apart = [(0, 1), (0, 2), (1, 2)]

    grouping = group_up(people(6), History(), apart, size=3, across=False, seed=1)

    assert sorted(map(len, grouping.groups)) == [2, 2, 2]
    assert grouping.waiting == ()


def test_two_people_who_must_stay_apart_wait_when_there_is_nobody_else() -> None:
    grouping = group_up(people(2), History(), [(0, 1)], size=4, across=False, seed=1)

    assert grouping == Grouping((), (0, 1))


def test_hosts_stay_at_their_own_table_while_the_others_move_on() -> None:
    first = group_up(people(16), History(), (), size=4, across=False, seed=1)
    hosts = {table: group[0] for table, group in enumerate(first.groups)}

    second = group_up(people(16), history_of(first.groups), (), size=4, across=False, seed=2, hosts=hosts)

    assert [group[0] for group in second.groups] == list(hosts.values())
    assert not set(pairs_in(first.groups)).intersection(pairs_in(second.groups))


def test_a_host_keeps_the_number_of_the_table_even_when_a_smaller_number_would_do() -> None:
    grouping = group_up(people(9), History(), (), size=4, across=False, seed=1, hosts={2: 5})

    assert len(grouping.groups) == 3
    assert grouping.groups[2][0] == 5


def test_a_host_who_left_is_passed_over() -> None:
    grouping = group_up(people(8), History(), (), size=4, across=False, seed=1, hosts={0: 99, 1: 3})

    assert everybody_in(grouping) == list(range(8))
    assert grouping.groups[1][0] == 3


def test_no_host_stays_alone_at_a_table_when_many_have_left() -> None:
    grouping = group_up(people(5), History(), (), size=4, across=False, seed=1, hosts={0: 0, 1: 1, 2: 2, 3: 3})

    assert sorted(map(len, grouping.groups)) == [2, 3]
    assert [group[0] for group in grouping.groups] == [0, 1]
    assert everybody_in(grouping) == list(range(5))


def test_a_host_stays_and_the_other_leaves_when_they_must_stay_apart() -> None:
    grouping = group_up(people(3), History(), [(0, 1)], size=3, across=False, seed=1, hosts={0: 0})

    assert grouping == Grouping(((0, 2),), (1,))


def test_whom_a_host_must_stay_apart_from_find_room_at_the_other_tables() -> None:
    apart = [(0, 3), (0, 4), (0, 5)]

    grouping = group_up(people(6), History(), apart, size=2, across=False, seed=1, hosts={0: 0, 1: 1, 2: 2})

    assert grouping.waiting == (0,)
    assert sorted(map(len, grouping.groups)) == [2, 3]


@given(st.integers(2, 40), CHANCE)
@settings(max_examples=20, deadline=None)
def test_the_same_seed_gives_the_same_tables_in_whatever_order_people_come(count: int, seed: int) -> None:
    room = people(count, "ab")

    one = group_up(room, History(), (), size=4, across=True, seed=seed)
    other = group_up(room[::-1], History(), (), size=4, across=True, seed=seed)

    assert one == other
