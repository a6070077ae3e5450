"""Sending one text to many: encoded once, framed once, and written straight to every socket that is idle."""

import logging
from collections.abc import Callable, Iterable
from typing import Any

import engineio.packet
import socketio

from serving.frames import text_frame

logger = logging.getLogger(__name__)

Take = Callable[[str, str, Callable[[str], None]], bool]


class DirectManager(socketio.Manager):
    """Socket.IO's own bookkeeping of rooms, with a short way out, and a short way in for `hot` events."""

    def __init__(self) -> None:
        super().__init__()
        self.hot = HotEvents(self)
        self.write: Callable[[Any, bytes], bool] = _into_the_queue
        self._rooms_of: dict[tuple[str, str], set[str | None]] = {}

    def basic_enter_room(self, sid: str, namespace: str, room: str | None, eio_sid: str | None = None) -> None:
        """Add a connection to a room."""
        super().basic_enter_room(sid, namespace, room, eio_sid=eio_sid)
        self._rooms_of.setdefault((namespace, sid), set()).add(room)

    def basic_leave_room(self, sid: str, namespace: str, room: str | None) -> None:
        """Take a connection out of a room."""
        super().basic_leave_room(sid, namespace, room)
        rooms = self._rooms_of.get((namespace, sid), set())
        rooms.discard(room)
        if not rooms:
            self._rooms_of.pop((namespace, sid), None)

    def basic_disconnect(self, sid: str, namespace: str, **_options: Any) -> None:
        """Forget a connection; the stock way looks into every room of everybody."""
        for room in list(self._rooms_of.get((namespace, sid), ())):
            self.basic_leave_room(sid, namespace, room)
        self.callbacks.pop(sid, None)
        for pending in (self.pending_connect, self.pending_disconnect):
            waiting = pending.get(namespace, [])
            if sid in waiting:
                waiting.remove(sid)
            if not waiting:
                pending.pop(namespace, None)

    def get_rooms(self, sid: str, namespace: str) -> list[str]:
        """Return the rooms of a connection; the stock way looks into every room of everybody."""
        return [room for room in self._rooms_of.get((namespace, sid), ()) if room is not None]

    def emit(self, event: str, data: Any, namespace: str, *args: Any, **options: Any) -> None:
        """Send an event to a room; what wants an answer or is not plain goes the stock way."""
        unusual = {name for name, value in options.items() if value} - {"room", "to"}
        if args or unusual or isinstance(data, tuple | bytes):
            super().emit(event, data, namespace, *args, **options)
            return
        arguments = [event] if data is None else [event, data]
        text = event_text(namespace, self.json.dumps(arguments, separators=(",", ":")))
        self.send_text(namespace, self.connections(namespace, options.get("to") or options.get("room")), text)

    def connections(self, namespace: str, room: Any) -> list[tuple[str, str]]:
        """Return the connections in a room, each with its engine.io id."""
        return list(self.get_participants(namespace, room))

    def send_text(self, namespace: str, connections: Iterable[tuple[str, str]], text: str) -> None:
        """Send one packet to these connections."""
        frame = text_frame(text)
        carriers, write = self.server.eio.sockets, self.write
        for _connection, engine_id in connections:
            carrier = carriers.get(engine_id)
            if carrier is not None and not write(carrier, frame):
                self._send_in_turn(engine_id, text)

    def send_varied(
        self,
        namespace: str,
        connections: Iterable[tuple[str, str]],
        event: str,
        shared: dict[str, Any],
        section: str,
        of: Callable[[str], Any],
    ) -> None:
        """Send an event with a shared part, encoded once, and a section that `of(connection)` gives.

        The same section, as an object, is encoded and framed once.
        """
        head = event_text(namespace, self.json.dumps([event, shared]))[:-2]
        joint = "," if shared else ""
        framed: dict[int, tuple[bytes, str]] = {}
        carriers, write = self.server.eio.sockets, self.write
        for connection, engine_id in connections:
            part = of(connection)
            if id(part) not in framed:
                text = f'{head}{joint}"{section}":{self.json.dumps(part)}' + "}]"
                framed[id(part)] = text_frame(text), text
            frame, text = framed[id(part)]
            carrier = carriers.get(engine_id)
            if carrier is not None and not write(carrier, frame):
                self._send_in_turn(engine_id, text)

    def send_frame(self, engine_id: str, frame: bytes, text: str) -> None:
        """Send a packet that was framed already; a socket that is not idle gets it through its queue."""
        carrier = self.server.eio.sockets.get(engine_id)
        if carrier is not None and not self.write(carrier, frame):
            self._send_in_turn(engine_id, text)

    def _send_in_turn(self, engine_id: str, text: str) -> None:
        self.server._send_eio_packet(engine_id, engineio.packet.Packet(engineio.packet.MESSAGE, text[1:]))


def _into_the_queue(_carrier: Any, _frame: bytes) -> bool:
    """The stock way: nothing is written straight to the network."""
    return False


def event_text(namespace: str, arguments: str) -> str:
    """Return an event as the text of a websocket message: engine.io's 4, Socket.IO's 2, and the JSON list."""
    return f"42{namespace},{arguments}"


def answer_text(namespace: str, number: str, arguments: str) -> str:
    """Return an acknowledgement as the text of a websocket message."""
    return f"43{namespace},{number}{arguments}"


class HotEvents:
    """Events that come by the hundred: they are heard before Socket.IO takes them apart, without a request."""

    def __init__(self, manager: "DirectManager") -> None:
        self._manager = manager
        self._takers: dict[str, dict[str, Take]] = {}

    def listen(self, namespace: str, event: str, take: Take) -> None:
        """Let `take(connection, arguments, reply)` have this event first.

        `arguments` is the JSON list as it came, with the event's name in it; `reply` sends the JSON list it is given as
        the acknowledgement. An event that it returns false for, or that wants no acknowledgement, goes the stock way.
        """
        self._takers.setdefault(namespace, {})[event] = take

    def __call__(self, carrier: Any, text: str) -> bool:
        """Hear a text that came in; return whether it was taken."""
        if not text.startswith("42/"):
            return False
        namespace, _comma, rest = text[2:].partition(",")
        takers = self._takers.get(namespace)
        begin = rest.find("[")
        if not takers or not 0 < begin < 12 or not rest[:begin].isdecimal():
            return False
        name = rest[begin + 2 : rest.find('"', begin + 2)]
        take = takers.get(name)
        connection = self._manager.sid_from_eio_sid(carrier.sid, namespace) if take else None
        if take is None or connection is None:
            return False
        number = rest[:begin]

        def reply(arguments: str) -> None:
            answer = answer_text(namespace, number, arguments)
            self._manager.send_frame(carrier.sid, text_frame(answer), answer)

        try:
            return take(connection, rest[begin:], reply)
        except Exception:
            logger.exception("An event could not go the short way")
            return False
