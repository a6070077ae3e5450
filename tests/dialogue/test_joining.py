from collections import Counter
from collections.abc import Collection
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogue.errors import Refused
from dialogue.joining import SwapRefused, join_groups, mend_after_leaving, place_late_comer, swap
from dialogue.pairing import Group, Grouping, History, history_of

NOBODY_MET = History()
CHANCE = st.integers(0, 10_000)


def pairs_of(count: int) -> tuple[Group, ...]:
    return tuple((2 * number, 2 * number + 1) for number in range(count))


def pairs_in(groups: Collection[Group]) -> list[frozenset[int]]:
    return [frozenset(pair) for group in groups for pair in combinations(group, 2)]


def members(groups: Collection[Group]) -> list[int]:
    return sorted(member for group in groups for member in group)


@st.composite
def standing_groups(draw: st.DrawFn) -> tuple[Group, ...]:
    """Draw pairs, and perhaps some trios, of people numbered from 0."""
    sizes = draw(st.lists(st.sampled_from([2, 2, 2, 3]), min_size=1, max_size=20))
    starts = [sum(sizes[:number]) for number in range(len(sizes))]
    return tuple(tuple(range(start, start + size)) for start, size in zip(starts, sizes, strict=True))


@given(standing_groups(), CHANCE)
@settings(max_examples=60, deadline=None)
def test_joining_leaves_nobody_in_a_group_of_two_and_keeps_groups_together(
    groups: tuple[Group, ...], seed: int
) -> None:
    joined = join_groups(groups, {}, NOBODY_MET, (), seed)

    assert members(joined) == members(groups)
    assert len(groups) == 1 or all(len(group) > 2 for group in joined)
    text = [f",{','.join(map(str, group))}," for group in joined]
    assert all(any(f",{','.join(map(str, group))}," in line for line in text) for group in groups)


@pytest.mark.parametrize(
    ("count", "sizes"), [(1, [2]), (2, [4]), (3, [6]), (5, [4, 6]), (8, [4] * 4), (9, [4] * 3 + [6])]
)
def test_pairs_become_fours_and_one_six_when_they_are_odd(count: int, sizes: list[int]) -> None:
    joined = join_groups(pairs_of(count), {}, NOBODY_MET, (), 1)

    assert sorted(map(len, joined)) == sizes


def test_of_an_odd_number_of_groups_the_trio_stays_by_itself() -> None:
    joined = join_groups([(0, 1), (2, 3, 4), (5, 6)], {}, NOBODY_MET, (), 1)

    assert joined == ((0, 1, 5, 6), (2, 3, 4))


def test_of_an_even_number_of_groups_the_trio_is_joined_to_a_pair() -> None:
    joined = join_groups([(0, 1), (2, 3, 4)], {}, NOBODY_MET, (), 1)

    assert joined == ((0, 1, 2, 3, 4),)


def test_pairs_join_others_whom_they_have_not_met() -> None:
    history = history_of([(0, 2), (1, 4), (3, 6), (5, 7)])

    joined = join_groups(pairs_of(4), {}, history, (), 1)

    assert set(joined) == {(0, 1, 6, 7), (2, 3, 4, 5)}


def test_pairs_of_one_side_join_pairs_of_the_other() -> None:
    sides = dict.fromkeys(range(10), "a") | dict.fromkeys(range(10, 20), "b")

    for seed in range(5):
        joined = join_groups(pairs_of(10), sides, NOBODY_MET, (), seed)

        assert all(Counter(sides[member] for member in group) == {"a": 2, "b": 2} for group in joined)


@given(st.integers(2, 15), st.data(), CHANCE)
@settings(max_examples=40, deadline=None)
def test_who_must_stay_apart_are_never_joined(count: int, data: st.DataObject, seed: int) -> None:
    groups = pairs_of(count)
    across = [pair for pair in combinations(range(2 * count), 2) if pair not in groups]
    apart = data.draw(st.lists(st.sampled_from(across), max_size=12))

    joined = join_groups(groups, {}, NOBODY_MET, apart, seed)

    assert members(joined) == members(groups)
    assert not set(pairs_in(joined)).intersection(map(frozenset, apart))


def test_a_pair_that_may_join_no_other_stays_a_pair() -> None:
    assert join_groups(pairs_of(2), {}, NOBODY_MET, [(1, 2)], 1) == ((0, 1), (2, 3))


def test_the_same_seed_joins_the_same_groups() -> None:
    drawn = {seed: join_groups(pairs_of(10), {}, NOBODY_MET, (), seed) for seed in range(8)}

    assert all(join_groups(pairs_of(10), {}, NOBODY_MET, (), seed) == joined for seed, joined in drawn.items())
    assert len(set(drawn.values())) > 1


def test_a_late_comer_makes_a_trio_of_a_pair_before_a_four_of_a_trio() -> None:
    assert place_late_comer(9, [(0, 1, 2), (3, 4)], NOBODY_MET, (), {}, size=2) == 1
    assert place_late_comer(9, [(0, 1, 2)], NOBODY_MET, (), {}, size=2) == 0


def test_a_late_comer_joins_new_faces() -> None:
    history = history_of([(9, 0), (9, 3)])

    assert place_late_comer(9, pairs_of(3), history, (), {}, size=2) == 2


def test_a_late_comer_joins_people_who_sat_in_no_trio_yet() -> None:
    history = History(trios={0: 1, 1: 1, 2: 2})

    assert place_late_comer(9, pairs_of(3), history, (), {}, size=2) == 2


def test_a_late_comer_brings_the_other_side_where_it_is_missing() -> None:
    sides = {0: "a", 1: "b", 2: "a", 3: "a", 4: "b", 5: "b", 9: "b"}

    assert place_late_comer(9, pairs_of(3), NOBODY_MET, (), sides, size=2) == 1


def test_a_late_comer_is_kept_from_whom_they_must_stay_apart() -> None:
    assert place_late_comer(9, pairs_of(2), NOBODY_MET, [(9, 0)], {}, size=2) == 1
    assert place_late_comer(9, pairs_of(2), NOBODY_MET, [(9, 0), (3, 9)], {}, size=2) is None


def test_a_late_comer_waits_when_there_is_no_group() -> None:
    assert place_late_comer(9, [], NOBODY_MET, (), {}, size=2) is None


def test_a_late_comer_takes_a_free_seat_at_a_table_before_a_new_one() -> None:
    tables = [(0, 1, 2, 3), (4, 5, 6), (7, 8, 10, 11)]

    assert place_late_comer(9, tables, history_of([(9, 4)]), (), {}, size=4) == 1


def test_a_late_comer_goes_to_the_free_seat_among_new_faces() -> None:
    assert place_late_comer(9, [(0, 1), (2, 3, 4)], history_of([(9, 0)]), (), {}, size=4) == 1


def test_a_partner_left_alone_makes_the_best_trio() -> None:
    history = history_of([(1, 2)])

    mended = mend_after_leaving(pairs_of(4), 0, history, [(1, 5)], {})

    assert mended == Grouping(((2, 3), (4, 5), (6, 7, 1)))


def test_two_who_are_alone_become_a_pair() -> None:
    assert mend_after_leaving([(0, 1), (2, 3)], 2, NOBODY_MET, (), {}, waiting=[8]) == Grouping(((0, 1), (3, 8)))
    assert mend_after_leaving([(0, 1), (8,), (2, 3)], 2, NOBODY_MET, (), {}) == Grouping(((0, 1), (8, 3)))


def test_a_trio_that_somebody_leaves_becomes_a_pair() -> None:
    assert mend_after_leaving([(0, 1), (2, 3, 4)], 3, NOBODY_MET, (), {}) == Grouping(((0, 1), (2, 4)))


def test_the_last_partner_waits() -> None:
    assert mend_after_leaving([(0, 1)], 0, NOBODY_MET, (), {}) == Grouping((), (1,))


def test_a_partner_waits_when_nobody_may_sit_with_them() -> None:
    mended = mend_after_leaving(pairs_of(2), 0, NOBODY_MET, [(1, 2), (1, 8)], {}, waiting=[8])

    assert mended == Grouping(((2, 3),), (1, 8))


def test_somebody_who_leaves_while_waiting_changes_no_group() -> None:
    assert mend_after_leaving(pairs_of(2), 8, NOBODY_MET, (), {}, waiting=[8, 9]) == Grouping(pairs_of(2), (9,))


@given(standing_groups(), st.data())
@settings(max_examples=60, deadline=None)
def test_after_a_leaver_nobody_is_lost_or_alone_and_no_other_group_falls_apart(
    groups: tuple[Group, ...], data: st.DataObject
) -> None:
    leaver = data.draw(st.sampled_from(members(groups)))

    mended = mend_after_leaving(groups, leaver, NOBODY_MET, (), {})

    assert sorted([*members(mended.groups), *mended.waiting]) == [one for one in members(groups) if one != leaver]
    assert all(len(group) > 1 for group in mended.groups)
    assert len(mended.waiting) == (groups[0] == (0, 1) and len(groups) == 1)
    others = [group for group in groups if leaver not in group]
    assert all(any(set(group) <= set(new) for new in mended.groups) for group in others)


@given(standing_groups(), st.data())
@settings(max_examples=60, deadline=None)
def test_a_swap_exchanges_two_people_and_swapping_again_undoes_it(
    groups: tuple[Group, ...], data: st.DataObject
) -> None:
    if len(groups) == 1:
        return
    one, other = data.draw(st.lists(st.sampled_from(groups), min_size=2, max_size=2, unique=True))
    first, second = data.draw(st.sampled_from(one)), data.draw(st.sampled_from(other))

    swapped = swap(groups, first, second)

    assert swapped[groups.index(one)] == tuple(second if member == first else member for member in one)
    assert swapped[groups.index(other)] == tuple(first if member == second else member for member in other)
    assert swap(swapped, first, second) == groups


@pytest.mark.parametrize(
    ("first", "second", "code"),
    [(0, 1, "same_group"), (0, 0, "same_group"), (0, 9, "no_partner"), (9, 0, "no_partner")],
)
def test_a_swap_within_a_group_or_with_nobody_is_refused(first: int, second: int, code: str) -> None:
    with pytest.raises(SwapRefused) as refused:
        swap(pairs_of(2), first, second)

    assert refused.value.code == code
    assert isinstance(refused.value, Refused)
    assert isinstance(refused.value, ValueError)
