"""What pages, forms, cookies and files give away, and to whom."""

import re
from http.cookies import SimpleCookie
from typing import Any

import pytest
from werkzeug.test import TestResponse

from tests.facilitator.desk import Desk

CARRIES_ITS_STYLE = {"/facilitator/sessions/1/report.html", "/facilitator/series/1/report.html"}
"""A report stands alone once it was downloaded, so that it brings its own style (facilitator/downloads.py)."""


def addresses(desk: Desk, method: str) -> list[str]:
    """Return an address for every rule of the application that answers to this method."""
    session = desk.make(started_at=1)
    desk.open(f"/facilitator/sessions/{session.id}/details")
    desk.press("Bewaar", series="new", series_name="Reeks")
    control = desk.open(f"/facilitator/sessions/{session.id}/")
    values: dict[str, Any] = {
        "session_id": session.id,
        "series_id": 1,
        "code": session.code,
        "programme_id": "niet-gelijk-wel-gelijkwaardig",
        "deck_id": "uitdelers",
        "key": control.select_one("[data-projector]")["data-projector"].split("/")[-1],
        "extension": "html",
        "number": 1,
        "digest": "x",
        "screen": "phone",
        "language": "en",
        "place": "photo",
        "unknown": "nergens",
    }
    adapter = desk.app.url_map.bind("localhost")
    return [
        adapter.build(rule.endpoint, {name: values[name] for name in rule.arguments}, method=method)
        for rule in desk.app.url_map.iter_rules()
        if method in (rule.methods or ())
    ]


def cookies(answer: TestResponse) -> dict[str, Any]:
    """Return the cookies that an answer sets, with their attributes."""
    jar: SimpleCookie = SimpleCookie()
    for header in answer.headers.getlist("Set-Cookie"):
        jar.load(header)
    return dict(jar)


def test_no_page_has_script_or_style_within_it_and_every_answer_forbids_it(desk: Desk) -> None:
    pages = addresses(desk, "GET")

    for address in pages:
        answer = desk.browser.get(address)
        policy = answer.headers["Content-Security-Policy"]
        assert answer.status_code < 500, address
        assert "frame-ancestors 'self'" in policy, address
        if address in CARRIES_ITS_STYLE:
            assert "script-src" not in policy and policy.startswith("default-src 'none'")
        else:
            assert "unsafe" not in policy, address
        if answer.mimetype == "text/html" and address not in CARRIES_ITS_STYLE:
            assert not re.search(r"<script(?![^>]*\bsrc=)(?![^>]*application/json)", answer.text), address
            assert not re.search(r"<style|\sstyle=|\son[a-z]+=", answer.text), address
    assert len(pages) > 20


def test_who_did_not_sign_in_gets_nothing_of_the_facilitator(desk: Desk) -> None:
    stranger = desk.app.test_client()
    mine = [it for it in addresses(desk, "GET") if it.startswith("/facilitator/")]
    mine = [it for it in mine if "/projector/" not in it and "/sign-in/" not in it and "nergens" not in it]

    assert {address: stranger.get(address).status_code for address in mine} == dict.fromkeys(mine, 401)


def test_every_form_of_the_facilitator_needs_its_token(desk: Desk) -> None:
    forms = [it for it in addresses(desk, "POST") if not it.endswith("/join")]

    assert {address: desk.browser.post(address).status_code for address in forms} == dict.fromkeys(forms, 400)
    assert len(forms) >= 6
    assert desk.session(1)


@pytest.mark.parametrize("origin", ["https://kwaad.nl", "null", "http://localhost.kwaad.nl"])
def test_a_page_of_somebody_else_cannot_join(desk: Desk, origin: str) -> None:
    session = desk.make()
    wish = {"join": "abcdefgh", "role": "ouder", "consent": True}
    phone = desk.app.test_client()

    refused = phone.post(f"/{session.code}/join", json=wish, headers={"Origin": origin})
    joined = phone.post(f"/{session.code}/join", json=wish, headers={"Origin": "http://localhost"})

    assert (refused.status_code, refused.json["error"]["code"]) == (403, "not_allowed")
    assert joined.status_code == 201


@pytest.mark.parametrize("transport", ["polling", "websocket"])
@pytest.mark.parametrize("origin", ["https://kwaad.nl", "null", "http://localhost.kwaad.nl"])
def test_a_page_of_somebody_else_opens_no_socket(desk: Desk, origin: str, transport: str) -> None:
    upgrade = {"Connection": "Upgrade", "Upgrade": "websocket"} if transport == "websocket" else {}
    address = f"/socket.io/?EIO=4&transport={transport}"

    refused = desk.app.test_client().get(address, headers={"Origin": origin, **upgrade})

    assert refused.status_code == 400
    assert "Not an accepted origin" in refused.text
    assert "Access-Control-Allow-Origin" not in refused.headers


def test_a_page_of_this_server_opens_a_socket(desk: Desk) -> None:
    opened = desk.app.test_client().get("/socket.io/?EIO=4&transport=polling", headers={"Origin": "http://localhost"})

    assert opened.status_code == 200


def every_cookie(desk: Desk) -> dict[str, Any]:
    session = desk.make()
    browser = desk.app.test_client()
    wrong = "100000" if session.code != "100000" else "100001"
    answers = [
        browser.get(f"/facilitator/sign-in/{desk.app.config['FACILITATOR_KEY']}"),
        browser.get(f"/{session.code}?language=en"),
        browser.post(f"/{session.code}/join", json={"join": "abcdefgh", "role": "ouder", "consent": True}),
        desk.app.test_client().get(f"/{wrong}"),
    ]
    return {name: it for answer in answers for name, it in cookies(answer).items()}


def test_cookies_are_out_of_reach_of_scripts_and_other_sites(desk: Desk) -> None:
    found = every_cookie(desk)

    assert {it["samesite"] for it in found.values()} == {"Lax"}
    # a script of ours writes this one, and it holds no more than "nl" or "en"
    assert [name for name, it in found.items() if not it["httponly"]] == ["language"]
    assert not any(it["secure"] for it in found.values())
    assert len(found) == 5


def test_behind_tls_no_cookie_goes_out_in_the_open(behind_tls: Desk) -> None:
    found = every_cookie(behind_tls)

    assert [name for name, it in found.items() if not it["secure"]] == []
    assert len(found) == 5


def test_the_sign_in_link_leads_on_at_once_and_is_told_to_nobody(desk: Desk) -> None:
    answer = desk.app.test_client().get(f"/facilitator/sign-in/{desk.app.config['FACILITATOR_KEY']}")

    assert (answer.status_code, answer.location) == (302, "/facilitator/")
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["Cache-Control"] == "no-store"


def test_what_stands_in_the_projectors_address_bar_opens_nothing(desk: Desk) -> None:
    session = desk.make()
    page = desk.open(f"/facilitator/sessions/{session.id}/")
    link = page.select_one("[data-projector]")["data-projector"]
    beamer = desk.app.test_client()

    opened = beamer.get(link)

    assert opened.status_code == 302
    assert link.split("/")[-1] not in opened.location
    assert opened.headers["Referrer-Policy"] == "no-referrer"
    assert beamer.get(opened.location).status_code == 200
    assert desk.app.test_client().get(opened.location).status_code == 401


@pytest.mark.parametrize(
    "path",
    [
        "/static/",
        "/static",
        "{root}/",
        "{root}/js/",
        "{root}/js",
        "{root}/../../run.py",
        "{root}/%2e%2e/%2e%2e/run.py",
        "{root}/..%2f..%2frun.py",
        "{root}/js/..%5c..%5crun.py",
        "{root}//etc/passwd",
        "{root}/css/%00",
        "/static/../run.py",
        "/texts/x/../../../etc/passwd/nl.json",
        "/.git/config",
        "/facilitator.key",
    ],
)
def test_no_folder_is_listed_and_nothing_beside_the_files_is_served(desk: Desk, path: str) -> None:
    root = desk.app.jinja_env.globals["static_root"]

    answer = desk.app.test_client().get(path.replace("{root}", str(root)))

    assert answer.status_code in {404, 308, 301}
    assert "import" not in answer.text and "root:" not in answer.text
