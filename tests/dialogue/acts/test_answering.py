from collections.abc import Callable
from typing import Any

import pytest

from dialogue.acts.facts import AnswersCounted
from dialogue.protocol.answers import (
    Agree,
    AnswerBody,
    CheckIn,
    Evaluate,
    Found,
    Guess,
    MailAddress,
    MirrorChoice,
    ReadBack,
    Sentence,
)
from dialogue.protocol.control import MirrorReveal, SessionEnd, StepRepeat, ThemeAdd, ThemeShow
from dialogue.snapshot import Snapshot
from dialogue.store import answers
from tests.dialogue.acts.meeting import Meeting

Kept = Callable[[Snapshot], Any]


def body_of(kind: str) -> Kept:
    return lambda snapshot: [(it.kind, it.body, it.side) for it in snapshot.answers if it.kind == kind]


def sentences(snapshot: Snapshot) -> list[tuple[str, str, bool, bool]]:
    return [(it.text, it.kind, it.may_quote, it.late) for it in snapshot.insights.values()]


def agreements(snapshot: Snapshot) -> list[tuple[str, str, str]]:
    return [(it.text, it.who, it.when) for it in snapshot.agreements]


EACH_KIND: list[tuple[str, AnswerBody, Kept, Any]] = [
    (
        "check-in",
        CheckIn("sun", " fijn\u200b "),
        body_of("check_in"),
        [("check_in", {"picture": "sun", "word": "fijn"}, "b")],
    ),
    ("group", Found(False), body_of("found"), [("found", {"found": False}, "b")]),
    ("mirror", MirrorChoice(None), body_of("mirror"), [("mirror", {"choice": None}, "b")]),
    ("mirror", Guess(3), body_of("guess"), [("guess", {"choice": 3}, "b")]),
    ("harvest", Sentence(" Een\r\nzin ", True), sentences, [("Een\nzin", "harvest", True, False)]),
    ("story", Sentence("Zij vroeg door", partner_agreed=True), sentences, [("Zij vroeg door", "story", False, False)]),
    ("wish", Sentence("Vaker"), sentences, [("Vaker", "wish", False, False)]),
    ("agree", Agree("We bellen ", " Wij", "morgen"), agreements, [("We bellen", "Wij", "morgen")]),
    (
        "evaluate",
        Evaluate(2, " Goed "),
        body_of("evaluation"),
        [("evaluation", {"choice": 2, "text": "Goed"}, "b")],
    ),
]


@pytest.mark.parametrize(("step", "body", "kept", "expected"), EACH_KIND)
def test_an_answer_is_kept_once_however_often_it_is_sent(
    meeting: Meeting, step: str, body: AnswerBody, kept: Kept, expected: Any
) -> None:
    (person,) = meeting.join("ouder")
    meeting.go_to(step)
    meeting.facts.clear()

    first = meeting.answer(person, body, message_id="answer-01")
    told = list(meeting.facts)
    after_first = {**meeting.tables(), "sessions": []}
    second = meeting.answer(person, body, message_id="answer-01")

    assert (first, second) == ({}, {"again": True})
    assert kept(meeting.snapshot) == expected
    assert {**meeting.tables(), "sessions": []} == after_first
    assert told == [AnswersCounted(meeting.id)]  # the sender is answered, and nobody else is told


@pytest.mark.parametrize(("step", "body", "kept", "expected"), EACH_KIND)
def test_an_answer_for_a_step_that_is_over_is_kept_and_called_late(
    meeting: Meeting, step: str, body: AnswerBody, kept: Kept, expected: Any
) -> None:
    (person,) = meeting.join("ouder")
    run = meeting.go_to(step)
    meeting.go_to("break")

    reply = meeting.answer(person, body, run)

    assert reply == {"late": True}
    assert len(kept(meeting.snapshot)) == 1
    assert {it.late for it in meeting.snapshot.insights.values()} <= {True}


def test_an_answer_after_the_end_is_late_too(meeting: Meeting) -> None:
    (person,) = meeting.join("ouder")
    meeting.go_to("harvest")
    meeting.lead(SessionEnd())

    assert meeting.answer(person, Sentence("Nog een zin")) == {"late": True}
    assert sentences(meeting.snapshot) == [("Nog een zin", "harvest", False, True)]


@pytest.mark.parametrize(
    ("step", "earlier", "later", "kept"),
    [
        ("check-in", CheckIn("sun"), CheckIn("rain"), {"picture": "rain", "word": ""}),
        ("mirror", MirrorChoice(1), MirrorChoice(2), {"choice": 2}),
        ("evaluate", Evaluate(1), Evaluate(text="Fijn"), {"choice": None, "text": "Fijn"}),
        ("group", Found(False), Found(True), {"found": True}),
    ],
)
def test_a_changed_mind_replaces_the_answer(
    meeting: Meeting, step: str, earlier: AnswerBody, later: AnswerBody, kept: dict[str, object]
) -> None:
    (person,) = meeting.join("ouder")
    meeting.go_to(step)

    meeting.answer(person, earlier)
    meeting.answer(person, later)

    assert [it.body for it in meeting.snapshot.answers] == [kept]


def test_two_runs_of_a_step_have_each_their_own_answers(meeting: Meeting) -> None:
    (person,) = meeting.join("ouder")
    first = meeting.go_to("check-in")
    meeting.answer(person, CheckIn("sun"))
    meeting.lead(StepRepeat(first))

    meeting.answer(person, CheckIn("rain"))

    kept = [(it.run_id, it.body["picture"]) for it in meeting.snapshot.answers]
    assert kept == [(first, "sun"), (meeting.run.id, "rain")]


@pytest.mark.parametrize(
    ("step", "body", "code"),
    [
        ("check-in", CheckIn("unicorn"), "not_found"),
        ("check-in", CheckIn("sun", "w" * 41), "text_too_long"),
        ("group", Sentence("Een zin"), "not_asked"),
        ("mirror", MirrorChoice(9), "malformed"),
        ("harvest", Sentence("x" * 281), "text_too_long"),
        ("story", Sentence("Een verhaal"), "partner_not_asked"),
        ("themes", ReadBack(1, True), "not_found"),
        ("agree", Agree(" "), "text_empty"),
        ("evaluate", Evaluate(), "text_empty"),
        ("close", MailAddress("jan"), "bad_address"),
    ],
)
def test_a_refused_answer_changes_nothing_and_its_id_can_be_used_again(
    meeting: Meeting, step: str, body: AnswerBody, code: str
) -> None:
    (person,) = meeting.join("ouder")
    meeting.go_to(step)

    for _ in range(2):
        with meeting.refused(code):
            meeting.answer(person, body, message_id="answer-01")


def test_after_the_reveal_the_mirror_takes_no_answer_also_not_late(meeting: Meeting) -> None:
    (person,) = meeting.join("ouder")
    run = meeting.go_to("mirror")
    meeting.lead(MirrorReveal(run, "side_a"))
    meeting.go_to("break")

    with meeting.refused("mirror_closed"):
        meeting.answer(person, MirrorChoice(1), run)


def test_who_has_no_side_answers_the_mirror_after_choosing_one(meeting: Meeting) -> None:
    (person,) = meeting.join("anders")
    meeting.go_to("mirror")

    with meeting.refused("side_needed"):
        meeting.answer(person, MirrorChoice(1))


def test_one_person_sends_no_more_sentences_than_the_step_takes(meeting: Meeting) -> None:
    one, other = meeting.join("ouder", "ouder")
    meeting.go_to("harvest")
    for number in range(3):
        meeting.answer(one, Sentence(f"Zin {number}"))

    with meeting.refused("enough_sent"):
        meeting.answer(one, Sentence("Zin te veel"))
    meeting.answer(other, Sentence("Van een ander"))

    assert len(meeting.snapshot.insights) == 4


def test_one_person_sends_no_more_agreements_than_the_step_takes(meeting: Meeting) -> None:
    one, other = meeting.join("ouder", "ouder")
    meeting.go_to("agree")
    for number in range(2):
        meeting.answer(one, Agree(f"Afspraak {number}"))

    with meeting.refused("enough_sent"):
        meeting.answer(one, Agree("Te veel"))
    meeting.answer(other, Agree("Van een ander"))

    assert len(meeting.snapshot.agreements) == 3


def test_each_theme_that_is_read_back_has_a_reaction_of_its_own(meeting: Meeting) -> None:
    (person,) = meeting.join("ouder")
    run = meeting.go_to("themes")
    themes = [int(str(meeting.lead(ThemeAdd(name))["theme"])) for name in ("Rust", "Tijd")]

    for theme in themes:
        meeting.lead(ThemeShow(run, theme))
        meeting.answer(person, ReadBack(theme, False, "Eerst"))
        meeting.answer(person, ReadBack(theme, True))

    bodies = [it.body for it in meeting.snapshot.answers]
    assert bodies == [{"theme": theme, "agrees": True, "text": ""} for theme in themes]


def test_a_mail_address_is_kept_once_apart_from_the_person_and_told_to_nobody(meeting: Meeting) -> None:
    one, other = meeting.join("ouder", "ouder")
    meeting.go_to("close")
    meeting.facts.clear()

    for person in (one, other):
        meeting.answer(person, MailAddress(" jan@voorbeeld.nl\u200b"))

    assert meeting.performer.read(answers.addresses, meeting.id) == ["jan@voorbeeld.nl"]
    assert meeting.tables()["mail_addresses"] == [(meeting.id, "jan@voorbeeld.nl")]
    assert meeting.facts == []


def test_a_run_of_another_meeting_or_of_nobody_is_not_found(meeting: Meeting) -> None:
    (person,) = meeting.join("ouder")
    meeting.go_to("harvest")
    other = Meeting(meeting.database)
    elsewhere = other.go_to("harvest")

    for run in (elsewhere, 999):
        with meeting.refused("not_found"):
            meeting.answer(person, Sentence("Een zin"), run)


def test_every_answer_makes_the_version_grow(meeting: Meeting) -> None:
    (person,) = meeting.join("ouder")
    meeting.go_to("harvest")
    before = meeting.session.version

    meeting.answer(person, Sentence("Een zin"))

    assert meeting.session.version > before
