"""The load clients' own websocket: what it sends a server can read, and it reads whatever a server may send."""

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.load import packets, websocket

SIZES = [0, 1, 3, 125, 126, 127, 65_535, 65_536, 100_000]


def from_server(payload: bytes, first: int = 0x81) -> bytes:
    """Return a frame as a server writes it: without a mask."""
    size = len(payload)
    if size < 126:
        return bytes((first, size)) + payload
    wide = 2 if size < 65_536 else 8
    return bytes((first, 126 if wide == 2 else 127)) + size.to_bytes(wide, "big") + payload


@pytest.mark.parametrize("size", SIZES)
def test_a_frame_under_its_mask_is_the_payload_again(size):
    payload = bytes(number % 251 for number in range(size))
    sent = websocket.frame(payload, mask=b"\x01\x80\xff\x42")
    assert len(sent) == size + (6 if size < 126 else 8 if size < 65_536 else 14)
    assert websocket.masked(sent[len(sent) - size :], b"\x01\x80\xff\x42") == payload
    assert size == 0 or sent[-1:] != payload[-1:]


@given(st.lists(st.sampled_from(SIZES), min_size=1, max_size=5), st.lists(st.integers(1, 70_000), max_size=40))
def test_messages_are_whole_however_the_network_cuts_them(sizes, cuts):
    payloads = [bytes([number]) * size for number, size in enumerate(sizes)]
    stream = b"".join(map(from_server, payloads))
    reader = websocket.FrameReader()
    read = []
    for cut in [*cuts, len(stream)]:
        read += reader.feed(stream[:cut]) if stream[:cut] else []
        stream = stream[cut:]
    assert read == [(websocket.TEXT, payload) for payload in payloads]


def test_a_fragmented_message_is_one_and_a_ping_may_come_between():
    stream = from_server(b"een ", 0x01) + from_server(b"hallo", 0x89) + from_server(b"twee ", 0x00)
    stream += from_server(b"drie", 0x80) + from_server(b"\x03\xe8", 0x88)
    reader = websocket.FrameReader()
    read = [message for place in range(len(stream)) for message in reader.feed(stream[place : place + 1])]
    assert read == [(websocket.PING, b"hallo"), (websocket.TEXT, b"een twee drie"), (websocket.CLOSE, b"\x03\xe8")]


def test_what_the_server_compresses_is_read():
    squeezer = zlib.compressobj(wbits=-15)
    reader = websocket.FrameReader(compressed=True)
    for text in (b"hallo hallo hallo", b"hallo hallo hallo"):
        squeezed = (squeezer.compress(text) + squeezer.flush(zlib.Z_SYNC_FLUSH))[:-4]
        assert reader.feed(from_server(squeezed, 0xC1)) == [(websocket.TEXT, text)]
    with pytest.raises(websocket.FrameError):
        websocket.FrameReader().feed(from_server(squeezed, 0xC1))


def test_an_answer_that_opens_nothing_is_said():
    _request, accept = websocket.opening("localhost:1", "/", compression=True)
    head = b"HTTP/1.1 101 Switching Protocols\r\nSec-WebSocket-Accept: " + accept
    assert not websocket.opened(head, accept)
    assert websocket.opened(head + b"\r\nsec-websocket-extensions: permessage-deflate", accept)
    for wrong in (head + b"x", head.replace(b"101", b"400")):
        with pytest.raises(websocket.HandshakeError):
            websocket.opened(wrong, accept)


def test_packets_say_what_they_are():
    ack = packets.parse(b'43/participant,17[{"ok":true}]')
    assert (ack.kind, ack.namespace, ack.ack, ack.data) == (packets.ACK, b"/participant", 17, [{"ok": True}])
    patch = packets.parse(b'42/participant,["patch",{"version":3}]')
    assert (patch.kind, patch.ack, patch.name, patch.data[1]) == (packets.EVENT, None, "patch", {"version": 3})
    assert packets.parse(b'40{"sid":"x"}').namespace == b"/"
    assert packets.parse(b"2").kind == packets.PING
    assert packets.event("/participant", "answer", {"id": "a"}, ack=7) == b'42/participant,7["answer",{"id":"a"}]'
    assert packets.connect("/participant", {"code": "1"}) == b'40/participant,{"code":"1"}'
