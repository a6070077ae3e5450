"""Guessing join codes: slow for who guesses, nothing for who belongs in the room."""

from collections.abc import Iterator

import pytest
import requests
from flask import Flask
from flask.testing import FlaskClient

from dialogue.records import Session
from participant.guessing import ALTOGETHER, EACH, IN_THE_LONG_RUN, Guessing
from serving.proof import proof
from tests.facilitator.desk import Desk
from tests.live.meeting import Meeting


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def free_codes(session: Session) -> Iterator[str]:
    return (str(code) for code in range(100_000, 1_000_000) if str(code) != session.code)


def guess_until_refused(browser: FlaskClient, session: Session, most: int, keep_cookies: bool = True) -> int:
    """Try wrong codes and return how many were answered."""
    for number, code in zip(range(most), free_codes(session), strict=False):
        if not keep_cookies:
            browser = browser.application.test_client()
        if browser.get(f"/{code}").status_code == 429:
            return number
    return most


def wish(join: str) -> dict[str, object]:
    return {"join": join, "role": "ouder", "consent": True}


def test_ten_wrong_codes_are_a_slip_and_then_it_goes_slowly() -> None:
    clock = Clock()
    guessing = Guessing(clock)

    at_once = [guessing.begin("visitor") for _ in range(12)]
    clock.now += 60
    a_minute_later = [guessing.begin("visitor") for _ in range(4)]

    assert at_once == [True] * 10 + [False] * 2
    assert a_minute_later == [True, True, False, False]
    assert guessing.begin("somebody else")


def test_who_is_nobody_in_particular_falls_under_the_total() -> None:
    clock = Clock()
    guessing = Guessing(clock)

    at_once = sum(guessing.begin("") for _ in range(500))
    each_minute = []
    for _ in range(240):
        clock.now += 60
        each_minute.append(sum(guessing.begin("") for _ in range(100)))

    assert at_once == ALTOGETHER.burst
    assert each_minute[:30] == [12] * 30
    # 600 at once and one a minute, for who goes on
    assert each_minute[-30:] == [1] * 30
    assert sum(each_minute) == pytest.approx(IN_THE_LONG_RUN.burst + 240 - at_once, abs=2)


def test_a_right_code_costs_nothing() -> None:
    guessing = Guessing(Clock())

    for _ in range(1000):
        assert guessing.begin("visitor")
        guessing.was_right("visitor")


def test_a_browser_that_keeps_guessing_is_asked_to_wait(desk: Desk) -> None:
    session = desk.make()
    browser = desk.app.test_client()

    answered = guess_until_refused(browser, session, 30)
    refused = browser.get("/123456")

    # the first one is how the browser becomes known
    assert answered == EACH.burst + 1
    assert refused.status_code == 429
    assert 1 <= int(refused.headers["Retry-After"]) <= 30
    assert "Wacht even met typen" in refused.text


def test_a_right_code_is_no_way_around_waiting(desk: Desk) -> None:
    session = desk.make()
    browser = desk.app.test_client()
    guess_until_refused(browser, session, 30)

    assert browser.get(f"/{session.code}").status_code == 429
    assert browser.post(f"/{session.code}/join", json=wish("abcdefgh")).status_code == 429


def test_dropping_cookies_leads_to_the_total_of_the_whole_server(desk: Desk) -> None:
    session = desk.make()

    answered = guess_until_refused(desk.app.test_client(), session, 200, keep_cookies=False)

    assert answered == ALTOGETHER.burst


def test_who_belongs_in_the_room_comes_in_while_others_guess(desk: Desk) -> None:
    session = desk.make()
    inside, looking = desk.app.test_client(), desk.app.test_client()
    inside.get(f"/{session.code}")
    inside.post(f"/{session.code}/join", json=wish("insideinside"))
    inside.delete_cookie(f"oogst_door_{session.code}")
    looking.get(f"/{session.code}")
    guess_until_refused(desk.app.test_client(), session, 200, keep_cookies=False)

    scanning = desk.app.test_client()
    scanned = scanning.get(f"/{session.code}?k={proof(desk.app.secret_key, session.code)}")

    assert inside.get(f"/{session.code}").status_code == 200
    assert looking.post(f"/{session.code}/join", json=wish("lookinglooking")).status_code == 201
    assert scanned.status_code == 200
    assert scanning.post(f"/{session.code}/join", json=wish("scanningscanning")).status_code == 201
    assert desk.app.test_client().get(f"/{session.code}").status_code == 429


def test_a_made_up_token_or_proof_does_not_let_anybody_guess_on(desk: Desk) -> None:
    session = desk.make()
    guess_until_refused(desk.app.test_client(), session, 200, keep_cookies=False)
    made_up = desk.app.test_client()
    made_up.set_cookie(f"oogst_{session.code}", "made-up")
    made_up.set_cookie(f"oogst_door_{session.code}", "made-up")
    made_up.set_cookie("oogst_visitor", "made-up")

    assert made_up.get(f"/{session.code}?k=made-up").status_code == 429


def test_a_socket_is_no_way_around_waiting_either(desk: Desk) -> None:
    session = desk.make()
    guess_until_refused(desk.app.test_client(), session, 200, keep_cookies=False)

    refusals = {why(desk.app, {"code": code, "token": "x"}) for code in (session.code, "100000")}

    assert refusals == {"too_many_codes"}


def test_guessing_over_a_socket_is_counted(desk: Desk) -> None:
    session = desk.make()

    refusals = [why(desk.app, {"code": code}) for code, _ in zip(free_codes(session), range(70), strict=False)]

    assert refusals == ["not_found"] * int(ALTOGETHER.burst) + ["too_many_codes"] * (70 - int(ALTOGETHER.burst))


def test_three_hundred_phones_behind_one_address_are_never_kept_waiting(meeting: Meeting) -> None:
    address = f"{meeting.server.url}/{meeting.code}"

    joined = []
    for number in range(300):
        shown = requests.get(address, timeout=20).status_code
        came_in = requests.post(f"{address}/join", json=wish(f"phone-{number:04}"), timeout=20).status_code
        joined.append((shown, came_in))

    assert set(joined) == {(200, 201)}


def why(app: Flask, auth: dict[str, str]) -> str:
    """Return why a phone that connects with this is refused."""
    socket = app.extensions["socketio"].server
    said: list[str] = []
    sent = socket._send_packet
    socket._send_packet = lambda _to, packet: said.append(packet.encode())
    environ = app.test_client().get("/").request.environ
    socket._handle_eio_connect("engine", {**environ, "flask.app": app})
    socket._handle_connect("engine", "/participant", auth)
    socket._send_packet = sent
    return str(said[-1]).split('"message":"')[1].split('"')[0]
