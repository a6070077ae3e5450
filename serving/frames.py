"""Websocket frames as RFC 6455 has them: built once for many, and read from what came in."""

import struct
from typing import NamedTuple

TEXT = 0x81
"""The first byte of a text that comes in one frame."""
MASKED = 0x80
SHORT, MIDDLE = 125, 65535
"""The longest payloads, in bytes, whose length takes one byte and two bytes more."""


class Text(NamedTuple):
    """A text that came in, and where the next frame begins."""

    text: str
    end: int


def text_frame(text: str) -> bytes:
    """Return a whole frame from a server, which never masks."""
    payload = text.encode()
    size = len(payload)
    if size <= SHORT:
        return struct.pack("!BB", TEXT, size) + payload
    if size <= MIDDLE:
        return struct.pack("!BBH", TEXT, 126, size) + payload
    return struct.pack("!BBQ", TEXT, 127, size) + payload


def first_text(received: bytes) -> Text | None:
    """Return the text at the beginning of what was received from a client.

    None when what stands there is anything but one whole, valid, masked text frame of up to 64 KiB: a part of one, a
    control frame, a fragment, an error.
    """
    if len(received) < 6 or received[0] != TEXT or not received[1] & MASKED:
        return None
    size, begin = received[1] & 0x7F, 6
    if size == 126:
        size, begin = int.from_bytes(received[2:4], "big"), 8
    elif size == 127:
        return None
    end = begin + size
    if len(received) < end:
        return None
    try:
        return Text(unmasked(received[begin:end], received[begin - 4 : begin]).decode(), end)
    except UnicodeDecodeError:
        return None


def unmasked(payload: bytes, mask: bytes) -> bytes:
    """Return what a client masked, by one exclusive or over the whole: byte by byte holds everybody up."""
    size = len(payload)
    repeated = (mask * (size // 4 + 1))[:size]
    return (int.from_bytes(payload, "big") ^ int.from_bytes(repeated, "big")).to_bytes(size, "big")
