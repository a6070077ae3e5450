import msgspec
import pytest

from dialogue.protocol.answers import Found, HandCard
from dialogue.snapshot import Snapshot
from dialogue.steps.group import TalkGroup
from tests.dialogue.builder import (
    View,
    answer,
    answered,
    control,
    group,
    on,
    personal,
    programme,
    projector,
    refusal,
    room,
    shared,
    step,
)

GROUPS = [group(2, 3, 4, 5), group(1, 1, 2)]


def talking(**options: object) -> Snapshot:
    people = room(a=3, b=3)
    found = [answer(1, "found", found=True), answer(2, "found", found=False)]
    return on("group", options=options, people=people, groups=GROUPS, answers=found, connected={1})


def seconds(course: list[View] | None) -> list[tuple[str, int]]:
    return [(part["name"], part["seconds"]) for part in course or []]


def test_a_phone_sees_its_own_picture_place_and_turn_and_not_with_whom() -> None:
    seen = personal(talking(), 4)

    assert seen["group"] == {"picture": "appel", "place": 2, "size": 3, "turn": 1, "host": False}


def test_who_has_no_group_waits() -> None:
    snapshot = talking()

    assert personal(snapshot, 6)["group"] is None
    assert [it["person"] for it in control(snapshot)["waiting"]] == [6]


def test_the_host_of_a_table_is_told_so() -> None:
    snapshot = on(
        "group", options={"tables": 4, "hosts": True}, people=room(a=4), groups=[group(1, 1, 2, 3, 4, host=3)]
    )

    assert [personal(snapshot, person)["group"]["host"] for person in (1, 2, 3, 4)] == [False, False, True, False]


def test_a_trio_has_its_own_course_in_the_same_time() -> None:
    snapshot = talking(find=1, think=1, turn=3)

    course = seconds(personal(snapshot, 4)["course"])

    assert course == [("find", 60), ("think", 60), ("turn_1", 120), ("turn_2", 120), ("turn_3", 120), ("slack", 120)]
    assert personal(snapshot, 1)["course"] is None


def test_a_talk_without_turns_has_one_course_for_all() -> None:
    snapshot = talking(find=1, think=2)

    assert personal(snapshot, 4)["course"] is None
    assert shared(snapshot)["turns"] is False


def test_a_pair_finds_each_other_thinks_and_takes_turns() -> None:
    parts = TalkGroup().phases(step("group", minutes=10, find=1, think=1, turn=3))

    assert [(it.name, it.seconds) for it in parts] == [
        ("find", 60),
        ("think", 60),
        ("turn_1", 180),
        ("turn_2", 180),
        ("slack", 120),
    ]


def test_without_turns_what_is_left_is_for_talking() -> None:
    parts = TalkGroup().phases(step("group", minutes=10, find=1))

    assert [(it.name, it.seconds) for it in parts] == [("find", 60), ("talk", 540)]


@pytest.mark.parametrize(
    ("options", "form"),
    [
        ({}, "pair"),
        ({"size": 3}, "trio"),
        ({"size": 4}, "four"),
        ({"join_pairs": True}, "four"),
        ({"tables": 5}, "table"),
    ],
)
def test_the_form_of_the_talk_is_told_to_everybody(options: View, form: str) -> None:
    assert shared(talking(**options))["form"] == form


def test_the_facilitator_sees_sides_and_roles_and_who_asks_for_help() -> None:
    tiles = control(talking())["groups"]

    assert [tile["place"] for tile in tiles] == [1, 2]
    assert tiles[0]["members"] == [
        {"person": 1, "side": "a", "role": "professional", "connected": True, "left": False, "seeking": False},
        {"person": 2, "side": "a", "role": "professional", "connected": False, "left": False, "seeking": True},
    ]
    assert {it["side"] for it in tiles[1]["members"]} == {"a", "b"}


def test_the_room_sees_places_and_nobody() -> None:
    seen = projector(talking())

    assert seen == {
        "places": [{"picture": "appel", "place": 1, "size": 2}, {"picture": "appel", "place": 2, "size": 3}]
    }


def test_only_who_found_the_group_is_counted() -> None:
    assert answered(talking()) == {1}


def test_a_phone_may_say_whether_it_found_its_partner_and_nothing_else() -> None:
    snapshot = talking()

    assert refusal(snapshot, 1, Found(True)) == refusal(snapshot, 1, Found(False)) == ""
    assert refusal(snapshot, 1, HandCard("kaart-1")) == "not_asked"
    assert [personal(snapshot, person)["found"] for person in (1, 2, 3)] == [True, False, None]


def test_parts_that_take_longer_than_the_step_are_a_mistake_and_just_as_long_is_not() -> None:
    long, fitting = (
        step("group", minutes=9, find=2, think=2, turn=3),
        step("group", minutes=10, find=2, think=2, turn=3),
    )

    mistakes = TalkGroup().mistakes(long, programme(), [])

    assert [(it.field, it.code, it.found) for it in mistakes] == [("minutes", "too_short", "10")]
    assert TalkGroup().mistakes(fitting, programme(), []) == []


@pytest.mark.parametrize("options", [{"size": 5}, {"tables": 2}, {"tables": 13}, {"find": -1}, {"pairs": 2}])
def test_an_option_out_of_range_is_refused(options: View) -> None:
    with pytest.raises(msgspec.ValidationError):
        TalkGroup().options(step("group", **options))
