import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from serving.frames import first_text, text_frame, unmasked


def masked(text: str | bytes, first: int = 0x81) -> bytes:
    """Return a frame as a browser sends it."""
    payload = text.encode() if isinstance(text, str) else text
    mask = os.urandom(4)
    size = len(payload)
    if size <= 125:
        head = bytes((first, 0x80 | size))
    elif size <= 65535:
        head = bytes((first, 0x80 | 126)) + size.to_bytes(2, "big")
    else:
        head = bytes((first, 0x80 | 127)) + size.to_bytes(8, "big")
    return head + mask + bytes(byte ^ mask[place % 4] for place, byte in enumerate(payload))


@given(st.binary(max_size=300), st.binary(min_size=4, max_size=4))
def test_a_mask_is_taken_off_as_byte_by_byte(payload: bytes, mask: bytes) -> None:
    assert unmasked(payload, mask) == bytes(byte ^ mask[place % 4] for place, byte in enumerate(payload))


@pytest.mark.parametrize("size", [0, 1, 125, 126, 127, 4000, 65535])
def test_a_text_is_read_with_where_the_next_frame_begins(size: int) -> None:
    frame = masked("é" * (size // 2) + "x" * (size % 2))

    found = first_text(frame + b"next")

    assert found is not None
    assert found.text == "é" * (size // 2) + "x" * (size % 2)
    assert found.end == len(frame)


@pytest.mark.parametrize(
    "received",
    [
        b"",
        b"\x81",
        masked("half")[:-1],
        masked("x" * 200)[:150],
        masked("ping", first=0x89),
        masked("close", first=0x88),
        masked("first piece", first=0x01),
        masked("last piece", first=0x80),
        masked("compressed", first=0xC1),
        masked("bytes", first=0x82),
        masked("x" * 70_000),
        text_frame("not masked"),
        masked(b"\xff\xfe"),
    ],
    ids=range(13),
)
def test_what_is_no_whole_ordinary_text_is_left_to_the_stock_reader(received: bytes) -> None:
    assert first_text(received) is None


@pytest.mark.parametrize(("size", "head"), [(3, 2), (125, 2), (126, 4), (65535, 4), (65536, 10)])
def test_a_frame_says_how_long_it_is(size: int, head: int) -> None:
    frame = text_frame("x" * size)

    assert frame[0] == 0x81
    assert len(frame) == head + size
    assert frame[head:] == b"x" * size
