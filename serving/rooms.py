"""Sending to many: a room is a name of our own, a connection is one socket."""

from typing import Any

from flask_socketio import SocketIO


class Rooms:
    """The rooms of one namespace."""

    def __init__(self, socketio: SocketIO, namespace: str) -> None:
        self._socketio = socketio
        self._namespace = namespace

    def send(self, room: str, event: str, payload: Any) -> None:
        """Send to everybody in the room."""
        self._socketio.emit(event, payload, to=room, namespace=self._namespace)

    def send_one(self, connection: str, event: str, payload: Any) -> None:
        """Send to one connection."""
        self._socketio.emit(event, payload, to=connection, namespace=self._namespace)

    def enter(self, connection: str, room: str) -> None:
        """Let a connection hear what is sent to the room."""
        self._socketio.server.enter_room(connection, room, namespace=self._namespace)

    def leave(self, connection: str, room: str) -> None:
        """Let a connection no longer hear the room."""
        self._socketio.server.leave_room(connection, room, namespace=self._namespace)

    def disconnect(self, connection: str) -> None:
        """End one connection."""
        self._socketio.server.disconnect(connection, namespace=self._namespace)
