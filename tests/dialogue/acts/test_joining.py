import pytest

from dialogue.acts import joining
from dialogue.acts.facts import AnswersCounted, PeopleChanged
from dialogue.arranging import AWAY_SECONDS
from dialogue.errors import Refused
from dialogue.protocol.answers import Guess, MirrorChoice
from dialogue.protocol.control import MirrorReveal, SessionEnd
from dialogue.protocol.phone import ChooseRole, ChooseSide, ComeBack, Leave
from dialogue.store import people
from tests.dialogue.acts.meeting import Meeting, new_id

SIDES = ("professional", "ouder")


def mirror_answers(meeting: Meeting) -> list[tuple[int, str]]:
    return [(it.person_id, it.kind) for it in meeting.snapshot.answers]


def test_somebody_joins_with_a_role_and_without_a_name(meeting: Meeting) -> None:
    number, token = meeting.join_as("wish-00001", "ouder")

    person = meeting.person(number)
    assert (person.role_id, person.chosen_side, person.left_at) == ("ouder", None, None)
    assert not meeting.holds(token)
    known = meeting.performer.read(people.by_tokens, meeting.id, [joining.hashed(token)])
    assert list(known.values()) == [person]


def test_times_of_people_are_kept_to_the_minute(meeting: Meeting) -> None:
    meeting.later(0.7)

    (number,) = meeting.join("ouder")

    assert meeting.person(number).joined_at == meeting.person(number).seen_at == int(meeting.seconds) // 60 * 60


def test_the_same_wish_twice_is_one_person_with_a_new_token(meeting: Meeting) -> None:
    first, old = meeting.join_as("wish-00001", "ouder")
    second, new = meeting.join_as("wish-00001", "ouder")

    assert first == second
    assert len(meeting.snapshot.people) == 1
    assert meeting.performer.read(people.by_tokens, meeting.id, [joining.hashed(old)]) == {}
    assert meeting.performer.read(people.by_tokens, meeting.id, [joining.hashed(new)])


def test_nobody_joins_without_consent_a_role_or_a_meeting(meeting: Meeting) -> None:
    with meeting.refused("not_allowed"):
        meeting.join_as("wish-00001", "ouder", consent=False)
    with meeting.refused("malformed"):
        meeting.join_as("wish-00001", "koning")
    with meeting.refused("not_found"):
        wish = joining.Join("wish-00001", "ouder", True)
        meeting.performer.perform(joining.join, "000000", wish, meeting.performer.now)


def test_nobody_joins_after_the_end_until_the_meeting_is_opened_again(meeting: Meeting) -> None:
    meeting.lead(SessionEnd())
    with meeting.refused("session_ended"):
        meeting.join("ouder")

    meeting.lead(SessionEnd(ended=False))

    assert meeting.join("ouder")


def test_who_comes_late_has_a_partner_at_once(meeting: Meeting) -> None:
    first, second = meeting.join(*SIDES)
    meeting.go_to("group")

    (late,) = meeting.join("ouder")

    assert meeting.groups() == [[first, second, late]]
    assert PeopleChanged(meeting.id, frozenset({first, second, late})) in meeting.facts


def test_joining_tells_the_desk_a_count_and_no_phone(meeting: Meeting) -> None:
    meeting.facts.clear()

    meeting.join("ouder")

    assert meeting.facts == [AnswersCounted(meeting.id)]


def test_who_left_stays_gone_until_coming_back_and_then_has_a_partner(meeting: Meeting) -> None:
    first, second, third = meeting.join(*SIDES, "client")
    meeting.go_to("group")
    meeting.send(third, Leave(new_id()))
    assert meeting.groups() == [[first, second]]

    meeting.later(5)
    meeting.connect(third)
    assert meeting.person(third).left_at is not None
    meeting.send(third, ComeBack(new_id()))

    assert meeting.person(third).left_at is None
    assert meeting.person(third).seen_at == int(meeting.seconds)
    assert meeting.groups() == [[first, second, third]]


def test_a_phone_that_was_silent_when_groups_were_made_gets_a_place_on_return(meeting: Meeting) -> None:
    first, second, silent = meeting.join(*SIDES, "client")
    meeting.later(AWAY_SECONDS / 60 + 1)
    meeting.connect(first)
    meeting.connect(second)
    meeting.go_to("group")
    assert meeting.groups() == [[first, second]]

    meeting.connect(silent)

    assert meeting.groups() == [[first, second, silent]]


def test_a_phone_that_comes_back_soon_keeps_its_partner(meeting: Meeting) -> None:
    meeting.join(*SIDES)
    (third,) = meeting.join("client")
    meeting.go_to("group")
    before = meeting.groups()

    meeting.performer.perform(joining.disconnected, meeting.id, [third], meeting.performer.now)
    meeting.later(20)
    meeting.connect(third)

    assert meeting.groups() == before


def test_when_the_last_connection_ended_is_noted(meeting: Meeting) -> None:
    (person,) = meeting.join("ouder")
    meeting.later(12)

    meeting.performer.perform(joining.disconnected, meeting.id, [person], meeting.performer.now)

    assert meeting.person(person).seen_at == int(meeting.seconds)
    assert meeting.person(person).left_at is None


def test_a_partner_of_who_leaves_joins_another_pair(meeting: Meeting) -> None:
    everybody = meeting.join(*SIDES, *SIDES)
    meeting.go_to("group")

    meeting.send(everybody[0], Leave(new_id()))

    assert meeting.groups() == [sorted(everybody[1:])]
    assert meeting.person(everybody[0]).left_at == int(meeting.seconds)


def test_another_role_on_another_side_forgets_an_open_answer_to_the_mirror(meeting: Meeting) -> None:
    one, other = meeting.join(*SIDES)
    meeting.go_to("mirror")
    for person in (one, other):
        meeting.answer(person, MirrorChoice(2))
        meeting.answer(person, Guess(1))

    meeting.send(one, ChooseRole(new_id(), "client"))

    assert meeting.person(one).role_id == "client"
    assert mirror_answers(meeting) == [(other, "mirror"), (other, "guess")]


def test_another_role_on_the_same_side_keeps_the_answer(meeting: Meeting) -> None:
    (person,) = meeting.join("professional")
    meeting.go_to("mirror")
    meeting.answer(person, MirrorChoice(2))

    meeting.send(person, ChooseRole(new_id(), "student"))

    assert mirror_answers(meeting) == [(person, "mirror")]


def test_after_the_reveal_an_answer_stays_with_the_side_it_was_given_on(meeting: Meeting) -> None:
    (person,) = meeting.join("professional")
    run = meeting.go_to("mirror")
    meeting.answer(person, MirrorChoice(2))
    meeting.lead(MirrorReveal(run, "side_a"))

    meeting.send(person, ChooseSide(new_id(), "b"))

    assert [it.side for it in meeting.snapshot.answers] == ["a"]


def test_a_side_is_chosen_for_today_and_a_new_role_sets_it_free(meeting: Meeting) -> None:
    (person,) = meeting.join("anders")

    meeting.send(person, ChooseSide(new_id(), "b"))
    assert meeting.snapshot.side_of(meeting.person(person)) == "b"

    meeting.send(person, ChooseRole(new_id(), "student"))
    assert meeting.snapshot.side_of(meeting.person(person)) == "a"


@pytest.mark.parametrize("message", [ChooseSide("choice-1", "b"), ChooseRole("choice-1", "ouder")])
def test_a_choice_that_is_sent_again_does_not_take_an_answer_away(
    meeting: Meeting, message: ChooseSide | ChooseRole
) -> None:
    (person,) = meeting.join("anders")
    meeting.go_to("mirror")
    meeting.send(person, message)
    meeting.send(person, ChooseSide(new_id(), "a"))
    meeting.answer(person, MirrorChoice(2))

    again = meeting.send(person, message)

    assert again == {"again": True}
    assert mirror_answers(meeting) == [(person, "mirror")]


def test_a_role_that_does_not_exist_is_refused(meeting: Meeting) -> None:
    (person,) = meeting.join("ouder")

    with meeting.refused("not_found"):
        meeting.send(person, ChooseRole(new_id(), "koning"))


def test_somebody_of_another_meeting_is_unknown_here(meeting: Meeting) -> None:
    (stranger,) = Meeting(meeting.database).join("ouder")

    before = meeting.tables()
    meeting.connect(stranger)

    assert meeting.tables() == before
    with pytest.raises(Refused, match="not_found"):
        meeting.performer.perform(joining.connected, 99, [stranger], meeting.performer.now)
