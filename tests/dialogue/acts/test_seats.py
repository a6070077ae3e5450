import pytest

from dialogue.acts.facts import DeskChanged, PeopleChanged
from dialogue.pictures import PICTURES
from dialogue.protocol.control import GroupApart, GroupSwap, PersonLeft, StepRepeat
from tests.dialogue.acts.meeting import Meeting


@pytest.fixture
def four(meeting: Meeting) -> list[int]:
    """Four people in two pairs, in the order of their places."""
    meeting.join("professional", "ouder", "professional", "ouder")
    meeting.go_to("group")
    meeting.facts.clear()
    return [member for group in meeting.snapshot.groups_of(meeting.run) for member in group.members]


def turns(meeting: Meeting) -> list[tuple[int, ...]]:
    return [group.members for group in meeting.snapshot.groups_of(meeting.run)]


def test_a_new_run_has_places_with_pictures(meeting: Meeting, four: list[int]) -> None:
    groups = meeting.snapshot.groups_of(meeting.run)

    assert [(group.place, group.picture) for group in groups] == [(1, PICTURES[0]), (2, PICTURES[1])]


def test_a_step_without_groups_has_none(meeting: Meeting, four: list[int]) -> None:
    run = meeting.go_to("harvest")

    assert meeting.snapshot.groups_of(meeting.snapshot.runs[run]) == []
    (late,) = meeting.join("ouder")
    assert meeting.snapshot.group_of(meeting.run, meeting.person(late)) is None


def test_two_people_are_exchanged_with_their_turns_and_all_four_are_told(meeting: Meeting, four: list[int]) -> None:
    meeting.lead(GroupSwap(meeting.run.id, four[0], four[3]))

    assert turns(meeting) == [(four[3], four[1]), (four[2], four[0])]
    assert meeting.facts == [PeopleChanged(meeting.id, frozenset(four)), DeskChanged(meeting.id)]


def test_an_exchange_that_cannot_be_changes_nothing(meeting: Meeting, four: list[int]) -> None:
    run = meeting.run.id

    with meeting.refused("same_group"):
        meeting.lead(GroupSwap(run, four[0], four[1]))
    with meeting.refused("no_partner"):
        meeting.lead(GroupSwap(run, four[0], 999))
    with meeting.refused("not_found"):
        meeting.lead(GroupSwap(999, four[0], four[3]))


def test_people_in_an_earlier_run_are_exchanged_there(meeting: Meeting, four: list[int]) -> None:
    earlier = meeting.run.id
    meeting.go_to("cards")
    before = turns(meeting)

    meeting.lead(GroupSwap(earlier, four[0], four[3]))

    assert turns(meeting) == before
    run = meeting.snapshot.runs[earlier]
    assert meeting.snapshot.groups_of(run)[0].members == (four[3], four[1])


def test_who_is_kept_apart_is_not_put_together_until_it_is_allowed_again(meeting: Meeting) -> None:
    one, other = meeting.join("professional", "ouder")
    meeting.lead(GroupApart(other, one))
    meeting.lead(GroupApart(one, other))

    run = meeting.go_to("group")
    assert meeting.snapshot.apart == {frozenset({one, other})}
    assert meeting.groups() == []

    meeting.lead(GroupApart(other, one, apart=False))
    meeting.lead(StepRepeat(run))
    assert meeting.snapshot.apart == frozenset()
    assert meeting.groups() == [[one, other]]


def test_nobody_is_kept_apart_from_a_stranger_or_from_oneself(meeting: Meeting, four: list[int]) -> None:
    (stranger,) = Meeting(meeting.database).join("ouder")

    with meeting.refused("not_found"):
        meeting.lead(GroupApart(four[0], stranger))
    with meeting.refused("same_group"):
        meeting.lead(GroupApart(four[0], four[0]))


def test_who_is_marked_as_gone_leaves_the_group_and_the_partner_joins_another(
    meeting: Meeting, four: list[int]
) -> None:
    meeting.later(1)

    meeting.lead(PersonLeft(four[0]))

    assert meeting.person(four[0]).left_at == int(meeting.seconds)
    assert meeting.groups() == [sorted(four[1:])]
    assert PeopleChanged(meeting.id, frozenset({four[0]})) in meeting.facts
    assert DeskChanged(meeting.id) in meeting.facts


def test_a_partner_for_whom_there_is_nobody_waits_and_is_told(meeting: Meeting) -> None:
    one, other = meeting.join("professional", "ouder")
    meeting.go_to("group")

    meeting.lead(PersonLeft(one))

    assert meeting.groups() == []
    told = {person for fact in meeting.facts if isinstance(fact, PeopleChanged) for person in fact.people}
    assert other in told


def test_who_is_back_gets_a_place_at_once(meeting: Meeting, four: list[int]) -> None:
    meeting.lead(PersonLeft(four[0]))

    meeting.lead(PersonLeft(four[0], left=False))

    assert meeting.person(four[0]).left_at is None
    assert meeting.snapshot.group_of(meeting.run, meeting.person(four[0]))


def test_a_place_that_was_left_is_not_given_twice(meeting: Meeting, four: list[int]) -> None:
    meeting.lead(PersonLeft(four[0]))
    meeting.lead(PersonLeft(four[1]))
    meeting.join("ouder", "professional", "ouder")

    places = [group.place for group in meeting.snapshot.groups_of(meeting.run)]

    assert len(places) == len(set(places))
    assert all(len(members) > 1 for members in turns(meeting))


def test_a_stranger_cannot_be_marked_as_gone(meeting: Meeting) -> None:
    (stranger,) = Meeting(meeting.database).join("ouder")

    with meeting.refused("not_found"):
        meeting.lead(PersonLeft(stranger))
