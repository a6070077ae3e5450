import pytest

from dialogue.acts.facts import DeskChanged, PeopleChanged, StageChanged, TextDeleted
from dialogue.protocol.answers import Agree, Sentence
from dialogue.protocol.control import (
    AgreementRemove,
    InsightShow,
    InsightStar,
    ReportWrite,
    ThemeAdd,
    ThemeEdit,
    ThemeShow,
)
from dialogue.protocol.phone import Permit, Withdraw, WithdrawAgreement
from tests.dialogue.acts.meeting import Meeting, new_id

SAID = "Niemand luisterde naar mij"


@pytest.fixture
def sent(meeting: Meeting) -> tuple[int, int]:
    """Somebody and the sentence that was sent."""
    (person,) = meeting.join("ouder")
    meeting.go_to("harvest")
    meeting.answer(person, Sentence(SAID, True))
    (insight,) = meeting.snapshot.insights
    return person, insight


def test_a_withdrawn_sentence_is_gone_from_every_table(meeting: Meeting, sent: tuple[int, int]) -> None:
    person, insight = sent
    meeting.lead(InsightShow((insight,), True))
    meeting.lead(InsightStar((insight,), True))
    meeting.lead(ThemeAdd("Luisteren", (insight,)))
    assert meeting.holds(SAID)

    meeting.send(person, Withdraw(new_id(), insight))

    assert not meeting.holds(SAID)
    assert meeting.tables()["insights"] == meeting.tables()["theme_insights"] == []
    assert [theme.insights for theme in meeting.snapshot.themes] == [()]


def test_the_file_itself_does_not_hold_a_withdrawn_sentence(meeting: Meeting, sent: tuple[int, int], tmp_path) -> None:  # type: ignore[no-untyped-def]
    person, insight = sent

    meeting.send(person, Withdraw(new_id(), insight))
    meeting.database.close()

    assert SAID.encode() not in (tmp_path / "dialogue.db").read_bytes()


def test_withdrawing_is_told_to_the_writer_and_the_desk(meeting: Meeting, sent: tuple[int, int]) -> None:
    person, insight = sent
    meeting.facts.clear()

    meeting.send(person, Withdraw(new_id(), insight))

    told = PeopleChanged(meeting.id, frozenset({person}), withdrawn=frozenset({insight}))
    assert meeting.facts == [told, DeskChanged(meeting.id), TextDeleted(meeting.id)]


def test_a_sentence_that_a_theme_quotes_on_every_phone_goes_from_every_phone(
    meeting: Meeting, sent: tuple[int, int]
) -> None:
    person, insight = sent
    meeting.lead(InsightShow((insight,), True))
    theme = int(str(meeting.lead(ThemeAdd("Luisteren", (insight,)))["theme"]))
    meeting.lead(ThemeShow(meeting.go_to("themes"), theme))
    meeting.facts.clear()

    meeting.send(person, Withdraw(new_id(), insight))

    assert StageChanged(meeting.id) in meeting.facts


def test_the_same_withdrawal_twice_is_one(meeting: Meeting, sent: tuple[int, int]) -> None:
    person, insight = sent

    assert meeting.send(person, Withdraw("withdraw-1", insight)) == {}
    assert meeting.send(person, Withdraw("withdraw-1", insight)) == {"again": True}


def test_nobody_withdraws_or_permits_the_sentence_of_another(meeting: Meeting, sent: tuple[int, int]) -> None:
    _, insight = sent
    (other,) = meeting.join("ouder")

    with meeting.refused("not_found"):
        meeting.send(other, Withdraw(new_id(), insight))
    with meeting.refused("not_found"):
        meeting.send(other, Permit(new_id(), insight, False))


def test_after_withdrawing_there_is_room_for_another_sentence(meeting: Meeting, sent: tuple[int, int]) -> None:
    person, insight = sent
    for number in range(2):
        meeting.answer(person, Sentence(f"Zin {number}"))

    meeting.send(person, Withdraw(new_id(), insight))
    meeting.answer(person, Sentence("Toch deze"))

    assert [it.text for it in meeting.snapshot.insights.values()] == ["Zin 0", "Zin 1", "Toch deze"]


def test_a_yes_to_quoting_can_be_taken_back_and_given_again(meeting: Meeting, sent: tuple[int, int]) -> None:
    person, insight = sent

    meeting.send(person, Permit("permit-01", insight, False))
    assert meeting.snapshot.insights[insight].may_quote is False

    meeting.send(person, Permit("permit-02", insight, True))
    again = meeting.send(person, Permit("permit-01", insight, False))
    assert again == {"again": True}
    assert meeting.snapshot.insights[insight].may_quote is True


def test_a_sentence_that_was_copied_into_the_report_leaves_it_when_it_is_withdrawn(
    meeting: Meeting, sent: tuple[int, int]
) -> None:
    person, insight = sent
    meeting.lead(ReportWrite("eye_openers", f"Wat wij zagen\n\n{SAID}\n\nEn verder"))

    meeting.send(person, Withdraw(new_id(), insight))

    assert not meeting.holds(SAID)
    assert meeting.holds("En verder")


def test_a_withdrawn_sentence_also_leaves_the_midst_of_an_own_text_and_a_mark_shows_where(
    meeting: Meeting, sent: tuple[int, int]
) -> None:
    person, insight = sent
    meeting.lead(ReportWrite("introduction", f"Iemand zei: “{SAID}”. Wij schrokken.", draft=f"Eerst: {SAID}"))

    meeting.send(person, Withdraw(new_id(), insight))

    assert not meeting.holds(SAID)
    assert meeting.holds("Iemand zei: “[…]”. Wij schrokken.")


def test_a_withdrawn_sentence_leaves_what_a_theme_says(meeting: Meeting, sent: tuple[int, int]) -> None:
    person, insight = sent
    theme = int(str(meeting.lead(ThemeAdd("Luisteren", (insight,)))["theme"]))
    meeting.lead(ThemeEdit(theme, text=f"Iemand zei: {SAID}!", points=("Vraag door", SAID), counterweight=SAID))

    meeting.send(person, Withdraw(new_id(), insight))

    (kept,) = meeting.snapshot.themes
    assert (kept.name, kept.text, kept.points, kept.counterweight) == (
        "Luisteren",
        "Iemand zei: […]!",
        ("Vraag door",),
        "",
    )


def test_an_agreement_is_withdrawn_by_its_writer_alone_and_removed_by_the_facilitator(meeting: Meeting) -> None:
    first, second = meeting.join("client", "client")
    meeting.go_to("agree")
    meeting.answer(first, Agree("We bellen"))
    meeting.answer(first, Agree("We mailen"))
    bell, mail = (it.id for it in meeting.snapshot.agreements)

    with meeting.refused("not_found"):
        meeting.send(second, WithdrawAgreement(new_id(), bell))
    meeting.send(first, WithdrawAgreement(new_id(), bell))
    meeting.lead(AgreementRemove(mail))

    assert meeting.snapshot.agreements == ()
