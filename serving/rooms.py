"""Sending to many: a room is a name of our own, a connection is one socket."""

from collections.abc import Callable
from typing import Any

from flask_socketio import SocketIO

from serving.broadcast import DirectManager, Take


class Rooms:
    """The rooms of one namespace, and what comes in there without a web request around it."""

    def __init__(self, socketio: SocketIO, namespace: str) -> None:
        self._server = socketio.server
        self._namespace = namespace

    def on(self, event: str, handler: Callable[..., Any]) -> None:
        """Let `handler(connection, …)` hear an event; for "*" every other event, with its name first."""
        self._server.on(event, handler, namespace=self._namespace)

    def on_hot(self, event: str, take: Take) -> None:
        """Let `take` hear an event that comes by the hundred on the short way, where there is one."""
        if isinstance(self._server.manager, DirectManager):
            self._server.manager.hot.listen(self._namespace, event, take)

    def send(self, room: str, event: str, payload: Any, *, but: str | None = None) -> None:
        """Send to everybody in the room, but not to one connection."""
        self._server.emit(event, payload, to=room, skip_sid=but, namespace=self._namespace)

    def send_varied(
        self, room: str, event: str, shared: dict[str, Any], section: str, of: Callable[[str], Any]
    ) -> None:
        """Send to everybody in the room the shared part, with a section that `of(connection)` gives for each."""
        manager = self._server.manager
        members = list(manager.get_participants(self._namespace, room))
        if isinstance(manager, DirectManager):
            manager.send_varied(self._namespace, members, event, shared, section, of)
            return
        for connection, _engine_id in members:
            self.send_one(connection, event, {**shared, section: of(connection)})

    def send_one(self, connection: str, event: str, payload: Any) -> None:
        """Send to one connection."""
        self._server.emit(event, payload, to=connection, namespace=self._namespace)

    def is_open(self, connection: str) -> bool:
        """Return whether a connection that is coming in is still there."""
        return self._server.manager.eio_sid_from_sid(connection, self._namespace) in self._server.environ

    def enter(self, connection: str, room: str) -> None:
        """Let a connection hear what is sent to the room."""
        self._server.enter_room(connection, room, namespace=self._namespace)

    def leave(self, connection: str, room: str) -> None:
        """Let a connection no longer hear the room."""
        self._server.leave_room(connection, room, namespace=self._namespace)

    def disconnect(self, connection: str) -> None:
        """End one connection."""
        self._server.disconnect(connection, namespace=self._namespace)
