"""Downloading a whole meeting, and putting it back, as somebody does it in a browser."""

from io import BytesIO
from typing import Any

import pytest

from dialogue.archive.file import LARGEST_FILE
from dialogue.store import answers, sessions
from tests.facilitator.desk import Desk, words


def downloaded(desk: Desk, session_id: int, **ticked: str) -> bytes:
    desk.open(f"/facilitator/sessions/{session_id}/whole")
    answer = desk.send("Download het bestand", **ticked)
    assert answer.status_code == 200
    return answer.data


def put_back(desk: Desk, source: bytes, name: str = "bijeenkomst.oogst") -> Any:
    desk.open("/facilitator/import")
    return desk.press("Zet terug", meeting=(BytesIO(source), name))


def test_a_meeting_is_downloaded_under_its_own_name(desk: Desk) -> None:
    session = desk.make(title="Aan tafel", date="2026-03-05")

    page = desk.open(f"/facilitator/sessions/{session.id}/details")
    link = next(it for it in page.find_all("a") if "Download de hele bijeenkomst" in it.get_text())
    desk.open(link["href"])
    answer = desk.send("Download het bestand")

    assert "bijeenkomst-2026-03-05-aan-tafel.oogst" in answer.headers["Content-Disposition"]
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.data.startswith(b"PK")


def test_a_meeting_that_was_put_back_stands_there_with_its_code(desk: Desk) -> None:
    session = desk.make(title="Aan tafel")
    source = downloaded(desk, session.id)
    desk.database.write(sessions.remove, session.id)

    page = put_back(desk, source)

    back = desk.database.read(sessions.by_code, session.code)
    assert words(page.select_one(".just-done")) == "Deze bijeenkomst staat erbij: Aan tafel"
    assert len(page.select(".just-done")) == 1
    assert back
    assert desk.address == f"/facilitator/sessions/{back.id}/details"
    assert "Aan tafel" in words(desk.open("/facilitator/"))


def test_a_code_that_is_taken_is_said_to_be_another_one(desk: Desk) -> None:
    session = desk.make(title="Aan tafel")

    page = put_back(desk, downloaded(desk, session.id))

    back = desk.session(session.id + 1)
    said = [words(it) for it in page.select(".just-done")]
    assert back.code != session.code
    assert said[1] == f"De code was hier al in gebruik. De nieuwe code is {back.code}."
    assert desk.session(session.id) == session


def test_its_screens_open_and_the_next_step_works(desk: Desk) -> None:
    session = desk.make(title="Aan tafel")
    put_back(desk, downloaded(desk, session.id))
    back = session.id + 1

    opened = [desk.browser.get(f"/facilitator/sessions/{back}/{page}").status_code for page in ("", "themes", "report")]
    socket = desk.app.extensions["socketio"].test_client(
        desk.app, namespace="/facilitator", flask_test_client=desk.browser, auth={"session": back, "screen": "control"}
    )
    reply = socket.emit("step_next", {"run": None}, namespace="/facilitator", callback=True)

    assert opened == [200, 200, 200]
    assert reply["ok"]
    assert desk.session(back).run_id == reply["run"]
    assert desk.session(session.id).run_id is None


def test_mail_addresses_are_in_it_when_they_are_ticked(desk: Desk) -> None:
    session = desk.make()
    assert desk.open(f"/facilitator/sessions/{session.id}/whole").find("input", {"name": "addresses"}) is None
    desk.database.write(answers.add_address, session.id, "iemand@voorbeeld.nl")

    page = desk.open(f"/facilitator/sessions/{session.id}/whole")
    put_back(desk, downloaded(desk, session.id, addresses=""))
    put_back(desk, downloaded(desk, session.id, addresses="yes"))

    assert "Zet ook 1 mailadres erin" in words(page)
    assert not page.find("input", {"name": "addresses"}).has_attr("checked")
    assert desk.database.read(answers.addresses, session.id + 1) == []
    assert desk.database.read(answers.addresses, session.id + 2) == ["iemand@voorbeeld.nl"]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"Dit is een brief.", "Dit is geen bijeenkomst."),
        (b"PK en dan niets", "Het bestand is niet heel."),
        (b"x" * (LARGEST_FILE - 1000), "Dit is geen bijeenkomst."),
        (b"", "Dit is geen bijeenkomst."),
    ],
)
def test_a_file_that_is_something_else_is_refused_with_a_reason(desk: Desk, content: bytes, says: str) -> None:
    page = put_back(desk, content)

    problem = words(page.find(id="meeting-error"))
    assert desk.status == 422
    assert says in problem
    assert "Er is niets teruggezet." in problem
    assert page.find(id="meeting").has_attr("autofocus")
    assert page.find(id="file-error") is None


def test_pressing_without_a_file_asks_for_one(desk: Desk) -> None:
    page = put_back(desk, b"", "")

    assert desk.status == 422
    assert "Kies eerst een bestand." in words(page.find(id="meeting-error"))


def test_a_stranger_gets_no_meeting_and_brings_none(stranger: Desk) -> None:
    session_id = Desk(stranger.app, stranger.database).sign_in().make().id
    address = f"/facilitator/sessions/{session_id}/whole"

    assert stranger.browser.get(address).status_code == 401
    assert stranger.browser.post(address).status_code in {400, 401}
    assert stranger.browser.post("/facilitator/import/meeting").status_code in {400, 401}
    assert stranger.browser.get("/facilitator/sessions/999/whole").status_code in {401, 404}


def test_a_meeting_that_is_gone_has_no_page(desk: Desk) -> None:
    assert desk.browser.get("/facilitator/sessions/999/whole").status_code == 404
