"""The client side of RFC 6455: the opening request, masked frames, and an incremental reader of what a server sends."""

import base64
import hashlib
import secrets
import zlib
from collections.abc import Mapping

TEXT, BINARY, CLOSE, PING, PONG = 0x1, 0x2, 0x8, 0x9, 0xA
MAGIC = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
BROWSER = {
    "User-Agent": "Mozilla/5.0 (Linux; Android 14; Pixel 7) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/126.0.0.0 Mobile Safari/537.36",
    "Accept-Language": "nl-NL,nl;q=0.9,en;q=0.8",
    "Accept-Encoding": "gzip, deflate, br, zstd",
    "Cache-Control": "no-cache",
    "Pragma": "no-cache",
}
"""Headers that a phone's browser sends with everything."""
COMPRESSION = "permessage-deflate; client_max_window_bits"
"""What every browser offers."""

Message = tuple[int, bytes]
"""An opcode and a whole payload; a fragmented message comes as one."""


class HandshakeError(ConnectionError):
    """The server did not open a websocket; the text is its answer."""


class FrameError(ConnectionError):
    """The server sent what is no frame."""


def opening(
    host: str, path: str, headers: Mapping[str, str] | None = None, *, compression: bool = False
) -> tuple[bytes, bytes]:
    """Return the request that opens a websocket, and the value that `Sec-WebSocket-Accept` must have."""
    key = base64.b64encode(secrets.token_bytes(16))
    lines = {
        "Host": host,
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Origin": f"http://{host}",
        "Sec-WebSocket-Version": "13",
        **BROWSER,
        "Sec-WebSocket-Key": key.decode(),
        **({"Sec-WebSocket-Extensions": COMPRESSION} if compression else {}),
        **(headers or {}),
    }
    text = f"GET {path} HTTP/1.1\r\n" + "".join(f"{name}: {value}\r\n" for name, value in lines.items()) + "\r\n"
    return text.encode(), accepting(key)


def accepting(key: bytes) -> bytes:
    """Return what a server says to show that it read this key."""
    return base64.b64encode(hashlib.sha1(key + MAGIC).digest())


def opened(head: bytes, expected: bytes) -> bool:
    """Return whether the server compresses; raises `HandshakeError` when its answer opens no websocket."""
    status, *lines = head.split(b"\r\n")
    headers = {name.strip().lower(): value.strip() for name, _, value in (line.partition(b":") for line in lines)}
    if b" 101 " not in status + b" " or headers.get(b"sec-websocket-accept") != expected:
        raise HandshakeError(head.decode("latin-1"))
    return b"permessage-deflate" in headers.get(b"sec-websocket-extensions", b"")


def frame(payload: bytes, opcode: int = TEXT, mask: bytes | None = None) -> bytes:
    """Return one whole masked frame; the mask is random unless it is given."""
    mask = mask or secrets.token_bytes(4)
    size = len(payload)
    if size < 126:
        head = bytes((0x80 | opcode, 0x80 | size))
    elif size < 65536:
        head = bytes((0x80 | opcode, 0x80 | 126)) + size.to_bytes(2, "big")
    else:
        head = bytes((0x80 | opcode, 0x80 | 127)) + size.to_bytes(8, "big")
    return head + mask + masked(payload, mask)


def masked(payload: bytes, mask: bytes) -> bytes:
    """Return the payload under a mask of four bytes, by one XOR of two large numbers."""
    size = len(payload)
    pattern = (mask * (size // 4 + 1))[:size]
    return (int.from_bytes(payload, "big") ^ int.from_bytes(pattern, "big")).to_bytes(size, "big")


class FrameReader:
    """Turns bytes as they come in into messages; `rest` holds those of an unfinished one.

    `compressed` says that the server may compress.
    """

    __slots__ = ("_inflater", "_kind", "_needed", "_parts", "_size", "_squeezed", "rest")

    def __init__(self, *, compressed: bool = False) -> None:
        self._inflater = zlib.decompressobj(-zlib.MAX_WBITS) if compressed else None
        self.rest: list[bytes] = []
        self._size = 0
        self._needed = 2
        self._kind = 0
        self._squeezed = False
        self._parts: list[bytes] = []

    def feed(self, data: bytes) -> list[Message]:
        """Return the messages that are complete with these bytes; the bytes of an unfinished one are kept.

        Raises `FrameError`.
        """
        if self.rest:
            self.rest.append(data)
            self._size += len(data)
            if self._size < self._needed:
                return []
            data = b"".join(self.rest)
            self.rest = []
        messages: list[Message] = []
        place, end = 0, len(data)
        while end - place >= 2:
            size = data[place + 1]
            start = place + 2
            if size > 125:
                wide = 2 if size == 126 else 8 if size == 127 else 0
                if not wide:
                    raise FrameError("a server's frame is never masked")
                if end - start < wide:
                    break
                size = int.from_bytes(data[start : start + wide], "big")
                start += wide
            stop = start + size
            if stop > end:
                self._keep(data[place:], stop - place)
                return messages
            first = data[place]
            if first == 0x81:
                messages.append((TEXT, data[start:stop]))
            else:
                self._other(first, data[start:stop], messages)
            place = stop
        if place < end:
            self._keep(data[place:], end - place + 1)
        return messages

    def _keep(self, rest: bytes, needed: int) -> None:
        self.rest = [rest]
        self._size = len(rest)
        self._needed = needed

    def _other(self, first: int, payload: bytes, messages: list[Message]) -> None:
        """Take a frame that is compressed, a fragment, or about the connection itself."""
        opcode = first & 0x0F
        if opcode >= CLOSE:
            messages.append((opcode, payload))
            return
        if opcode:
            self._kind = opcode
            self._squeezed = bool(first & 0x40)
            self._parts = []
        elif not self._kind:
            raise FrameError("a continuation of nothing")
        self._parts.append(payload)
        if first & 0x80:
            whole = b"".join(self._parts)
            messages.append((self._kind, self._inflated(whole) if self._squeezed else whole))
            self._kind = 0

    def _inflated(self, payload: bytes) -> bytes:
        if self._inflater is None:
            raise FrameError("compressed, though that was not agreed")
        return self._inflater.decompress(payload + b"\x00\x00\xff\xff")
