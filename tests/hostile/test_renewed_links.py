"""A link that was given to the wrong person: with a new one, the old one and all that came in by it are out."""

import re

import pytest
import requests
import socketio

from tests.clients import Facilitator, Screen
from tests.live.meeting import Meeting


def renew(facilitator: Facilitator, page: str) -> str:
    """Press the button on this page and return what the next page says."""
    url = facilitator.server.url + page
    answer = facilitator.browser.post(url, data={"csrf_token": facilitator.csrf(page)}, timeout=10)
    assert answer.status_code == 200, answer.text
    return answer.text


def is_let_go(screen: Screen) -> bool:
    """Return whether the server ended this connection, and lets it in no more."""
    screen._socket.wait() if screen.is_connected else None
    screen.disconnect()
    with pytest.raises(socketio.exceptions.ConnectionError):
        screen.connect()
    return True


def beamer(meeting: Meeting, link: str) -> tuple[requests.Session, Screen]:
    """Open a projector's link in a browser that never signed in, and return the browser and its socket."""
    browser = requests.Session()
    assert browser.get(meeting.server.url + link, timeout=10).status_code == 200
    cookies = "; ".join(f"{name}={value}" for name, value in browser.cookies.items())
    auth = {"session": meeting.id, "screen": "projector"}
    return browser, Screen(meeting.server, "/facilitator", auth, {"Cookie": cookies})


def projector_link(meeting: Meeting, facilitator: Facilitator) -> str:
    control = facilitator.browser.get(f"{meeting.server.url}/facilitator/sessions/{meeting.id}/", timeout=10).text
    return control.split('data-projector="')[1].split('"')[0]


def test_a_new_sign_in_link_signs_out_every_other_device_and_its_live_screens(meeting: Meeting) -> None:
    mine, stolen = Facilitator(meeting.server), Facilitator(meeting.server)
    (phone,) = meeting.join("ouder")
    control, projector = stolen.desk(meeting.id), stolen.desk(meeting.id, "projector")
    old = meeting.server.sign_in

    page = renew(mine, "/facilitator/sign-in-link")
    new = re.search(r"/facilitator/sign-in/[\w-]+", page)
    assert new
    meeting.server.key = new[0].rsplit("/", 1)[1]

    assert is_let_go(control) and is_let_go(projector)
    assert stolen.browser.get(f"{meeting.server.url}/facilitator/", timeout=10).status_code == 401
    assert requests.get(old, timeout=10).status_code == 401
    assert mine.browser.get(f"{meeting.server.url}/facilitator/", timeout=10).status_code == 200
    assert mine.desk(meeting.id).view["session"]["id"] == meeting.id
    assert Facilitator(meeting.server).desk(meeting.id).view["session"]["id"] == meeting.id
    assert phone.act("leave")["ok"]


def test_a_new_sign_in_link_holds_after_the_server_starts_again(meeting: Meeting) -> None:
    renew(meeting.facilitator, "/facilitator/sign-in-link")
    meeting.server.stop()
    meeting.server.start()

    assert meeting.facilitator.browser.get(f"{meeting.server.url}/facilitator/", timeout=10).status_code == 200


def test_a_new_projectors_link_puts_out_what_the_old_one_opened(meeting: Meeting) -> None:
    old = projector_link(meeting, meeting.facilitator)
    browser, screen = beamer(meeting, old)
    screen.connect()

    renew(meeting.facilitator, f"/facilitator/sessions/{meeting.id}/projector-link")
    new = projector_link(meeting, meeting.facilitator)

    assert is_let_go(screen)
    assert requests.get(meeting.server.url + old, timeout=10).status_code == 404
    assert requests.get(f"{meeting.server.url}{old}/qr.svg", timeout=10).status_code == 404
    shown = browser.get(f"{meeting.server.url}/facilitator/sessions/{meeting.id}/projector", timeout=10)
    assert shown.status_code == 401
    assert beamer(meeting, new)[1].connect().view["session"]["code"] == meeting.code


def test_a_new_projectors_link_leaves_other_meetings_as_they_are(meeting: Meeting) -> None:
    other = Meeting(meeting.server)
    _browser, screen = beamer(other, projector_link(other, other.facilitator))
    screen.connect()

    renew(meeting.facilitator, f"/facilitator/sessions/{meeting.id}/projector-link")

    assert screen.send("sync")["ok"]
    screen.disconnect()
    other.close()


def test_the_facilitators_own_screens_come_back_after_a_new_projectors_link(meeting: Meeting) -> None:
    renew(meeting.facilitator, f"/facilitator/sessions/{meeting.id}/projector-link")
    meeting.projector.disconnect()

    assert meeting.projector.connect().view["session"]["code"] == meeting.code
    assert meeting.control.send("sync")["ok"]
