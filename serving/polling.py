"""Phones without a websocket post what they say; a post that cannot be read gets 400 and goes no further."""

from collections.abc import Callable, Iterable
from io import BytesIO
from typing import Any
from urllib.parse import parse_qs

from engineio import packet
from engineio.payload import Payload

SOCKETS = "/socket.io/"
FROM_CLIENTS = {packet.CLOSE, packet.PONG, packet.MESSAGE, packet.UPGRADE}

Wsgi = Callable[..., Iterable[bytes]]


class ReadablePolls:
    """WSGI middleware before Engine.IO, which logs a traceback at some posts and waits for ever at others.

    `largest` is how many bytes a post may have. Needs `serving.wire.calm_engine`.
    """

    def __init__(self, app: Wsgi, largest: int) -> None:
        self._app = app
        self._largest = largest

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Answer a request."""
        if environ.get("REQUEST_METHOD") == "POST" and environ.get("PATH_INFO", "").startswith(SOCKETS):
            body = self._body(environ)
            if body is None or not _is_readable(body):
                start_response("400 Bad Request", [("Content-Type", "text/plain"), ("Content-Length", "0")])
                return []
            environ["wsgi.input"] = BytesIO(body)
            environ["CONTENT_LENGTH"] = str(len(body))
        return self._app(environ, start_response)

    def _body(self, environ: dict[str, Any]) -> bytes | None:
        length = environ.get("CONTENT_LENGTH") or "0"
        if not (length.isascii() and length.isdigit()) or int(length) > self._largest:
            return None
        body: bytes = environ["wsgi.input"].read(int(length))
        return body


def _is_readable(body: bytes) -> bool:
    try:
        text = body.decode()
    except UnicodeDecodeError:
        return False
    if text.startswith("d="):
        text = parse_qs(text).get("d", [""])[0]
        if not text:
            return False
    parts = text.split("\x1e") if text else []
    if len(parts) > Payload.max_decode_packets:
        return False
    return all(packet.Packet(encoded_packet=part).packet_type in FROM_CLIENTS for part in parts)
