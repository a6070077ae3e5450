from collections import Counter
from collections.abc import Collection, Iterator
from itertools import combinations
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from dialogue.pairing import Group, Grouping, History, Person, history_of, pair_up

LEAN = {"a": 1, "b": -1, None: 0}
SIDES = st.sampled_from(["a", "b", None])
CHANCE = st.integers(0, 10_000)


def people(sides: Collection[str | None]) -> list[Person]:
    return [Person(number, side) for number, side in enumerate(sides)]


def pairs_in(groups: Collection[Group]) -> list[frozenset[int]]:
    return [frozenset(pair) for group in groups for pair in combinations(group, 2)]


def repeats(groups: Collection[Group], history: History) -> int:
    return sum(history.met.get(pair, 0) for pair in pairs_in(groups))


def everybody_in(grouping: Grouping) -> list[int]:
    return sorted([*grouping.waiting, *(member for group in grouping.groups for member in group)])


def mixed(groups: Collection[Group], room: Collection[Person]) -> int:
    side = {person.id: person.side for person in room}
    return sum({"a", "b"} <= {side[member] for member in group} for group in groups)


def all_groupings(ids: Group) -> Iterator[Grouping]:
    """Yield every way to make pairs and trios of these people, with or without some who wait."""
    if not ids:
        yield Grouping(())
        return
    first, *others = ids
    for rest in all_groupings(tuple(others)):
        yield Grouping(rest.groups, (first, *rest.waiting))
    for count in (1, 2):
        for company in combinations(others, count):
            for rest in all_groupings(tuple(other for other in others if other not in company)):
                yield Grouping(((first, *company), *rest.groups), rest.waiting)


def faults(
    grouping: Grouping, room: list[Person], history: History, apart: Collection[frozenset[int]], across: bool
) -> tuple[int, ...]:
    """Return what is wrong with a grouping, the worst first."""
    trios = [group for group in grouping.groups if len(group) == 3]
    return (
        len(set(pairs_in(grouping.groups)).intersection(apart)),
        len(grouping.waiting),
        len(trios),
        repeats(grouping.groups, history),
        sum(history.trios.get(member, 0) for trio in trios for member in trio),
        sum(abs(sum(LEAN[room[member].side] for member in group)) for group in grouping.groups) if across else 0,
    )


@st.composite
def past_rounds(draw: st.DrawFn, ids: range, most: int = 5) -> list[Group]:
    groups: list[Group] = []
    for order in draw(st.lists(st.permutations(ids), max_size=most)):
        cut = 3 if len(order) % 2 else 2
        groups += [tuple(order[:cut]), *zip(order[cut::2], order[cut + 1 :: 2], strict=True)]
    return [group for group in groups if len(group) > 1]


@st.composite
def small_rooms(draw: st.DrawFn) -> tuple[list[Person], History, set[frozenset[int]]]:
    room = people(draw(st.lists(SIDES, min_size=1, max_size=7)))
    possible = [frozenset(pair) for pair in combinations(range(len(room)), 2)]
    apart = draw(st.sets(st.sampled_from(possible), max_size=6)) if possible else set()
    return room, history_of(draw(past_rounds(range(len(room))))), apart


@given(small_rooms(), st.booleans(), CHANCE)
@settings(max_examples=150, deadline=None)
def test_no_other_grouping_of_a_small_room_has_fewer_faults(
    scene: tuple[list[Person], History, set[frozenset[int]]], across: bool, seed: int
) -> None:
    room, history, apart = scene

    grouping = pair_up(room, history, apart, across=across, seed=seed)

    least = min(faults(other, room, history, apart, across) for other in all_groupings(tuple(range(len(room)))))
    assert everybody_in(grouping) == list(range(len(room)))
    assert faults(grouping, room, history, apart, across) == least


@given(st.lists(SIDES, min_size=2, max_size=130), st.data(), CHANCE)
@settings(max_examples=60, deadline=None)
def test_everybody_sits_in_one_pair_or_in_the_one_trio(sides: list[str | None], data: st.DataObject, seed: int) -> None:
    history = history_of(data.draw(past_rounds(range(len(sides)), most=3)))

    grouping = pair_up(people(sides), history, (), across=True, seed=seed)

    assert everybody_in(grouping) == list(range(len(sides)))
    assert grouping.waiting == ()
    assert Counter(map(len, grouping.groups))[3] == len(sides) % 2
    assert {len(group) for group in grouping.groups} <= {2, 3}


def test_one_person_waits_and_nobody_makes_no_groups() -> None:
    assert pair_up([Person(7)], History(), (), across=True, seed=1) == Grouping((), (7,))
    assert pair_up([], History(), (), across=True, seed=1) == Grouping(())


def test_a_trio_counts_as_three_met_pairs_and_once_for_each_as_a_trio() -> None:
    history = history_of([(1, 2, 3), (4, 5), (4, 5)])

    assert history.met == {
        frozenset((1, 2)): 1,
        frozenset((1, 3)): 1,
        frozenset((2, 3)): 1,
        frozenset((4, 5)): 2,
    }
    assert history.trios == {1: 1, 2: 1, 3: 1}


def test_the_trio_is_of_new_faces_who_sat_in_one_least_often() -> None:
    met = history_of([(one, other) for one in (0, 1) for other in (2, 3, 4)]).met
    history = History(met, {2: 1, 3: 1, 4: 1, 5: 5, 6: 5})

    for seed in range(5):
        grouping = pair_up(people([None] * 7), history, (), across=False, seed=seed)

        assert {2, 3, 4} in map(set, grouping.groups)


@given(st.lists(SIDES, min_size=2, max_size=150), CHANCE)
@settings(max_examples=60, deadline=None)
def test_as_many_groups_as_can_be_hold_both_sides(sides: list[str | None], seed: int) -> None:
    room = people(sides)

    grouping = pair_up(room, History(), (), across=True, seed=seed)

    assert mixed(grouping.groups, room) == min(sides.count("a"), sides.count("b"), len(sides) // 2)


def test_the_larger_side_gives_two_people_to_the_trio() -> None:
    room = people(["a"] * 5 + ["b"] * 4)

    for seed in range(10):
        grouping = pair_up(room, History(), (), across=True, seed=seed)

        assert mixed(grouping.groups, room) == 4


def test_a_few_people_with_a_side_find_each_other_in_a_hall_without_sides() -> None:
    room = people(["a"] * 4 + ["b"] * 4 + [None] * 392)

    for seed in range(5):
        grouping = pair_up(room, History(), (), across=True, seed=seed)

        assert mixed(grouping.groups, room) == 4


def test_a_new_face_of_the_same_side_goes_before_a_known_one_across() -> None:
    past = [(0, 2), (0, 3), (1, 2), (1, 3)]

    grouping = pair_up(people(["a", "a", "b", "b"]), history_of(past), (), across=True, seed=1)

    assert set(pairs_in(grouping.groups)) == {frozenset((0, 1)), frozenset((2, 3))}


@given(st.lists(SIDES, min_size=2, max_size=80), CHANCE)
@settings(max_examples=30, deadline=None)
def test_sides_do_not_count_without_the_preference(sides: list[str | None], seed: int) -> None:
    with_sides = pair_up(people(sides), History(), (), across=False, seed=seed)
    without_sides = pair_up(people([None] * len(sides)), History(), (), across=False, seed=seed)

    assert with_sides == without_sides


@given(st.integers(61, 110), st.data(), CHANCE)
@settings(max_examples=30, deadline=None)
def test_who_must_stay_apart_never_sit_together_in_a_large_room(count: int, data: st.DataObject, seed: int) -> None:
    person = st.integers(0, count - 1)
    apart = data.draw(st.lists(st.lists(person, min_size=2, max_size=2, unique=True), max_size=200))

    grouping = pair_up(people([None] * count), History(), apart, across=False, seed=seed)

    assert not set(pairs_in(grouping.groups)).intersection(map(frozenset, apart))
    assert grouping.waiting == ()


def test_the_only_two_people_wait_when_they_must_stay_apart() -> None:
    grouping = pair_up(people(["a", "b"]), History(), [(0, 1)], across=True, seed=1)

    assert grouping == Grouping((), (0, 1))


def test_of_three_people_one_waits_when_two_must_stay_apart() -> None:
    grouping = pair_up(people([None] * 3), History(), [(0, 1)], across=False, seed=1)

    assert len(grouping.groups) == 1
    assert 2 in grouping.groups[0]
    assert grouping.waiting in {(0,), (1,)}


def test_somebody_who_may_sit_with_nobody_waits_and_holds_up_no_one() -> None:
    apart = [(0, other) for other in range(1, 100)]

    grouping = pair_up(people([None] * 100), History(), apart, across=False, seed=1)

    assert grouping.waiting == (0,)
    assert Counter(map(len, grouping.groups)) == {2: 48, 3: 1}


def test_two_trios_are_made_before_anybody_waits() -> None:
    apart = [(one, other) for one in (0, 1, 2) for other in (3, 4, 5)]

    grouping = pair_up(people([None] * 6), History(), apart, across=False, seed=1)

    assert sorted(map(sorted, grouping.groups)) == [[0, 1, 2], [3, 4, 5]]


def test_people_meet_again_before_anybody_waits() -> None:
    history = history_of([(0, 2), (1, 3)])

    grouping = pair_up(people([None] * 4), history, [(2, 3), (1, 2), (0, 3)], across=False, seed=1)

    assert set(pairs_in(grouping.groups)) == {frozenset((0, 2)), frozenset((1, 3))}


def test_no_trio_is_made_when_it_would_leave_two_people_waiting() -> None:
    may_sit = [{0, 1}, {0, 2}, {1, 2}, {0, 3}, {1, 4}]
    apart = [pair for pair in combinations(range(5), 2) if set(pair) not in may_sit]

    grouping = pair_up(people([None] * 5), History(), apart, across=False, seed=1)

    assert sorted(map(len, grouping.groups)) == [2, 2]
    assert len(grouping.waiting) == 1


@given(st.integers(2, 90), CHANCE, st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_the_same_seed_gives_the_same_groups_in_whatever_order_people_come(
    count: int, seed: int, order: Random
) -> None:
    room = people(["a" if number % 2 else None for number in range(count)])

    again = order.sample(room, count)

    assert pair_up(room, History(), (), across=True, seed=seed) == pair_up(again, History(), (), across=True, seed=seed)


def test_another_seed_gives_other_groups() -> None:
    room = people([None] * 20)

    drawn = {frozenset(pairs_in(pair_up(room, History(), (), across=False, seed=seed).groups)) for seed in range(10)}

    assert len(drawn) == 10


def test_who_stands_first_in_a_group_is_left_to_chance() -> None:
    drawn = [pair_up(people([None, None]), History(), (), across=False, seed=seed).groups for seed in range(10)]

    assert set(drawn) == {((0, 1),), ((1, 0),)}
