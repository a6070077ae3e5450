"""Two sessions at once: whoever is in one tries everything of the other, and reads and changes nothing of it."""

import itertools
import json
import random
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
import requests
import socketio

from dialogue.protocol.answers import AnyAnswer
from dialogue.protocol.control import FROM_CONTROL
from dialogue.protocol.phone import FROM_PHONE
from facilitator.export.formats import FORMATS
from tests.clients import Phone, Screen
from tests.hostile import payloads
from tests.hostile.filled import Ids, dump, fill, ids_of
from tests.live.meeting import message_id
from tests.server import Server

BODIES = {body.__struct_config__.tag: body for body in AnyAnswer.__args__}


class Pair:
    """Two filled meetings on one server, of the same programme."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.here, self.there = fill(server), fill(server)
        self.ids_here, self.ids_there = ids_of(self.here), ids_of(self.there)

    def stand_at(self, kind: str) -> int:
        """Let both meetings stand at a step of this kind; return the run of this one."""
        self.there.go_to(kind)
        return self.here.go_to(kind)

    def close(self) -> None:
        """Hang up everywhere."""
        self.here.close()
        self.there.close()


@pytest.fixture(scope="module")
def pair(house: Server) -> Iterator[Pair]:
    """Two filled meetings."""
    made = Pair(house)
    yield made
    made.close()


def mixtures(record: type[msgspec.Struct], here: Ids, there: Ids) -> Iterator[dict[str, Any]]:
    """Yield payloads of a message in which at least one id is of the other session."""
    chance = random.Random(0)
    names = sorted(_fields_with_ids(record))
    for strange in itertools.product([True, False], repeat=len(names)):
        if any(strange):
            of = dict(zip(names, (there if is_strange else here for is_strange in strange), strict=True))
            yield payloads.made(record, chance, lambda field, of=of: chance.choice(of[field].of(field)))


def _fields_with_ids(record: type[msgspec.Struct]) -> set[str]:
    return {field.name for field in msgspec.structs.fields(record) if payloads.names_something(field.type)}


def test_the_fields_with_ids_are_found_in_the_messages_themselves() -> None:
    assert _fields_with_ids(FROM_CONTROL["group_swap"]) == {"run", "first", "second"}
    assert _fields_with_ids(FROM_CONTROL["insight_place"]) == {"insights", "target", "source"}
    assert _fields_with_ids(FROM_CONTROL["undo"]) == set()


@pytest.mark.parametrize("name", sorted(payloads.with_ids(FROM_CONTROL)))
def test_a_control_does_nothing_with_what_is_of_another_session(pair: Pair, name: str) -> None:
    before = dump(pair.server.data)
    seen = pair.there.control.view

    for payload in mixtures(FROM_CONTROL[name], pair.ids_here, pair.ids_there):
        reply = pair.here.control.send_raw(name, payload)
        assert not reply["ok"], (payload, reply)

    assert dump(pair.server.data) == before
    assert pair.there.control.view == seen


@pytest.mark.parametrize("name", sorted(set(payloads.with_ids(FROM_PHONE)) - {"answer"}))
def test_a_phone_does_nothing_with_what_is_of_another_session(pair: Pair, name: str) -> None:
    before = dump(pair.server.data)

    for payload in mixtures(FROM_PHONE[name], pair.ids_here, pair.ids_there):
        for phone in pair.here.phones:
            reply = phone.send_raw(name, payload | {"id": message_id()})
            assert not reply["ok"], (payload, reply)

    assert dump(pair.server.data) == before


@pytest.mark.parametrize("kind", sorted(BODIES))
def test_a_phone_answers_no_run_of_another_session(pair: Pair, kind: str) -> None:
    before = dump(pair.server.data)
    body = payloads.made(BODIES[kind], random.Random(0), lambda field: pair.ids_there.of(field)[0])

    for run in pair.ids_there.run:
        reply = pair.here.phones[0].send_raw("answer", {"id": message_id(), "run": run, "body": body})
        assert reply.get("error", {}).get("code") == "not_found"

    assert dump(pair.server.data) == before


@pytest.mark.parametrize(
    ("step", "kind"), [("cards", "reply_card"), ("cards", "take_back"), ("cards", "hand_card"), ("themes", "read_back")]
)
def test_a_phone_answers_its_own_run_with_nothing_of_another_session(pair: Pair, step: str, kind: str) -> None:
    run = pair.stand_at(step)
    if step == "themes":
        pair.here.control.send("theme_show", run=run, theme=pair.ids_here.theme[0])
    before = dump(pair.server.data)

    for number in range(4):
        body = payloads.made(BODIES[kind], random.Random(0), lambda field, n=number: _nth(pair.ids_there.of(field), n))
        reply = pair.here.phones[0].send_raw("answer", {"id": message_id(), "run": run, "body": body})
        assert reply.get("error", {}).get("code") == "not_found", reply

    assert dump(pair.server.data) == before


def _nth(ids: tuple[int, ...], number: int) -> int:
    return ids[number % len(ids)]


def test_every_kind_of_answer_with_an_id_is_tried() -> None:
    assert {kind for kind, body in BODIES.items() if _fields_with_ids(body)} == {"reply_card", "take_back", "read_back"}


@pytest.mark.parametrize("with_cookie", [True, False])
def test_a_token_of_one_session_opens_nothing_of_the_other(pair: Pair, with_cookie: bool) -> None:
    mine = pair.here.phones[0].token
    auth = {"code": pair.there.code, **({} if with_cookie else {"token": mine})}
    headers = {"Cookie": f"oogst_{pair.there.code}={mine}"} if with_cookie else {}
    stranger = Screen(pair.server, "/participant", auth, headers)
    page = requests.get(f"{pair.server.url}/{pair.there.code}", headers=headers, timeout=10).text

    with pytest.raises(socketio.exceptions.ConnectionError):
        stranger.connect()
    assert "Zin 0" not in page


def test_a_projectors_cookie_of_one_session_shows_nothing_of_the_other(pair: Pair) -> None:
    browser = requests.Session()
    control = pair.here.facilitator.browser.get(f"{pair.server.url}/facilitator/sessions/{pair.here.id}/", timeout=10)
    browser.get(pair.server.url + control.text.split('data-projector="')[1].split('"')[0], timeout=10)
    cookies = "; ".join(f"{name}={value}" for name, value in browser.cookies.items())
    auth = {"session": pair.there.id, "screen": "projector"}

    with pytest.raises(socketio.exceptions.ConnectionError):
        Screen(pair.server, "/facilitator", auth, {"Cookie": cookies}).connect()
    page = browser.get(f"{pair.server.url}/facilitator/sessions/{pair.there.id}/projector", timeout=10)
    assert page.status_code == 401


@pytest.mark.parametrize(
    "page",
    [
        "",
        "themes",
        "report",
        "report/contents",
        "suggestions",
        *(f"report.{name}" for name in FORMATS),
        "addresses.txt",
        "cards.pdf",
        "details",
    ],
)
def test_a_participant_downloads_nothing(pair: Pair, page: str) -> None:
    phone = pair.here.phones[0]
    cookies = {f"oogst_{pair.here.code}": phone.token, f"oogst_{pair.there.code}": phone.token}

    for meeting in (pair.here, pair.there):
        address = f"{pair.server.url}/facilitator/sessions/{meeting.id}/{page}"
        assert requests.get(address, cookies=cookies, timeout=10).status_code == 401


def test_what_happens_in_one_session_is_heard_in_no_other(pair: Pair) -> None:
    run = pair.here.go_to("harvest", 2)
    strangers: list[Screen] = [*pair.there.phones, pair.there.control, pair.there.projector]
    for screen in strangers:
        screen.send("sync")
        screen.patches.clear()

    for phone in pair.here.phones:
        assert isinstance(phone, Phone)
        phone.answer("insight", run=run, text="Alleen voor hier bedoeld")
    pair.here.control.wait(lambda view: "Alleen voor hier bedoeld" in json.dumps(view["insights"]))
    pair.here.control.send("rest", on=True)
    pair.here.control.send("rest", on=False)

    assert [patch for screen in strangers for patch in screen.patches] == []
    assert not any("Alleen voor hier" in json.dumps(screen.view) for screen in strangers)


def test_the_report_of_one_session_holds_nothing_of_the_other(pair: Pair) -> None:
    address = f"{pair.server.url}/facilitator/sessions/{pair.here.id}/report"

    written = [pair.here.facilitator.browser.get(f"{address}.{it}", timeout=30).text for it in ("json", "csv", "html")]

    assert all(pair.here.code in it for it in written)
    assert not any(pair.there.code in it for it in written)
