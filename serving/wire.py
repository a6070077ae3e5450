"""What comes in over a socket before it is a message: what cannot be read harms nobody and prints nothing.

Socket.IO is reached by its own seams (`serializer`, `json`). Engine.IO has none for its packets: `calm_engine` replaces
how one is read, and leaves the library as it is, with a warning, when it no longer looks as expected.
"""

import logging
from typing import Any

import engineio.packet
import socketio.packet

from serving import json_text

UNREADABLE = "unreadable"
"""The event that stands for what could not be read; no screen has a message of this name, so that it is refused."""
RESERVED = {"*", "connect", "connect_error", "disconnect", "disconnecting", "newListener", "removeListener"}
"""Events that the library raises itself; from outside they would pass for its own."""
logger = logging.getLogger(__name__)
_ABSENT = object()


class Unreadable(ValueError):
    """What came in is nothing that the protocol knows."""


class Packet(socketio.packet.Packet):
    """A Socket.IO packet; one that cannot be read becomes the event `UNREADABLE` of the same screen.

    Nothing in the protocol is binary: an event that announces attachments is read as it stands, and they are dropped.
    """

    json: Any = json_text

    def __init__(self, *args: Any, encoded_packet: Any = _ABSENT, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if encoded_packet is _ABSENT:
            return
        try:
            self._read(encoded_packet)
        except (ValueError, TypeError, LookupError, RecursionError):
            self.packet_type, self.data = socketio.packet.EVENT, [UNREADABLE]
        self.attachment_count = 0

    def _read(self, encoded: Any) -> None:
        if not isinstance(encoded, str):
            raise Unreadable("not a text")
        self.decode(encoded)
        if self.packet_type == socketio.packet.BINARY_EVENT:
            self.packet_type = socketio.packet.EVENT
        if self.packet_type == socketio.packet.BINARY_ACK:
            self.packet_type = socketio.packet.ACK
        if self.packet_type not in (
            socketio.packet.CONNECT,
            socketio.packet.DISCONNECT,
            socketio.packet.EVENT,
            socketio.packet.ACK,
        ):
            raise Unreadable("no such packet")
        if self.packet_type == socketio.packet.EVENT and not _is_event(self.data):
            raise Unreadable("no event")
        if self.packet_type == socketio.packet.ACK and not isinstance(self.data, list):
            raise Unreadable("no acknowledgement")


def _is_event(data: Any) -> bool:
    return isinstance(data, list) and bool(data) and isinstance(data[0], str) and data[0] not in RESERVED


def calm_engine() -> None:
    """Let Engine.IO take a frame that it cannot read for one that says nothing.

    Without this such a frame ends the connection with a traceback, and the phone counts as present for 45 seconds more.
    """
    packet = engineio.packet.Packet
    stock = getattr(packet, "decode", None)
    if stock is None or not hasattr(engineio.packet, "NOOP"):
        logger.warning("Engine.IO reads packets in another way than expected; its own way is used")
        return
    if getattr(stock, "is_calm", False):
        return

    def decode(self: Any, encoded_packet: Any) -> None:
        try:
            stock(self, encoded_packet)
        except (ValueError, TypeError, LookupError, RecursionError):
            self.binary, self.packet_type, self.data = False, engineio.packet.NOOP, None

    decode.is_calm = True  # type: ignore[attr-defined]
    packet.decode = decode
