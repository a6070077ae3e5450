"""Forgetting by itself: who sent what, then the loose answers, with a report that stays what it was."""

from datetime import date
from typing import Any

import msgspec
import pytest

from dialogue.acts import forgetting, preparing
from dialogue.acts.facts import StageChanged, TextDeleted
from dialogue.acts.preparing import Details
from dialogue.protocol.answers import (
    Agree,
    CheckIn,
    Evaluate,
    Found,
    Guess,
    HandCard,
    MailAddress,
    MirrorChoice,
    ReadBack,
    ReplyCard,
    Sentence,
)
from dialogue.protocol.control import InsightShow, MirrorReveal, ReportWrite, ThemeAdd, ThemeShow
from dialogue.report.compose import compose
from dialogue.report.gather import gather
from dialogue.report.record import Report
from dialogue.store import desk, overview
from dialogue.store.forgetting import standing, unlink
from tests.dialogue.acts.meeting import Meeting

DAY = 24 * 60
YES, NO, HIDDEN = "Dit mag erin", "Dit mag er niet in", "Dit verborg de begeleider"
COPIED = f"Wat ons raakte\n\n{NO}\n\nEn verder"


@pytest.fixture
def played(meeting: Meeting) -> Meeting:
    """Six professionals, and four parents: a side that is too small to be shown. Every kind of text is in it."""
    people = meeting.join(*["professional"] * 6, *["ouder"] * 4)
    meeting.go_to("check-in")
    for person in people:
        meeting.answer(person, CheckIn("sun", "benieuwd"))
    meeting.go_to("cards")
    for person in people:
        meeting.answer(person, Found(True))
    meeting.answer(people[0], HandCard("kaart-1"))
    handed = meeting.snapshot.handed[0]
    meeting.answer(handed.receiver_id, ReplyCard(handed.id, "Ik bel je"))
    run = meeting.go_to("mirror")
    for person in people:
        meeting.answer(person, MirrorChoice(person % 4))
        meeting.answer(person, Guess(1))
    meeting.lead(MirrorReveal(run, "gap"))
    meeting.go_to("harvest")
    for person, (text, may) in zip(people, [(YES, True), (NO, False), (HIDDEN, True)], strict=False):
        meeting.answer(person, Sentence(text, may))
    ids = {it.text: number for number, it in meeting.snapshot.insights.items()}
    meeting.lead(InsightShow((ids[HIDDEN],), False))
    theme = int(str(meeting.lead(ThemeAdd("Luisteren", tuple(ids.values())))["theme"]))
    meeting.lead(ReportWrite("eye_openers", COPIED))
    meeting.lead(ThemeShow(meeting.go_to("themes"), theme))
    meeting.answer(people[0], ReadBack(theme, False, "Er mist iets"))
    meeting.go_to("agree")
    meeting.answer(people[0], Agree("Wij bellen", "Noor", "morgen", True))
    meeting.answer(people[1], Agree("Wij zwijgen", "Kim", "nooit", False))
    meeting.go_to("evaluate")
    for person in people:
        meeting.answer(person, Evaluate(person % 4, "Meer tijd"))
    meeting.go_to("close")
    meeting.answer(people[0], MailAddress("ouder@voorbeeld.nl"))
    return meeting


def days_later(meeting: Meeting, days: int) -> list[int]:
    """Let days pass and tidy; return in which sessions something was forgotten."""
    meeting.later(days * DAY)
    meeting.facts.clear()
    return forgetting.tidy(meeting.performer)


def report(meeting: Meeting) -> Report:
    snapshot = meeting.snapshot
    edits = meeting.performer.read(desk.edits, meeting.id)
    return compose(snapshot, gather(snapshot), {"colophon": f"{gather(snapshot).sent} zinnen"}, edits)


def column(meeting: Meeting, table: str, place: int) -> set[Any]:
    return {row[place] for row in meeting.tables()[table]}


def test_nothing_is_forgotten_while_a_sentence_can_be_taken_back(played: Meeting) -> None:
    before = played.tables()

    assert days_later(played, 7) == []
    assert played.tables() == before


def test_after_the_days_of_withdrawing_no_row_says_who_sent_it(played: Meeting) -> None:
    assert days_later(played, 8) == [played.id]

    tables = played.tables()
    assert column(played, "insights", 3) == column(played, "agreements", 3) == column(played, "answers", 3) == {None}
    empty = [name for name in ("handed_cards", "groups", "group_members", "apart") if tables[name]]
    assert empty == []
    assert len(tables["people"]) == 10
    assert len(tables["insights"]) == 3
    assert played.holds("benieuwd") and played.holds("Meer tijd") and played.holds("ouder@voorbeeld.nl")
    assert played.facts == [StageChanged(played.id), TextDeleted(played.id)]


def test_a_phone_that_comes_back_later_has_no_sentences_any_more(played: Meeting) -> None:
    assert played.snapshot.insights_by(played.person(1))

    days_later(played, 8)

    assert played.snapshot.insights_by(played.person(1)) == []


def test_unlinking_leaves_every_count_and_the_report_as_they_were(played: Meeting) -> None:
    before, counts = report(played), [answered(played, name) for name in ("check-in", "mirror", "evaluate")]

    days_later(played, 8)

    assert report(played) == before
    assert [answered(played, name) for name in ("check-in", "mirror", "evaluate")] == counts == [10, 10, 10]


def answered(meeting: Meeting, step: str) -> int:
    from dialogue.steps.registry import kind_of

    snapshot = meeting.snapshot
    run = next(run for run in snapshot.runs.values() if run.step_id == step)
    return len(kind_of(snapshot.step_of(run)).answered(snapshot, run))


def test_the_order_of_answers_does_not_tell_any_more_in_which_order_people_answered(meeting: Meeting) -> None:
    people = meeting.join(*["ouder"] * 40)
    meeting.go_to("check-in")
    for person in people:
        meeting.answer(person, CheckIn("sun", f"woord{person}"))
    words = [it.body["word"] for it in meeting.snapshot.answers]

    days_later(meeting, 8)

    shuffled = [it.body["word"] for it in meeting.snapshot.answers]
    assert sorted(shuffled) == sorted(words)
    assert shuffled != words


def test_at_its_date_only_what_the_report_counts_and_prints_is_left(played: Meeting) -> None:
    assert days_later(played, 30) == [played.id]

    gone = ("people", "receipts", "mail_addresses", "undo_steps", "handed_cards", "groups", "apart", "group_members")
    assert [name for name in gone if played.tables()[name]] == []
    for text in (NO, HIDDEN, "benieuwd", "Meer tijd", "Er mist iets", "Ik bel je", "Wij zwijgen", "ouder@voorbeeld.nl"):
        assert not played.holds(text), text
    assert played.holds(YES) and played.holds("Wij bellen") and played.holds("Luisteren") and played.holds("En verder")
    assert played.facts[-2:] == [StageChanged(played.id), TextDeleted(played.id)]


def test_the_report_says_the_same_after_its_date(played: Meeting) -> None:
    before = report(played)
    people = gather(played.snapshot).people

    days_later(played, 30)

    assert report(played) == before
    assert NO not in str(report(played))
    assert gather(played.snapshot).people == people == 10
    assert [it.people for it in played.performer.read(overview.meetings)] == [10]


def test_a_side_that_was_too_small_stays_hidden_and_nothing_of_it_is_kept(played: Meeting) -> None:
    assert gather(played.snapshot).mirror.a is None  # type: ignore[union-attr]

    days_later(played, 30)

    mirrored = [it for it in played.snapshot.answers if it.kind in {"mirror", "guess"}]
    assert {it.side for it in mirrored} == {"a"}
    assert len(mirrored) == 12
    assert gather(played.snapshot).mirror.b is None  # type: ignore[union-attr]


def test_forgetting_twice_is_forgetting_once(played: Meeting) -> None:
    days_later(played, 30)
    before = played.tables()

    assert forgetting.tidy(played.performer) == []
    forgetting_again = [
        played.performer.perform(act, played.id, played.performer.now) for act in forgetting.ACTS.values()
    ]

    assert forgetting_again == [{}, {}]
    assert played.tables() == before


def test_people_who_come_in_afterwards_are_counted_with_those_who_are_forgotten(played: Meeting) -> None:
    days_later(played, 30)
    played.join("ouder", "student")

    assert gather(played.snapshot).people == 12


def test_another_session_keeps_everything(played: Meeting) -> None:
    other = Meeting(played.database)
    other.keep(msgspec.structs.replace(other.session, date="2025-12-30"))
    (person,) = other.join("ouder")
    other.go_to("harvest")
    other.answer(person, Sentence(NO, False))

    assert days_later(played, 30) == [played.id]

    assert [(it.text, it.person_id) for it in other.snapshot.insights.values()] == [(NO, person)]


def test_who_takes_part_was_told_a_date_that_can_only_come_nearer(meeting: Meeting) -> None:
    meeting.performer.perform(preparing.change, meeting.id, Details(keep_days=60))
    meeting.join("ouder")

    with meeting.refused("promised_sooner"):
        meeting.performer.perform(preparing.change, meeting.id, Details(keep_days=90))
    meeting.performer.perform(preparing.change, meeting.id, Details(keep_days=14))

    assert meeting.session.keep_days == 14
    for days in (0, 366):
        with meeting.refused("malformed"):
            meeting.performer.perform(preparing.change, meeting.id, Details(keep_days=days))


def test_a_session_tells_what_decides_about_forgetting_it(played: Meeting) -> None:
    found = played.performer.read(standing, played.id)

    assert found is not None and found.is_linked
    assert date.fromtimestamp(found.led or 0) == date.fromtimestamp(found.joined or 0) == date(2025, 12, 1)
    days_later(played, 8)
    unlinked = played.performer.read(standing, played.id)
    assert unlinked is not None and not unlinked.is_linked


def test_a_phone_that_never_heard_that_its_answer_was_kept_makes_no_second_one_of_it(meeting: Meeting) -> None:
    (person,) = meeting.join("ouder")
    run = meeting.go_to("harvest")
    meeting.answer(person, Sentence("Een zin"), message_id="answer-01")
    meeting.database.write(unlink, meeting.id)

    again = meeting.answer(person, Sentence("Een zin"), run, message_id="answer-01")

    assert again == {"again": True}
    assert [it.text for it in meeting.snapshot.insights.values()] == ["Een zin"]


def test_how_many_sat_on_each_side_is_kept_only_where_no_group_is_too_small(meeting: Meeting, played: Meeting) -> None:
    days_later(played, 30)
    assert (played.session.forgotten.people, played.session.forgotten.sides) == (10, ())

    large = Meeting(meeting.database)
    large.seconds = meeting.seconds
    large.performer.perform(preparing.change, large.id, Details(date="2026-01-01"))
    large.join(*["professional"] * 6, *["ouder"] * 5)
    days_later(large, 60)

    assert (large.session.forgotten.people, large.session.forgotten.sides) == (11, (6, 5, 0))
