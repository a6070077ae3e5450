from typing import Any

import pytest

from dialogue import arranging
from dialogue.arranging import AWAY_SECONDS, Seat
from dialogue.errors import Refused
from dialogue.programme import Step
from dialogue.records import Group, Person, Run
from dialogue.snapshot import Snapshot
from tests.dialogue.builder import BEGAN, NOW, STEPS, group, on, replace, room, session, step

PAIRS, FOURS, CARDS = (next(it for it in STEPS if it.id == name) for name in ("group", "four", "cards"))
NOW_SECONDS = NOW // 1000


def seated(seats: list[Seat]) -> list[list[int]]:
    return sorted(sorted(seat.members) for seat in seats)


def sizes(seats: list[Seat]) -> list[int]:
    return sorted(len(seat.members) for seat in seats)


def members(groups: list[Group]) -> dict[int, tuple[int, ...]]:
    return {it.place: it.members for it in groups}


def before(people: list[Person], *steps: Step, groups: list[Group] | None = None, **records: Any) -> Snapshot:
    """Return a snapshot in which these steps have run, in this order, as runs 1, 2 and so on."""
    runs = [Run(number, it.id, BEGAN + number) for number, it in enumerate(steps, start=1)]
    meeting = session(run_id=len(runs) or None)
    return Snapshot(meeting, NOW, people=people, runs=runs, groups=groups or [], **records)


def late(snapshot: Snapshot, person: int) -> dict[int, tuple[int, ...]]:
    assert snapshot.run
    return members(arranging.with_late_comer(snapshot, snapshot.run, snapshot.people[person]))


def left(snapshot: Snapshot, person: int) -> dict[int, tuple[int, ...]]:
    assert snapshot.run
    return members(arranging.without(snapshot, snapshot.run, person))


def test_pairs_are_made_across_sides() -> None:
    seats = arranging.arrange(before(room(a=3, b=3)), PAIRS, seed=1)

    assert all(len({member <= 3 for member in seat.members}) == 2 for seat in seats)
    assert sizes(seats) == [2, 2, 2]


def test_cards_are_for_pairs_who_have_not_met() -> None:
    snapshot = before(room(a=2, b=2), PAIRS, groups=[group(1, 1, 3), group(2, 2, 4)])

    assert seated(arranging.arrange(snapshot, CARDS, seed=1)) == [[1, 4], [2, 3]]


@pytest.mark.parametrize(
    ("options", "people", "expected"),
    [
        ({}, 7, [2, 2, 3]),
        ({"size": 3}, 9, [3, 3, 3]),
        ({"size": 4}, 8, [4, 4]),
        ({"tables": 5}, 15, [5, 5, 5]),
        ({"join_pairs": True}, 8, [4, 4]),
    ],
)
def test_a_step_says_how_many_talk_together(options: dict[str, Any], people: int, expected: list[int]) -> None:
    seats = arranging.arrange(before(room(a=people)), step("group", **options), seed=1)

    assert sizes(seats) == expected


def test_who_left_is_left_out() -> None:
    people = room(a=2, b=3)
    people[0] = replace(people[0], left_at=NOW_SECONDS)

    assert [1] not in seated(arranging.arrange(before(people), PAIRS, seed=1))
    assert {it.id for it in arranging.here(before(people))} == {2, 3, 4, 5}


def test_a_phone_that_was_silent_too_long_is_left_out_until_it_is_connected() -> None:
    silent = [replace(it, seen_at=NOW_SECONDS - AWAY_SECONDS - (it.id == 1)) for it in room(a=4)]

    away, back = before(silent), before(silent, connected={1})

    assert {it.id for it in arranging.here(away)} == {2, 3, 4}
    assert {it.id for it in arranging.here(back)} == {1, 2, 3, 4}


def test_those_who_are_kept_apart_do_not_meet() -> None:
    snapshot = before(room(a=1, b=3), apart=[frozenset({1, 2}), frozenset({1, 3})])

    assert seated(arranging.arrange(snapshot, PAIRS, seed=1)) == [[1, 4], [2, 3]]


def test_a_four_is_made_of_two_pairs_of_the_step_before() -> None:
    snapshot = before(room(a=4, b=4), CARDS, groups=[group(n, n, n + 4) for n in range(1, 5)])

    seats = arranging.arrange(snapshot, FOURS, seed=1)

    assert sizes(seats) == [4, 4]
    for seat in seats:
        assert {abs(seat.members[0] - seat.members[1]), abs(seat.members[2] - seat.members[3])} == {4}


def test_when_fours_are_made_again_they_are_fours_of_those_pairs_and_not_eights() -> None:
    pairs = [group(n, n, n + 4) for n in range(1, 5)]
    fours = [group(1, 1, 5, 2, 6, run=2), group(2, 3, 7, 4, 8, run=2)]
    snapshot = before(room(a=4, b=4), CARDS, FOURS, groups=[*pairs, *fours])

    seats = arranging.arrange(snapshot, FOURS, seed=1)

    assert sizes(seats) == [4, 4]
    assert seated(seats) != seated([Seat(it.members) for it in fours])


def test_who_lost_a_partner_or_came_later_is_in_a_four_too() -> None:
    people = room(a=5, b=4)
    people[0] = replace(people[0], left_at=NOW_SECONDS)
    snapshot = before(people, CARDS, groups=[group(1, 1, 6), group(2, 2, 7), group(3, 3, 8), group(4, 4, 9)])

    seats = arranging.arrange(snapshot, FOURS, seed=1)

    assert sizes(seats) == [4, 4]
    assert sorted(member for seat in seats for member in seat.members) == [2, 3, 4, 5, 6, 7, 8, 9]


def test_nobody_sits_alone_also_where_pairs_would_be_joined() -> None:
    everybody_apart = [frozenset({1, 2}), frozenset({1, 3})]

    assert arranging.arrange(before(room(a=1)), FOURS, seed=1) == []
    assert sizes(arranging.arrange(before(room(a=3), apart=everybody_apart), FOURS, seed=1)) == [2]


def test_a_table_has_a_host_who_stays_while_the_others_move_on() -> None:
    tables = step("group", tables=3, hosts=True)
    first = arranging.arrange(before(room(a=9)), tables, seed=1)
    groups = [Group(n, 1, n, "appel", it.members, it.host_id) for n, it in enumerate(first, start=1)]

    second = arranging.arrange(before(room(a=9), tables, groups=groups), tables, seed=2)

    assert [it.host_id for it in first] == [it.members[0] for it in first]
    assert [it.host_id for it in second] == [it.host_id for it in first]
    assert seated(second) != seated(first)


def test_a_host_who_left_is_replaced() -> None:
    tables = step("group", tables=3, hosts=True)
    people = [replace(it, left_at=NOW_SECONDS if it.id == 1 else None) for it in room(a=7)]
    groups = [group(1, 1, 2, 3, host=1), group(2, 4, 5, 6, 7, host=4)]

    seats = arranging.arrange(before(people, tables, groups=groups), tables, seed=1)

    assert {it.host_id in it.members for it in seats} == {True}
    assert seats[1].host_id == 4


def test_tables_without_hosts_have_none() -> None:
    seats = arranging.arrange(before(room(a=6)), step("group", tables=3), seed=1)

    assert {it.host_id for it in seats} == {None}


def test_a_late_comer_makes_a_pair_a_trio() -> None:
    snapshot = on("group", people=room(a=3, b=2), groups=[group(1, 1, 2, 4), group(2, 3, 5)])
    newcomer = Person(6, "ouder", seen_at=NOW_SECONDS)

    assert snapshot.run
    groups = arranging.with_late_comer(snapshot, snapshot.run, newcomer)

    assert members(groups) == {1: (1, 2, 4), 2: (3, 5, 6)}


def test_a_late_comer_goes_to_somebody_who_waits_before_making_a_trio() -> None:
    snapshot = on(
        "group",
        people=room(a=2, b=2),
        groups=[group(5, 1, 3)],
        apart=[frozenset({2, 1}), frozenset({2, 3})],
    )

    groups = late(snapshot, 4)

    assert {place: sorted(people) for place, people in groups.items()} == {5: [1, 3], 6: [2, 4]}


def test_two_who_were_alone_become_a_pair_with_a_picture_and_a_place() -> None:
    snapshot = on("group", people=room(a=1, b=1))
    assert snapshot.run

    made = arranging.with_late_comer(snapshot, snapshot.run, snapshot.people[2])

    assert [(it.id, it.place, it.picture, sorted(it.members)) for it in made] == [(0, 1, "appel", [1, 2])]


def test_a_late_comer_takes_the_free_seat_of_a_four_or_a_table() -> None:
    groups = [group(1, 1, 2, 3, 4), group(2, 5, 6, 7)]
    fours = on("four", people=room(a=8), groups=groups)
    tables = on("group", options={"tables": 4}, people=room(a=8), groups=groups)

    assert late(fours, 8) == late(tables, 8) == {1: (1, 2, 3, 4), 2: (5, 6, 7, 8)}


def test_a_late_comer_who_may_sit_with_nobody_waits() -> None:
    apart = [frozenset({3, 1}), frozenset({3, 2})]
    snapshot = on("cards", people=room(a=3), groups=[group(1, 1, 2)], apart=apart)

    assert late(snapshot, 3) == {1: (1, 2)}


def test_others_who_wait_do_not_keep_a_late_comer_from_a_seat() -> None:
    apart = [frozenset({a, b}) for a, b in [(1, 3), (1, 4), (2, 3), (2, 4), (5, 3), (5, 4)]]
    snapshot = on("group", people=room(a=5), groups=[group(1, 1, 2)], apart=apart)

    assert late(snapshot, 5) == {1: (1, 2, 5)}


def test_a_partner_left_alone_joins_a_pair_and_the_other_groups_keep_their_places() -> None:
    snapshot = on("group", people=room(a=3, b=3), groups=[group(1, 1, 4), group(2, 2, 5), group(3, 3, 6)])

    after = left(snapshot, 4)

    assert len(after) == 2
    assert sorted(len(it) for it in after.values()) == [2, 3]
    assert {place: it for place, it in after.items() if 1 not in it}.items() <= {2: (2, 5), 3: (3, 6)}.items()


def test_a_partner_left_alone_goes_to_somebody_who_waits_and_they_keep_the_place() -> None:
    snapshot = on("group", people=room(a=3, b=2), groups=[group(1, 1, 4), group(2, 2, 5)])

    assert left(snapshot, 4) == {1: (1, 3), 2: (2, 5)}


def test_a_trio_goes_on_as_a_pair() -> None:
    snapshot = on("group", people=room(a=3), groups=[group(1, 1, 2, 3)])

    assert left(snapshot, 2) == {1: (1, 3)}


def test_two_people_change_places_and_turns() -> None:
    snapshot = on("group", people=room(a=4), groups=[group(1, 1, 2), group(2, 3, 4)])
    assert snapshot.run

    assert members(arranging.swapped(snapshot, snapshot.run, 1, 4)) == {1: (4, 2), 2: (3, 1)}


@pytest.mark.parametrize(
    ("first", "second", "code"), [(1, 2, "same_group"), (1, 5, "no_partner"), (1, 1, "same_group")]
)
def test_people_in_one_group_or_in_none_cannot_change_places(first: int, second: int, code: str) -> None:
    snapshot = on("group", people=room(a=5), groups=[group(1, 1, 2), group(2, 3, 4)])
    assert snapshot.run

    with pytest.raises(Refused, match=code):
        arranging.swapped(snapshot, snapshot.run, first, second)
