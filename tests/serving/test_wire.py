"""Reading packets: what makes no sense becomes an event that nobody has."""

import engineio.packet
import pytest
import socketio.packet
from hypothesis import given
from hypothesis import strategies as st

from serving import json_text
from serving.wire import RESERVED, UNREADABLE, Packet, calm_engine

STRANGE = [
    "",
    None,
    True,
    7,
    [1],
    {"a": 1},
    b"\x00",
    b'2["answer"]',
    "x",
    "7",
    "4",
    "2",
    "2[]",
    "2{}",
    "2[1]",
    "2[[1]]",
    "2²[]",
    "²",
    "2" + "1" * 200 + "[]",
    "2/participant,7" + "[" * 100_000,
    '599999999999-["leave"]',
    "3",
    '3{"a":1}',
    '4"refused"',
]


@pytest.mark.parametrize("encoded", STRANGE, ids=lambda it: repr(it)[:30])
def test_what_cannot_be_read_is_an_event_that_nobody_has(encoded: object) -> None:
    packet = Packet(encoded_packet=encoded)

    assert (packet.packet_type, packet.data, packet.attachment_count) == (socketio.packet.EVENT, [UNREADABLE], 0)


@pytest.mark.parametrize("name", sorted(RESERVED))
def test_an_event_with_a_name_of_the_library_is_one_that_nobody_has(name: str) -> None:
    packet = Packet(encoded_packet=f'2/participant,7["{name}",{{}}]')

    assert (packet.data, packet.namespace, packet.id) == ([UNREADABLE], "/participant", 7)


def test_a_message_is_read_as_it_was_sent() -> None:
    packet = Packet(encoded_packet='2/participant,12["leave",{"id":"abcdefgh"}]')

    assert packet.packet_type == socketio.packet.EVENT
    assert (packet.namespace, packet.id, packet.data) == ("/participant", 12, ["leave", {"id": "abcdefgh"}])


def test_attachments_are_not_waited_for() -> None:
    packet = Packet(encoded_packet='51-/participant,12["leave",{"_placeholder":true,"num":0}]')

    assert (packet.packet_type, packet.attachment_count) == (socketio.packet.EVENT, 0)


def test_what_the_server_sends_is_written_as_before() -> None:
    mine = Packet(socketio.packet.EVENT, data=["patch", {"now": 1}], namespace="/participant").encode()
    stock = socketio.packet.Packet(socketio.packet.EVENT, data=["patch", {"now": 1}], namespace="/participant").encode()

    assert mine == stock


@given(st.one_of(st.text(), st.binary(), st.text().map(lambda text: f"2{text}")))
def test_no_packet_whatever_it_holds_raises(encoded: object) -> None:
    assert Packet(encoded_packet=encoded).attachment_count == 0


@pytest.mark.parametrize("frame", ["", "x", "²", "4" + "[" * 100_000, "b!", "bAAA"])
def test_a_frame_that_engine_io_cannot_read_says_nothing_and_ends_nothing(frame: str) -> None:
    engineio.packet.Packet.json = json_text
    calm_engine()
    calm_engine()

    packet = engineio.packet.Packet(encoded_packet=frame)

    assert packet.packet_type in {engineio.packet.NOOP, engineio.packet.MESSAGE}


def test_a_frame_that_can_be_read_is_read() -> None:
    calm_engine()

    packet = engineio.packet.Packet(encoded_packet='42["sync"]')

    assert (packet.packet_type, packet.data) == (engineio.packet.MESSAGE, '2["sync"]')
