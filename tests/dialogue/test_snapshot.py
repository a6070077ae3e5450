import pytest

from dialogue.programme import Side
from dialogue.records import Person, Run, Theme
from dialogue.snapshot import Snapshot
from tests.dialogue.builder import NOW, answer, group, insight, on, room, session

ROOM = room(a=1, b=1, outside=1)


@pytest.mark.parametrize(
    ("person", "side"),
    [
        (Person(1, "professional"), "a"),
        (Person(1, "ouder"), "b"),
        (Person(1, "anders"), None),
        (Person(1, "professional", chosen_side="b"), "b"),
        (Person(1, "ouder", chosen_side="outside"), None),
        (Person(1, "anders", chosen_side="a"), "a"),
        (Person(1, "vervallen"), None),
    ],
)
def test_the_chosen_side_goes_before_the_side_of_the_role(person: Person, side: Side | None) -> None:
    assert on("info").side_of(person) == side


def test_who_left_is_not_present_and_who_lost_connection_is() -> None:
    people = [*ROOM, Person(4, "ouder", left_at=5)]

    snapshot = on("info", people=people, connected={1})

    assert snapshot.present == {1, 2, 3}
    assert snapshot.connected == {1}


def test_before_the_first_step_nothing_is_on() -> None:
    assert Snapshot(session(), NOW).run is None


def test_answers_are_found_by_run_and_kind() -> None:
    given = [answer(1, "mirror", choice=1), answer(1, "guess", choice=2), answer(1, "mirror", run=2, choice=3)]

    snapshot = on("mirror", people=ROOM, answers=given)
    run = snapshot.runs[1]

    assert snapshot.answers_of(run, "mirror") == given[:1]
    assert snapshot.answer_of(run, "guess", ROOM[0]) == given[1]
    assert snapshot.answer_of(run, "mirror", ROOM[1]) is None


def test_groups_of_a_run_stand_in_the_order_of_their_places() -> None:
    groups = [group(3, 5, 6), group(1, 1, 2), group(7, 1, 5, run=2)]
    snapshot = on("group", people=ROOM, groups=groups, runs=[Run(2, "cards", 1)])

    assert [it.place for it in snapshot.groups_of(snapshot.runs[1])] == [1, 3]
    assert snapshot.group_of(snapshot.runs[1], ROOM[0]) == groups[1]
    assert snapshot.group_of(snapshot.runs[2], ROOM[0]) == groups[2]
    assert snapshot.group_of(snapshot.runs[1], ROOM[2]) is None


def test_somebodys_sentences_are_found_over_all_runs_and_nobody_elses() -> None:
    snapshot = on("harvest", insights=[insight(1), insight(2, run_id=8), insight(3, person=2), insight(4, person=None)])

    assert [it.id for it in snapshot.insights_by(ROOM[0])] == [1, 2]
    assert [it.id for it in snapshot.insights_of(snapshot.runs[1])] == [1, 3, 4]
    assert snapshot.insights_by(ROOM[2]) == []


def test_themes_stand_in_order() -> None:
    snapshot = on("themes", themes=[Theme(1, "Laatste", 2), Theme(2, "Eerste", 1)])

    assert [theme.name for theme in snapshot.themes] == ["Eerste", "Laatste"]
