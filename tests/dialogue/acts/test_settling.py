"""What a report counts is settled when a meeting ends, and stays so."""

import pytest

from dialogue.errors import Refused
from dialogue.protocol.answers import Evaluate
from dialogue.protocol.control import SessionEnd, StepRepeat
from dialogue.report.gather import gather
from tests.dialogue.acts.meeting import Meeting


@pytest.fixture
def people(meeting: Meeting) -> list[int]:
    """Six people who evaluated a meeting that has ended."""
    people = meeting.join(*["ouder"] * 6)
    meeting.go_to("evaluate")
    for person in people:
        meeting.answer(person, Evaluate(3))
    meeting.lead(SessionEnd(True))
    return people


def told(meeting: Meeting) -> tuple[int, tuple[int, ...]]:
    facts = gather(meeting.snapshot)
    assert facts.evaluation
    return facts.people, facts.evaluation[1]


def test_an_answer_after_the_end_changes_no_count(meeting: Meeting, people: list[int]) -> None:
    with pytest.raises(Refused, match="evaluation_closed"):
        meeting.answer(people[0], Evaluate(0))

    assert told(meeting) == (6, (0, 0, 0, 6))


def test_opening_the_meeting_again_opens_no_count_again(meeting: Meeting, people: list[int]) -> None:
    meeting.lead(SessionEnd(False))

    with pytest.raises(Refused, match="evaluation_closed"):
        meeting.answer(people[0], Evaluate(0))
    assert told(meeting) == (6, (0, 0, 0, 6))


def test_who_comes_in_alone_afterwards_is_not_the_difference(meeting: Meeting, people: list[int]) -> None:
    meeting.lead(SessionEnd(False))
    meeting.join("professional")
    meeting.lead(SessionEnd(True))

    assert told(meeting)[0] == 6


def test_done_again_an_evaluation_is_another_one(meeting: Meeting, people: list[int]) -> None:
    meeting.lead(SessionEnd(False))
    meeting.lead(StepRepeat(meeting.run.id))
    for person in people:
        meeting.answer(person, Evaluate(1))
    assert told(meeting)[1] == (0, 0, 0, 6)

    meeting.lead(SessionEnd(True))

    assert told(meeting)[1] == (0, 6, 0, 0)
