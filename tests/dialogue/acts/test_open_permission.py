"""Sharing a sentence openly is a yes of its own, and never lasts longer than the yes to printing it."""

import pytest

from dialogue.acts import preparing
from dialogue.acts.preparing import Details
from dialogue.protocol.answers import Sentence
from dialogue.protocol.parsing import parse
from dialogue.protocol.phone import FROM_PHONE, Permit
from tests.dialogue.acts.meeting import Meeting, new_id


def choose_licence(meeting: Meeting, licence: str) -> None:
    meeting.performer.perform(preparing.change, meeting.id, Details(open_licence=licence))


@pytest.fixture
def person(meeting: Meeting) -> int:
    """Somebody in the harvest of a meeting whose organiser shares openly."""
    choose_licence(meeting, "CC BY 4.0")
    (person,) = meeting.join("ouder")
    meeting.go_to("harvest")
    return person


def allowed(meeting: Meeting) -> tuple[bool, bool]:
    (insight,) = meeting.snapshot.insights.values()
    return insight.may_quote, insight.may_open


def test_a_sentence_is_shared_openly_when_its_writer_says_so(meeting: Meeting, person: int) -> None:
    meeting.answer(person, Sentence("Zin", may_quote=True, may_open=True))

    assert allowed(meeting) == (True, True)


def test_a_yes_to_the_report_alone_is_no_more_than_that(meeting: Meeting, person: int) -> None:
    meeting.answer(person, Sentence("Zin", may_quote=True))

    assert allowed(meeting) == (True, False)


def test_who_says_no_to_the_report_shares_nothing_openly(meeting: Meeting, person: int) -> None:
    meeting.answer(person, Sentence("Zin", may_quote=False, may_open=True))

    assert allowed(meeting) == (False, False)


def test_taking_back_the_yes_to_the_report_takes_back_the_other_too(meeting: Meeting, person: int) -> None:
    meeting.answer(person, Sentence("Zin", may_quote=True, may_open=True))
    (insight,) = meeting.snapshot.insights

    meeting.send(person, Permit(new_id(), insight, may_quote=False, may_open=True))
    assert allowed(meeting) == (False, False)

    meeting.send(person, Permit(new_id(), insight, may_quote=True))
    assert allowed(meeting) == (True, False)


def test_a_yes_to_sharing_can_be_given_and_taken_back_afterwards(meeting: Meeting, person: int) -> None:
    meeting.answer(person, Sentence("Zin", may_quote=True))
    (insight,) = meeting.snapshot.insights

    meeting.send(person, Permit(new_id(), insight, may_quote=True, may_open=True))
    assert allowed(meeting) == (True, True)

    meeting.send(person, Permit(new_id(), insight, may_quote=True, may_open=False))
    assert allowed(meeting) == (True, False)


def test_where_nobody_was_asked_nothing_is_shared(meeting: Meeting, person: int) -> None:
    choose_licence(meeting, "")

    meeting.answer(person, Sentence("Zin", may_quote=True, may_open=True))

    assert allowed(meeting) == (True, False)


def test_an_older_phone_that_does_not_know_the_question_says_no() -> None:
    said = {"id": "permit-01", "insight": 1, "may_quote": True}

    permit = parse(FROM_PHONE, "permit", said)

    assert isinstance(permit, Permit)
    assert permit.may_open is False


def test_only_a_licence_that_we_know_can_be_chosen(meeting: Meeting) -> None:
    with pytest.raises(Exception, match="malformed"):
        choose_licence(meeting, "Eigen voorwaarden")

    choose_licence(meeting, "CC0 1.0")
    assert meeting.session.open_licence == "CC0 1.0"
    choose_licence(meeting, "")
    assert meeting.session.open_licence == ""
