from datetime import date
from typing import Any

import pytest

from dialogue.acts import preparing
from dialogue.acts.facts import PeopleChanged, StageChanged
from dialogue.acts.preparing import LONGEST_LINE, LONGEST_TITLE, Details
from dialogue.programme import Sides
from dialogue.protocol.answers import Agree, MailAddress, MirrorChoice, Sentence
from dialogue.protocol.control import ReportWrite, ThemeAdd
from dialogue.records import FacilitatorName, Organiser
from dialogue.store import desk, sessions
from tests.dialogue.acts.meeting import Meeting
from tests.dialogue.builder import DECK, ROLES, SIDES, programme, replace, text


def change(meeting: Meeting, **details: Any) -> None:
    meeting.performer.perform(preparing.change, meeting.id, Details(**details))


def test_a_meeting_made_of_a_programme_can_begin_at_once(meeting: Meeting) -> None:
    session = meeting.session

    assert (session.title, session.date, session.start, session.language) == ("Proef", "2025-12-01", "13:00", "nl")
    assert (session.programme, session.deck, session.roles, session.sides) == (programme(), DECK, ROLES, SIDES)
    assert len(session.code) == 6 and session.code.isdigit() and session.code[0] != "0"
    assert meeting.go_to("info")


def test_texts_come_from_the_programme_in_the_language_of_the_meeting(meeting: Meeting) -> None:
    plan = replace(programme(), title={"nl": "Proef", "en": "Trial"}, harvest_question={"nl": "Wat?", "en": "What?"})
    now = meeting.performer.now

    reply = meeting.performer.perform(preparing.prepare, plan, DECK, "13:00", date(2025, 12, 1), "en", now)

    made = meeting.performer.read(sessions.get, int(str(reply["session"])))
    assert made
    assert (made.title, made.harvest_question) == ("Trial", "What?")


def test_every_meeting_has_a_code_of_its_own(meeting: Meeting) -> None:
    codes = {Meeting(meeting.database).session.code for _ in range(5)}

    assert len(codes | {meeting.session.code}) == 6


def test_what_is_filled_in_changes_and_what_is_left_out_stays(meeting: Meeting) -> None:
    before = meeting.session
    filled_in: dict[str, Any] = {
        "title": " Niet gelijk ",
        "place": "Buurthuis",
        "date": "2026-01-02",
        "start": "09:30",
        "organisers": (Organiser("Netwerk"),),
        "facilitators": (FacilitatorName("Kim"),),
        "sides": Sides(text("Wij"), text("Zij")),
        "harvest_question": "Wat?\u202e",
        "contact": "",
    }

    change(meeting, **filled_in)

    changed = {**filled_in, "title": "Niet gelijk", "harvest_question": "Wat?"}
    assert meeting.session == replace(before, version=before.version + 1, **changed)
    assert meeting.facts == [StageChanged(meeting.id), PeopleChanged(meeting.id, frozenset())]


@pytest.mark.parametrize(
    ("details", "code"),
    [
        ({"title": " "}, "text_empty"),
        ({"title": "x" * (LONGEST_TITLE + 1)}, "text_too_long"),
        ({"place": "x" * (LONGEST_LINE + 1)}, "text_too_long"),
        ({"subtitle": "x" * (LONGEST_LINE + 1)}, "text_too_long"),
        ({"roles": ()}, "role_in_use"),
    ],
)
def test_what_cannot_be_kept_changes_nothing(meeting: Meeting, details: dict[str, Any], code: str) -> None:
    with meeting.refused(code):
        change(meeting, date="2026-01-02", **details)


def test_a_role_that_somebody_sits_in_may_change_and_not_vanish(meeting: Meeting) -> None:
    (person,) = meeting.join("ouder")
    others = tuple(role for role in ROLES if role.id != "ouder")

    with meeting.refused("role_in_use"):
        change(meeting, roles=others)
    change(meeting, roles=(*others[:1], replace(ROLES[2], side="a")))

    assert meeting.snapshot.side_of(meeting.person(person)) == "a"


def test_a_meeting_that_does_not_exist_is_not_changed_or_removed(meeting: Meeting) -> None:
    with meeting.refused("not_found"):
        meeting.performer.perform(preparing.change, 99, Details(title="Weg"))
    with meeting.refused("not_found"):
        meeting.performer.perform(preparing.remove, 99)
    with meeting.refused("not_found"):
        meeting.performer.perform(preparing.use_deck, 99, DECK)


def test_a_removed_meeting_is_gone_from_every_table_and_another_stays(meeting: Meeting) -> None:
    other = Meeting(meeting.database)
    kept = other.tables()
    (person,) = meeting.join("ouder")
    for step, body in (
        ("harvest", Sentence("Een zin")),
        ("mirror", MirrorChoice(1)),
        ("agree", Agree("We bellen")),
        ("close", MailAddress("jan@voorbeeld.nl")),
    ):
        meeting.go_to(step)
        meeting.answer(person, body)
    meeting.lead(ThemeAdd("Rust", tuple(meeting.snapshot.insights)))
    meeting.lead(ReportWrite("closing", "Dank"))

    meeting.performer.perform(preparing.remove, meeting.id)

    left = other.tables()
    assert left == {**kept, "sessions": [row for row in kept["sessions"] if row[0] == other.id]}
    assert all(rows == [] for name, rows in left.items() if name != "sessions")


def test_an_imported_programme_and_deck_can_be_used_at_once(meeting: Meeting) -> None:
    plan, deck = replace(programme(), id="eigen"), replace(DECK, id="eigen", credit="Van jullie")
    now = meeting.performer.now

    for title in ("Eerst", "Later"):
        meeting.performer.perform(preparing.keep_programme, replace(plan, title=text(title)), now)
    meeting.performer.perform(preparing.keep_deck, deck, now)
    meeting.performer.perform(preparing.use_deck, meeting.id, deck)

    assert [it.title for it in meeting.performer.read(desk.own_programmes)] == [text("Later")]
    assert meeting.performer.read(desk.own_decks) == [deck]
    assert meeting.session.deck == deck


def test_the_number_of_a_removed_meeting_is_never_given_again(meeting: Meeting) -> None:
    meeting.performer.perform(preparing.remove, meeting.id)

    following = Meeting(meeting.database)

    assert following.id > meeting.id
