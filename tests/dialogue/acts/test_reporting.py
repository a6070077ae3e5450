import pytest

from dialogue.protocol.control import ReportWrite
from dialogue.report.parts import FIGURE, LEFT_OUT, PARTS
from dialogue.store import desk
from tests.dialogue.acts.meeting import Meeting


def edits(meeting: Meeting) -> dict[str, str]:
    return meeting.performer.read(desk.edits, meeting.id)


def seen(meeting: Meeting) -> dict[str, str]:
    return meeting.performer.read(desk.written_over, meeting.id)


@pytest.mark.parametrize("part", [*PARTS, "step.harvest"])
def test_what_the_organiser_writes_is_kept_by_part(meeting: Meeting, part: str) -> None:
    meeting.lead(ReportWrite(part, "Eerst"))
    meeting.lead(ReportWrite(part, " Een \u202ezin.\r\n\r\nNog een. "))

    assert edits(meeting) == {part: "Een zin.\n\nNog een."}


def test_an_emptied_part_stays_empty_and_a_reset_one_is_generated_again(meeting: Meeting) -> None:
    meeting.lead(ReportWrite("closing", ""))
    meeting.lead(ReportWrite("bridge", "Brug"))
    assert edits(meeting) == {"closing": "", "bridge": "Brug"}

    meeting.lead(ReportWrite("bridge", "", reset=True))

    assert edits(meeting) == {"closing": ""}


@pytest.mark.parametrize("part", ["", "title", "step.", "steps.harvest"])
def test_a_part_that_a_report_does_not_have_is_refused(meeting: Meeting, part: str) -> None:
    with meeting.refused("not_found"):
        meeting.lead(ReportWrite(part, "Tekst"))


def test_a_text_remembers_what_it_was_written_over_until_that_was_looked_at_again(meeting: Meeting) -> None:
    meeting.lead(ReportWrite("colophon", "Zo ging het", draft="Er kwam 1 zin binnen."))
    meeting.lead(ReportWrite("colophon", "Zo ging het echt"))
    assert seen(meeting) == {"colophon": "Er kwam 1 zin binnen."}

    meeting.lead(ReportWrite("colophon", "Zo ging het echt", draft="Er kwamen 2 zinnen binnen."))

    assert seen(meeting) == {"colophon": "Er kwamen 2 zinnen binnen."}
    assert edits(meeting) == {"colophon": "Zo ging het echt"}


def test_a_text_that_is_generated_again_remembers_nothing(meeting: Meeting) -> None:
    meeting.lead(ReportWrite("colophon", "Zo ging het", draft="Er kwam 1 zin binnen."))

    meeting.lead(ReportWrite("colophon", reset=True))

    assert seen(meeting) == {}


def test_the_figure_of_the_mirror_can_be_left_out_and_brought_back(meeting: Meeting) -> None:
    meeting.lead(ReportWrite(FIGURE, LEFT_OUT))
    assert edits(meeting) == {FIGURE: LEFT_OUT}

    meeting.lead(ReportWrite(FIGURE, reset=True))

    assert edits(meeting) == {}


def test_every_meeting_has_its_own_texts(meeting: Meeting) -> None:
    meeting.lead(ReportWrite("closing", "Hier"))

    assert edits(Meeting(meeting.database)) == {}
