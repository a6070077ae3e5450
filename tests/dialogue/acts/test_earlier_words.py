"""Words that a facilitator once gave to a sentence are found again when its writer says no."""

import pytest

from dialogue.acts import publishing
from dialogue.protocol.answers import Sentence
from dialogue.protocol.control import (
    InsightEdit,
    InsightJoin,
    InsightSplit,
    ReportWrite,
    ThemeAdd,
    ThemeEdit,
    Undo,
)
from dialogue.protocol.phone import Permit, Withdraw
from dialogue.report.compose import compose
from dialogue.report.gather import gather
from dialogue.report.record import Report
from dialogue.store import desk as desks
from dialogue.store import versions
from tests.dialogue.acts.meeting import Meeting, new_id

SAID = "Niemand luisterde naar mij en toen ging ik weg"
ONCE, LATER = "Er werd die middag niet geluisterd", "Luisteren gebeurde die middag niet"
FIRST, SECOND = "Niemand luisterde die middag naar mij", "En toen ging ik maar weg"
WORDS = {SAID, ONCE, LATER, FIRST, SECOND}


@pytest.fixture
def sent(meeting: Meeting) -> tuple[int, int]:
    """Somebody and the sentence that was sent, in a theme."""
    (person,) = meeting.join("ouder")
    meeting.go_to("harvest")
    meeting.answer(person, Sentence(SAID, True))
    (insight,) = meeting.snapshot.insights
    meeting.lead(ThemeAdd("Luisteren", (insight,)))
    return person, insight


def composed(meeting: Meeting) -> Report:
    """Return the draft of now."""
    snapshot = meeting.snapshot
    return compose(snapshot, gather(snapshot), {"eye_openers": ""}, meeting.performer.read(desks.edits, meeting.id))


def publish(meeting: Meeting) -> None:
    """Publish the draft of now."""
    made_of = meeting.session.version
    meeting.performer.perform(publishing.publish, meeting.id, composed(meeting), made_of, "", meeting.performer.now)


def left(meeting: Meeting) -> set[str]:
    """Return which of the words stand anywhere in the database."""
    return {words for words in WORDS if meeting.holds(words)}


def reword_twice(meeting: Meeting, insight: int) -> None:
    """Publish and copy words that then become other words."""
    meeting.lead(InsightEdit(insight, ONCE))
    (theme,) = meeting.snapshot.themes
    meeting.lead(ThemeEdit(theme.id, text=f"Iemand zei: {ONCE}.", points=(ONCE,)))
    meeting.lead(ReportWrite("introduction", f"Wij hoorden: {ONCE}!"))
    publish(meeting)
    meeting.lead(InsightEdit(insight, LATER))


def test_a_withdrawn_sentence_leaves_nothing_of_the_words_it_had_before(
    meeting: Meeting, sent: tuple[int, int]
) -> None:
    person, insight = sent
    reword_twice(meeting, insight)

    meeting.send(person, Withdraw(new_id(), insight))

    assert left(meeting) == set()


def test_words_that_an_undo_brought_back_do_not_hide_those_that_were_published(
    meeting: Meeting, sent: tuple[int, int]
) -> None:
    person, insight = sent
    meeting.lead(InsightEdit(insight, ONCE))
    publish(meeting)
    meeting.lead(Undo())

    meeting.send(person, Withdraw(new_id(), insight))

    assert left(meeting) == set()


def test_parts_that_were_joined_again_leave_with_their_sentence(meeting: Meeting, sent: tuple[int, int]) -> None:
    person, insight = sent
    part = int(str(meeting.lead(InsightSplit(insight, FIRST, "En toen"))["insight"]))
    meeting.lead(InsightEdit(part, SECOND))
    publish(meeting)
    meeting.lead(InsightJoin(insight))

    meeting.send(person, Withdraw(new_id(), insight))

    assert left(meeting) == set()


def test_a_no_to_printing_also_holds_for_the_words_it_had_before(meeting: Meeting, sent: tuple[int, int]) -> None:
    person, insight = sent
    reword_twice(meeting, insight)

    meeting.send(person, Permit(new_id(), insight, False))

    (version,) = meeting.performer.read(versions.everything, meeting.id)
    for report in (version.report, composed(meeting)):
        assert not any(words in str(report) for words in WORDS)


def test_words_that_another_sentence_has_now_stay(meeting: Meeting, sent: tuple[int, int]) -> None:
    person, insight = sent
    meeting.answer(person, Sentence(ONCE, True))
    reword_twice(meeting, insight)

    meeting.send(person, Withdraw(new_id(), insight))

    assert left(meeting) == {ONCE}
    assert "Iemand zei: " + ONCE in meeting.snapshot.themes[0].text


def test_a_source_that_quotes_a_withdrawn_sentence_loses_it_in_what_was_published(
    meeting: Meeting, sent: tuple[int, int]
) -> None:
    person, insight = sent
    meeting.lead(ReportWrite("sources", f"video | {SAID} | https://voorbeeld.nl | wij\nEen boek waarin staat: {SAID}"))
    publish(meeting)

    meeting.send(person, Withdraw(new_id(), insight))

    assert left(meeting) == set()
    assert meeting.holds("https://voorbeeld.nl")
