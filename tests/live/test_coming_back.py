"""Screens and phones that were away while something happened, and others who were not."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from tests.clients import Screen
from tests.live.meeting import Meeting, message_id


@contextmanager
def held(meeting: Meeting) -> Iterator[None]:
    """Another program holds the database meanwhile: what comes in is kept together when it lets go."""
    other = sqlite3.connect(meeting.server.data / "oogstdialoog.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield
    other.execute("ROLLBACK")
    other.close()


def second_tab(meeting: Meeting, number: int) -> Screen:
    phone = meeting.phones[number]
    return Screen(meeting.server, "/participant", {"code": meeting.code, "token": phone.token}).connect()


def test_answers_of_two_meetings_that_are_kept_together_are_told_to_their_own_writers(meeting: Meeting) -> None:
    other = Meeting(meeting.server)
    meeting.people(3)
    other.people(1)
    runs = {it.id: it.go_to("harvest", 2) for it in (meeting, other)}
    tabs = [(meeting, number, second_tab(meeting, number)) for number in range(3)] + [(other, 0, second_tab(other, 0))]

    with held(meeting):
        for at, number in ((meeting, 0), (meeting, 1), (other, 0), (meeting, 2)):
            body = {"kind": "insight", "text": f"Zin {number} van {at.id}"}
            at.phones[number].tell("answer", {"id": message_id(), "run": runs[at.id], "body": body})
            tabs[0][2].send("sync")  # what was sent before has come in by now

    for at, number, tab in tabs:
        sentences = tab.wait(lambda view: view["sentences"])["sentences"].values()
        assert [it["text"] for it in sentences] == [f"Zin {number} van {at.id}"]
        assert tab.view["session"]["code"] == at.code
        tab.disconnect()
    other.close()


def test_a_projector_that_was_away_while_it_was_made_blank_is_filled_again(meeting: Meeting) -> None:
    meeting.next()

    meeting.projector.disconnect()
    meeting.control.send("projector_blank", on=True)
    meeting.projector.connect()
    meeting.control.send("projector_blank", on=False)

    meeting.projector.wait(lambda view: not view["room"]["blank"])


def test_a_room_of_which_all_phones_were_away_while_it_rested_goes_on(meeting: Meeting) -> None:
    phones = meeting.people(2)
    meeting.next()

    for phone in phones:
        phone.disconnect()
    meeting.control.wait(lambda view: view["counts"]["connected"] == 0)
    meeting.control.send("rest", on=True)
    for phone in phones:
        phone.connect()
    meeting.control.send("rest", on=False)

    for phone in phones:
        phone.wait(lambda view: not view["room"]["resting"])
