import pytest

from dialogue.snapshot import Snapshot
from dialogue.views import projector
from tests.dialogue.builder import NOW, STEPS, answer, insight, on, replace, room, session
from tests.dialogue.views.marked import marks, meeting, people

RELEASED = {"shown-90001", "shown-90002"}


@pytest.mark.parametrize("name", [it.id for it in STEPS])
def test_the_room_sees_no_text_that_was_not_released(name: str) -> None:
    assert marks(projector.whole(meeting(name))) == (RELEASED if name == "harvest" else set())


def test_a_theme_is_seen_when_it_is_read_back_and_no_other_theme_is() -> None:
    seen = marks(projector.whole(meeting("themes", theme=1)))

    assert seen == RELEASED | {"theme-name-1", "theme-point-1"}
    assert marks(projector.whole(meeting("themes", theme=2))) == {"theme-name-2", "theme-point-2"}


@pytest.mark.parametrize("name", [it.id for it in STEPS])
@pytest.mark.parametrize("stage", ["", "gap"])
def test_the_room_is_sent_nobodys_number(name: str, stage: str) -> None:
    snapshot = meeting(name, theme=1, stage=stage if name == "mirror" else "")

    assert people(projector.whole(snapshot)) == set()


@pytest.mark.parametrize("stage", ["", "answering", "withheld"])
def test_the_room_sees_how_many_answered_and_nothing_of_what(stage: str) -> None:
    one = projector.whole(meeting("mirror", stage=stage))
    other = projector.whole(meeting("mirror", stage=stage, choices=1))

    assert one == other
    assert one["counts"] == {"present": 12, "answered": 12, "of": 12}


def test_a_side_below_the_minimum_changes_nothing_in_the_room() -> None:
    few = [answer(person, "mirror", "a", choice=0) for person in range(1, 5)]
    others = [answer(person, "mirror", "a", choice=3) for person in range(1, 5)]
    many = [answer(person, "mirror", "b", choice=person % 4) for person in range(5, 11)]
    run = {"stage": "gap", "revealed": True}

    seen = [projector.whole(on("mirror", run=run, people=room(4, 6), answers=[*many, *it])) for it in (few, others)]

    assert seen[0] == seen[1]
    assert seen[0]["stage"]["shared"]["result"]["a"] == {"small": True}


def test_at_the_mirror_only_people_with_a_side_are_expected_to_answer() -> None:
    people = room(a=2, b=2, outside=3)

    at_mirror, elsewhere = on("mirror", people=people), on("check-in", people=people)

    assert projector.whole(at_mirror)["counts"] == {"present": 7, "answered": 0, "of": 4}
    assert projector.whole(elsewhere)["counts"] == {"present": 7, "answered": 0, "of": 7}


def test_who_left_after_answering_counts_on_both_sides() -> None:
    people = [replace(it, left_at=9 if it.id <= 2 else None) for it in room(a=4)]
    snapshot = on("harvest", people=people, insights=[insight(1, person=1), insight(2, person=3)])

    assert projector.whole(snapshot)["counts"] == {"present": 2, "answered": 2, "of": 3}


def test_before_the_first_step_there_is_only_the_way_in() -> None:
    view = projector.whole(Snapshot(session(), NOW, people=room(a=2)))

    assert view["stage"] is None
    assert view["counts"] == {"present": 2, "answered": 0, "of": 2}
    assert (view["session"]["code"], view["session"]["title"]) == ("482913", "Proef")


def test_an_empty_or_resting_room_is_told_so() -> None:
    assert projector.whole(meeting("info", projector_blank=True))["room"] == {"resting": False, "blank": True}
    assert projector.whole(meeting("info", resting_since=1))["room"] == {"resting": True, "blank": False}
