"""Bad input changes nothing and is never met with silence."""

import pytest
import requests
import socketio

from tests.clients import Facilitator, Screen
from tests.live.meeting import Meeting, message_id


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("step_next", {"run": None}, "unknown_message"),
        ("no_such_message", {}, "unknown_message"),
        ("answer", {"id": "abcdefgh", "run": 1, "body": {"kind": "unheard_of"}}, "malformed"),
        ("answer", {"id": "abcdefgh", "run": 2**60, "body": {"kind": "found", "found": True}}, "malformed"),
        ("answer", {"id": "x", "run": 1, "body": {"kind": "found", "found": True}}, "malformed"),
        ("answer", [], "malformed"),
        ("leave", b"\x00\xff", "malformed"),
        ("leave", {"id": "abcdefgh", "padding": "x" * 20_000}, "too_large"),
        ("withdraw", {"id": "abcdefgh", "insight": 999_999}, "not_found"),
    ],
)
def test_a_wrong_message_from_a_phone_is_refused_and_changes_nothing(
    meeting: Meeting, name: str, data: object, code: str
) -> None:
    (phone,) = meeting.join("ouder")
    meeting.next()
    version = meeting.control.view["version"]

    reply = phone.send_raw(name, data)

    assert (reply["ok"], reply["error"]["code"]) == (False, code)
    assert reply["error"]["message"]
    meeting.control.send("sync")
    assert meeting.control.view["version"] == version


@pytest.mark.parametrize("text", ["", "   \n ", "x" * 281, "\u200b\u202e"])
def test_an_empty_or_too_long_sentence_is_refused_with_a_reason(meeting: Meeting, text: str) -> None:
    (phone,) = meeting.join("ouder")
    meeting.go_to("harvest", 2)

    reply = phone.answer("insight", text=text)

    assert reply["error"]["code"] in {"text_empty", "text_too_long"}


@pytest.mark.parametrize("text", ["=1+1", "<script>alert(1)</script>", "😀 goed zo", "x" * 280, "één\ntwee", "مرحبا"])
def test_any_other_text_is_kept_as_it_was_typed(meeting: Meeting, text: str) -> None:
    (phone,) = meeting.join("ouder")
    meeting.go_to("harvest", 2)

    assert phone.answer("insight", text=text)["ok"]

    insights = meeting.control.wait(lambda view: view["insights"])["insights"]
    assert [it["text"] for it in insights.values()] == [text]


def test_control_characters_and_marks_that_turn_the_order_are_left_out(meeting: Meeting) -> None:
    (phone,) = meeting.join("ouder")
    meeting.go_to("harvest", 2)

    phone.answer("insight", text="a\u0000b\u0007c \u202edef")

    insights = meeting.control.wait(lambda view: view["insights"])["insights"]
    assert [it["text"] for it in insights.values()] == ["abc def"]


def test_the_ids_of_another_meeting_are_unknown_here(meeting: Meeting) -> None:
    (phone,) = meeting.join("ouder")
    run = meeting.go_to("harvest", 2)
    phone.answer("insight", text="Van hier")
    insight = int(next(iter(meeting.control.wait(lambda view: view["insights"])["insights"])))
    other = Meeting(meeting.server)
    (stranger,) = other.join("ouder")

    replies = [
        stranger.answer("insight", run=run, text="Van elders"),
        stranger.act("withdraw", insight=insight),
        other.control.send("insight_show", insights=[insight], shown=True),
        other.control.send("mirror_reveal", run=run, stage="gap"),
    ]

    assert [reply["error"]["code"] for reply in replies] == ["not_found"] * 4
    other.close()


def test_nobody_withdraws_the_sentence_of_somebody_else(meeting: Meeting) -> None:
    writer, other = meeting.join("ouder", "ouder")
    meeting.go_to("harvest", 2)
    writer.answer("insight", text="Van mij")
    insight = int(next(iter(meeting.control.wait(lambda view: view["insights"])["insights"])))

    assert other.act("withdraw", insight=insight)["error"]["code"] == "not_found"
    assert other.act("permit", insight=insight, may_quote=True)["error"]["code"] == "not_found"


def test_the_control_and_the_projector_refuse_who_did_not_sign_in(meeting: Meeting) -> None:
    for screen in ("control", "projector"):
        stranger = Screen(meeting.server, "/facilitator", {"session": meeting.id, "screen": screen})
        with pytest.raises(socketio.exceptions.ConnectionError):
            stranger.connect()

    pages = ["/facilitator/", f"/facilitator/sessions/{meeting.id}/", f"/facilitator/sessions/{meeting.id}/report.pdf"]
    answers = [requests.get(meeting.server.url + page, timeout=10).status_code for page in pages]
    assert answers == [401, 401, 401]


def test_a_wrong_key_does_not_sign_in(meeting: Meeting) -> None:
    wrong = requests.get(f"{meeting.server.url}/facilitator/sign-in/wrong", timeout=10)

    assert wrong.status_code == 401


def test_the_projectors_link_opens_the_projector_of_one_meeting_and_nothing_else(meeting: Meeting) -> None:
    page = meeting.facilitator.browser.get(f"{meeting.server.url}/facilitator/sessions/{meeting.id}/", timeout=10).text
    link = page.split("/facilitator/projector/", 1)[1].split('"', 1)[0]
    beamer = requests.Session()

    opened = beamer.get(f"{meeting.server.url}/facilitator/projector/{link}", timeout=10)
    cookies = "; ".join(f"{name}={value}" for name, value in beamer.cookies.items())
    projector = Screen(
        meeting.server, "/facilitator", {"session": meeting.id, "screen": "projector"}, {"Cookie": cookies}
    ).connect()
    control = Screen(meeting.server, "/facilitator", {"session": meeting.id, "screen": "control"}, {"Cookie": cookies})

    assert opened.status_code == 200
    assert projector.send("step_next", run=None)["error"]["code"] == "not_allowed"
    with pytest.raises(socketio.exceptions.ConnectionError):
        control.connect()
    assert beamer.get(f"{meeting.server.url}/facilitator/", timeout=10).status_code == 401
    projector.disconnect()


def test_a_wrong_code_gets_a_page_that_says_what_to_do(meeting: Meeting) -> None:
    free = "999999" if meeting.code != "999999" else "999998"

    page = requests.get(f"{meeting.server.url}/{free}", timeout=10)

    assert page.status_code == 404
    assert "code" in page.text


def test_a_meeting_that_ended_lets_nobody_in_and_can_be_opened_again(meeting: Meeting) -> None:
    meeting.next()
    meeting.control.send("session_end")
    wish = {"join": message_id(), "role": "ouder", "consent": True}
    url = f"{meeting.server.url}/{meeting.code}"

    closed = requests.post(f"{url}/join", json=wish, timeout=10)
    page = requests.get(url, timeout=10)
    meeting.control.send("session_end", ended=False)
    opened = requests.post(f"{url}/join", json=wish, timeout=10)

    assert closed.json()["error"]["code"] == "session_ended"
    assert page.status_code == 410
    assert opened.status_code == 201


def test_signing_in_takes_the_link_and_no_password(meeting: Meeting) -> None:
    assert Facilitator(meeting.server).desk(meeting.id).view["session"]["id"] == meeting.id
