"""The packets of engine.io 4 and socket.io 5 as text: what a client sends, and what a server's packet is."""

from typing import Any, NamedTuple

import msgspec

PATH = "/socket.io/?EIO=4&transport=websocket"
OPEN, PING, PONG = b"0", b"2", b"3"
CONNECTED, DISCONNECTED, EVENT, ACK, REFUSED = b"40", b"41", b"42", b"43", b"44"


class Packet(NamedTuple):
    """A packet of one namespace: its kind (`EVENT`, `ACK`, …), the id of an acknowledgement, and JSON as it came."""

    kind: bytes
    namespace: bytes
    ack: int | None
    body: bytes

    @property
    def data(self) -> Any:
        """What the JSON holds: of an event `[name, …]`, of an acknowledgement what it was called with."""
        return msgspec.json.decode(self.body) if self.body else None

    @property
    def name(self) -> str:
        """The name of an event, without reading the rest of it."""
        return self.body[2 : self.body.index(b'"', 2)].decode() if self.kind == EVENT else ""


def connect(namespace: str, auth: object = None) -> bytes:
    """Return the packet that enters a namespace, as `40/participant,{…}`."""
    return b"40" + namespace.encode() + b"," + (msgspec.json.encode(auth) if auth is not None else b"")


def disconnect(namespace: str) -> bytes:
    """Return the packet that leaves a namespace."""
    return b"41" + namespace.encode() + b","


def event(namespace: str, name: str, *data: object, ack: int | None = None) -> bytes:
    """Return an event, as `42/participant,7["answer",{…}]`; without `ack` no acknowledgement is asked for."""
    number = b"" if ack is None else str(ack).encode()
    return b"42" + namespace.encode() + b"," + number + msgspec.json.encode([name, *data])


def parse(payload: bytes) -> Packet:
    """Return what a server's packet is; of engine.io's own packets (`0…`, `2`) the kind is one byte."""
    if payload[:1] != b"4":
        return Packet(payload[:1], b"", None, payload[1:])
    kind, rest = payload[:2], payload[2:]
    namespace = b"/"
    if rest[:1] == b"/":
        namespace, _, rest = rest.partition(b",")
    digits = 0
    while rest[digits : digits + 1].isdigit():
        digits += 1
    return Packet(kind, namespace, int(rest[:digits]) if digits else None, rest[digits:])
