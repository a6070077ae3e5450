"""Connections that a client disturbs by itself, and what the server's output says of hostile people."""

import contextlib
import json

import pytest

from tests.hostile.client import Gone, RawClient
from tests.hostile.filled import fill
from tests.live.meeting import Meeting, message_id
from tests.server import Server


def phone_of(meeting: Meeting) -> RawClient:
    (phone,) = meeting.join("ouder")
    phone.disconnect()
    meeting.control.wait(lambda view: view["counts"]["connected"] == 0)
    client = RawClient(meeting.server, "/participant", {"code": meeting.code, "token": phone.token})
    meeting.control.wait(lambda view: view["counts"]["connected"] == 1)
    return client


@pytest.mark.parametrize("name", ["connect", "disconnect", "*", "connect_error"])
def test_an_event_with_a_name_of_the_library_leaves_the_phone_where_it_is(meeting: Meeting, name: str) -> None:
    client = phone_of(meeting)

    for number, sent in enumerate(([], [{}], [{"code": meeting.code}], ["transport close"])):
        client.send(f"42/participant,{number}{json.dumps([name, *sent])}")
        assert client.reply(number)["error"]["code"] == "unknown_message"

    assert client.ask("sync", {})["ok"]
    meeting.control.send("sync")
    assert meeting.control.view["counts"]["connected"] == 1
    client.close()


def test_a_second_connect_on_the_same_socket_changes_nothing(meeting: Meeting) -> None:
    client = phone_of(meeting)

    client.send(f'40/participant,{{"code":"{meeting.code}"}}')

    assert client.ask("sync", {})["ok"]
    client.close()
    meeting.control.wait(lambda view: view["counts"]["connected"] == 0)


@pytest.mark.parametrize(
    "octets",
    [
        b"\x81\x83\x00\x00\x00\x00\xff\xfe\xfd",
        b"\x83\x80\x00\x00\x00\x00",
        b"\xf1\x80\x00\x00\x00\x00",
        b"\x81\x05hallo",
        b"\x81\xff\x7f\xff\xff\xff\xff\xff\xff\xff\x00\x00\x00\x00",
        b"\x80\x81\x00\x00\x00\x00x",
        b"\x88\x81\x00\x00\x00\x00x",
        b"GET / HTTP/1.1\r\n\r\n",
    ],
    ids=[
        "no utf-8",
        "no such frame",
        "reserved bits",
        "not masked",
        "too long",
        "goes on from nothing",
        "close",
        "http",
    ],
)
def test_octets_that_are_no_frame_end_that_connection_and_nothing_else(meeting: Meeting, octets: bytes) -> None:
    client = phone_of(meeting)

    client.raw(octets)
    with contextlib.suppress(Gone):
        client.ask("sync", {})
    client.close()

    meeting.control.wait(lambda view: view["counts"]["connected"] == 0)
    assert meeting.control.send("sync")["ok"]
    assert not [line for line in meeting.server.lines if "Traceback" in line]


def test_the_output_of_the_server_holds_no_key_no_token_and_nothing_that_was_typed(server: Server) -> None:
    meeting = fill(server)
    phone = meeting.phones[0]
    link = meeting.facilitator.browser.get(f"{server.url}/facilitator/sessions/{meeting.id}/", timeout=10).text
    projector_key = link.split("/facilitator/projector/")[1].split('"')[0]
    phone.send_raw("answer", {"id": message_id(), "run": 1, "body": {"kind": "insight", "text": ["geheim"]}})
    phone.act("withdraw", insight=2**53 - 7)
    for name in ("geheim", "disconnect"):
        phone.send_raw(name, "geheim")
    meeting.close()
    server.stop()

    said = "".join(server.lines)
    assert said.count(server.key) == 1
    for secret in (phone.token, projector_key, "geheim", "Zin 0", "Thema van", meeting.code):
        assert secret not in said
