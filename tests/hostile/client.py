"""A client that sends whatever bytes it likes, over a websocket without any library of Socket.IO."""

import json
from typing import Any

import websocket

from tests.server import Server

PATIENCE = 20.0


class Gone(Exception):
    """The server ended this connection."""


class RawClient:
    """One websocket with one namespace joined on it."""

    def __init__(self, server: Server, namespace: str, auth: dict[str, Any], cookie: str = "") -> None:
        self._server = server
        self._namespace = namespace
        self._auth = auth
        self._cookie = cookie
        self._probes = 0
        self.connections = 0
        self.connect()

    def connect(self) -> None:
        """Open a connection and wait for the whole view."""
        address = self._server.url.replace("http", "ws", 1) + "/socket.io/?EIO=4&transport=websocket"
        self._socket = websocket.create_connection(address, timeout=PATIENCE, cookie=self._cookie or None)
        self.connections += 1
        self._socket.send(f"40{self._namespace},{json.dumps(self._auth)}")
        while not (text := self._receive()).startswith(f'42{self._namespace},["view"'):
            if text.startswith("44"):
                self.close()
                raise Gone(text)

    def send(self, frame: str | bytes) -> None:
        """Send one frame as it is. Raises `Gone`."""
        try:
            self._socket.send_binary(frame) if isinstance(frame, bytes) else self._socket.send(frame)
        except (OSError, websocket.WebSocketException) as error:
            raise Gone from error

    def raw(self, octets: bytes) -> None:
        """Send bytes that need be no frame at all."""
        self._socket.sock.sendall(octets)

    def reply(self, number: int) -> Any:
        """Return the answer to the message with this number. Raises `Gone`."""
        start = f"43{self._namespace},{number}["
        while True:
            text = self._receive()
            if text.startswith(f"41{self._namespace}"):
                raise Gone
            if text.startswith(start):
                return json.loads(text[len(start) - 1 :])[0]

    def ask(self, name: str, payload: Any = None) -> Any:
        """Send a message and return its answer."""
        self._probes += 1
        number = 10**12 + self._probes
        self.send(f"42{self._namespace},{number}{json.dumps([name, payload])}")
        return self.reply(number)

    def _receive(self) -> str:
        try:
            received = self._socket.recv()
        except (OSError, websocket.WebSocketException) as error:
            raise Gone from error
        text = received.decode() if isinstance(received, bytes) else str(received)
        if not text:
            raise Gone
        if text == "2":
            self._socket.send("3")
        return text

    def close(self) -> None:
        """Hang up."""
        self._socket.shutdown()
