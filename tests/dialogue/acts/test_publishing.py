from datetime import date, timedelta

import pytest

from dialogue.acts import forgetting, preparing, publishing
from dialogue.acts.facts import DeskChanged, TextDeleted
from dialogue.protocol.answers import Agree, Sentence
from dialogue.protocol.control import InsightShow, ReportWrite, ThemeAdd, ThemeEdit, ThemeRemove, Undo
from dialogue.protocol.phone import Permit, Withdraw, WithdrawAgreement
from dialogue.report.compose import compose
from dialogue.report.gather import gather
from dialogue.report.record import Edition, Report
from dialogue.report.versions import Version
from dialogue.store import desk, versions
from tests.dialogue.acts.meeting import Meeting, new_id
from tests.dialogue.builder import BEGAN, replace

SAID, AGREED = "Niemand luisterde naar mij", "Wij bellen elkaar"
TODAY = date.fromtimestamp(BEGAN)


@pytest.fixture
def told(meeting: Meeting) -> tuple[int, int]:
    """Somebody with a sentence and an agreement that may be printed, both copied into a theme and a text."""
    (person,) = meeting.join("ouder")
    meeting.go_to("harvest")
    meeting.answer(person, Sentence(SAID, True))
    (insight,) = meeting.snapshot.insights
    theme = int(str(meeting.lead(ThemeAdd("Luisteren", (insight,)))["theme"]))
    meeting.lead(ThemeEdit(theme, text=f"Zo zei iemand:\n\n{SAID}", points=(SAID, AGREED, "Blijf vragen"), do=SAID))
    meeting.lead(ReportWrite("introduction", f"Wat wij hoorden\n\n{SAID}\n\n{AGREED}"))
    meeting.go_to("agree")
    meeting.answer(person, Agree(AGREED, "Noor", "morgen", True))
    return person, insight


def draft(meeting: Meeting) -> Report:
    edits = meeting.performer.read(desk.edits, meeting.id)
    return compose(meeting.snapshot, gather(meeting.snapshot), {}, edits)


def publish(meeting: Meeting, note: str = "") -> dict[str, object]:
    now = meeting.performer.now
    return meeting.performer.perform(publishing.publish, meeting.id, draft(meeting), meeting.session.version, note, now)


def kept(meeting: Meeting) -> list[Version]:
    return meeting.performer.read(versions.everything, meeting.id)


def test_a_version_is_numbered_dated_and_frozen(meeting: Meeting, told: tuple[int, int]) -> None:
    first = draft(meeting)
    meeting.facts.clear()

    assert publish(meeting) == {"number": 1}
    assert meeting.facts == [DeskChanged(meeting.id)]
    meeting.later(24 * 60)
    meeting.lead(ReportWrite("closing", "Tot ziens"))
    assert publish(meeting, " Het slot \u200bis nieuw. ") == {"number": 2}

    tomorrow = (TODAY + timedelta(days=1)).isoformat()
    assert kept(meeting) == [
        Version(1, TODAY.isoformat(), "", replace(first, edition=Edition(1, TODAY.isoformat()))),
        Version(2, tomorrow, "Het slot is nieuw.", replace(draft(meeting), edition=Edition(2, tomorrow))),
    ]
    assert meeting.performer.read(versions.get, meeting.id, 1) == kept(meeting)[0]


def test_nothing_is_published_twice(meeting: Meeting, told: tuple[int, int]) -> None:
    publish(meeting)

    with meeting.refused("nothing_changed"):
        publish(meeting)


def test_a_report_that_was_made_before_a_sentence_was_taken_back_is_not_published(
    meeting: Meeting, told: tuple[int, int]
) -> None:
    person, insight = told
    (agreement,) = meeting.snapshot.agreements
    for taking_back in (
        Permit(new_id(), insight, False),
        Withdraw(new_id(), insight),
        WithdrawAgreement(new_id(), agreement.id),
    ):
        report, made_of = draft(meeting), meeting.session.version
        meeting.send(person, taking_back)
        with meeting.refused("report_moved"):
            meeting.performer.perform(publishing.publish, meeting.id, report, made_of, "", meeting.performer.now)


def test_a_remark_that_is_too_long_publishes_nothing(meeting: Meeting) -> None:
    with meeting.refused("text_too_long"):
        publish(meeting, "x" * 401)


def test_a_withdrawn_sentence_leaves_themes_texts_undo_and_every_version(
    meeting: Meeting, told: tuple[int, int]
) -> None:
    person, insight = told
    publish(meeting)
    meeting.lead(ReportWrite("closing", "Tot ziens"))
    publish(meeting)
    theme = meeting.snapshot.themes[0].id
    meeting.lead(ThemeRemove(theme))

    meeting.send(person, Withdraw(new_id(), insight))

    assert not meeting.holds(SAID)
    assert [it.taken_back for it in kept(meeting)] == [1, 1]
    assert [it.report.introduction for it in kept(meeting)] == [("Wat wij hoorden", AGREED)] * 2
    meeting.lead(Undo())
    (theme_again,) = meeting.snapshot.themes
    assert (theme_again.text, theme_again.points) == ("Zo zei iemand:", (AGREED, "Blijf vragen"))


def test_after_a_sentence_was_taken_back_a_version_is_due_also_when_the_draft_reads_the_same(
    meeting: Meeting, told: tuple[int, int]
) -> None:
    person, insight = told
    publish(meeting)
    meeting.send(person, Withdraw(new_id(), insight))
    assert draft(meeting) == replace(kept(meeting)[0].report, edition=None)

    assert publish(meeting) == {"number": 2}
    assert [it.taken_back for it in kept(meeting)] == [1, 0]


def test_a_no_takes_a_sentence_out_of_what_was_published_and_counts_it_once(
    meeting: Meeting, told: tuple[int, int]
) -> None:
    person, insight = told
    publish(meeting)
    meeting.facts.clear()

    for may_quote in (True, False, True, False):
        meeting.send(person, Permit(new_id(), insight, may_quote))

    (version,) = kept(meeting)
    assert version.taken_back == 1
    assert SAID not in str(version)
    assert meeting.facts.count(TextDeleted(meeting.id)) == 1


def test_a_no_to_sharing_takes_a_sentence_out_of_the_open_data_of_a_version_and_leaves_it_in_the_report(
    meeting: Meeting,
) -> None:
    meeting.performer.perform(preparing.change, meeting.id, preparing.Details(open_licence="CC0 1.0"))
    person, other, third = meeting.join("ouder", "client", "ouder")
    meeting.go_to("harvest")
    meeting.answer(person, Sentence(SAID, True, may_open=True))
    (insight,) = meeting.snapshot.insights
    meeting.answer(other, Sentence("Wij bleven stil", True, may_open=True))
    meeting.answer(third, Sentence(SAID, True, may_open=False))
    publish(meeting)

    meeting.send(person, Permit(new_id(), insight, may_quote=True, may_open=False))

    (version,) = kept(meeting)
    assert version.report.open
    assert [it.text for it in version.report.open.sentences] == ["Wij bleven stil"]
    assert SAID in {it.text for it in version.report.allowed}
    assert version.taken_back == 1
    assert publish(meeting) == {"number": 2}


def test_a_withdrawn_sentence_leaves_open_data_also_where_somebody_else_only_printed_the_same(meeting: Meeting) -> None:
    meeting.performer.perform(preparing.change, meeting.id, preparing.Details(open_licence="CC0 1.0"))
    person, other = meeting.join("ouder", "client")
    meeting.go_to("harvest")
    meeting.answer(person, Sentence(SAID, True, may_open=True))
    (insight,) = meeting.snapshot.insights
    meeting.answer(other, Sentence(SAID, True, may_open=False))
    publish(meeting)

    meeting.send(person, Withdraw(new_id(), insight))

    (version,) = kept(meeting)
    assert version.report.open and version.report.open.sentences == ()
    assert SAID in {it.text for it in version.report.allowed}


def test_a_sentence_that_somebody_else_shares_openly_stays_in_the_open_data_of_a_version(meeting: Meeting) -> None:
    meeting.performer.perform(preparing.change, meeting.id, preparing.Details(open_licence="CC0 1.0"))
    person, other = meeting.join("ouder", "client")
    meeting.go_to("harvest")
    meeting.answer(person, Sentence(SAID, True, may_open=True))
    (insight,) = meeting.snapshot.insights
    meeting.answer(other, Sentence(SAID, True, may_open=True))
    publish(meeting)

    meeting.send(person, Permit(new_id(), insight, may_quote=True, may_open=False))

    (version,) = kept(meeting)
    assert version.report.open
    assert {it.text for it in version.report.open.sentences} == {SAID}
    assert version.taken_back == 0


def test_a_sentence_that_somebody_else_also_sent_and_allows_stays_in_what_was_published(
    meeting: Meeting, told: tuple[int, int]
) -> None:
    person, insight = told
    (other,) = meeting.join("client")
    meeting.go_to("harvest")
    meeting.answer(other, Sentence(SAID, True))
    publish(meeting)

    meeting.send(person, Permit(new_id(), insight, False))
    meeting.send(person, Withdraw(new_id(), insight))

    (version,) = kept(meeting)
    assert version.taken_back == 0
    assert SAID in str(version)


def test_a_withdrawn_agreement_leaves_texts_and_versions(meeting: Meeting, told: tuple[int, int]) -> None:
    person, _insight = told
    publish(meeting)
    (agreement,) = meeting.snapshot.agreements

    meeting.send(person, WithdrawAgreement(new_id(), agreement.id))

    assert not meeting.holds(AGREED)
    (version,) = kept(meeting)
    assert (version.taken_back, version.report.agreements) == (1, ())
    assert version.report.themes[0].points == (SAID, "Blijf vragen")


def test_when_loose_answers_go_versions_stay_without_what_may_not_be_printed(
    meeting: Meeting, told: tuple[int, int]
) -> None:
    person, insight = told
    meeting.go_to("harvest")
    meeting.answer(person, Sentence("Dit mag er niet in", False))
    theme = int(str(meeting.lead(ThemeAdd("Verborgen"))["theme"]))
    meeting.lead(ThemeEdit(theme, text="Dit mag er niet in"))
    publish(meeting)
    meeting.lead(InsightShow((insight,), False))
    meeting.later(40 * 24 * 60)

    assert forgetting.tidy(meeting.performer) == [meeting.id]

    (version,) = kept(meeting)
    assert (version.number, version.taken_back) == (1, 0)
    assert version.report.agreements
    assert not meeting.holds("Dit mag er niet in")
    assert not meeting.holds(SAID)


def test_versions_go_with_the_meeting(meeting: Meeting, told: tuple[int, int]) -> None:
    publish(meeting)
    meeting.performer.perform(preparing.remove, meeting.id)

    assert meeting.tables()["versions"] == []


def test_a_link_to_check_opens_until_the_end_of_its_day(meeting: Meeting) -> None:
    assert not publishing.is_in_review(meeting.session, meeting.performer.now)

    meeting.performer.perform(publishing.open_review, meeting.id, TODAY + timedelta(days=2), meeting.performer.now)

    opens = []
    for _day in range(4):
        opens.append(publishing.is_in_review(meeting.session, meeting.performer.now))
        meeting.later(24 * 60)
    assert opens == [True, True, True, False]


@pytest.mark.parametrize("days", [-1, 91])
def test_a_day_that_is_over_or_far_ahead_is_refused(meeting: Meeting, days: int) -> None:
    with meeting.refused("bad_day"):
        until = TODAY + timedelta(days=days)
        meeting.performer.perform(publishing.open_review, meeting.id, until, meeting.performer.now)


def test_another_day_keeps_the_link_and_every_other_change_makes_a_new_one(meeting: Meeting) -> None:
    def links() -> int:
        return meeting.session.review_links

    def let_read(days: int) -> None:
        until = date.fromtimestamp(meeting.seconds) + timedelta(days=days)
        meeting.performer.perform(publishing.open_review, meeting.id, until, meeting.performer.now)

    let_read(1)
    first = links()
    let_read(3)
    assert links() == first
    meeting.performer.perform(publishing.renew_review_link, meeting.id)
    second = links()
    meeting.later(5 * 24 * 60)
    let_read(1)
    third = links()
    meeting.performer.perform(publishing.close_review, meeting.id)
    assert not publishing.is_in_review(meeting.session, meeting.performer.now)
    let_read(1)
    assert len({first, second, third, links()}) == 4
