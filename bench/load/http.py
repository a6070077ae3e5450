"""One kept-alive HTTP connection without waiting, as a browser's first one to a server."""

import errno
import socket
from collections.abc import Mapping
from typing import NamedTuple

from bench.load.connection import READ_AT_ONCE, Address
from bench.load.websocket import BROWSER


class Response(NamedTuple):
    """What a server answered; header names are in lower case."""

    status: int
    headers: dict[str, str]
    body: bytes


class Exchange:
    """Requests to one server, one at a time; `receive` gives the whole answer, for `parse`."""

    __slots__ = ("_address", "_head", "_is_chunked", "_is_connected", "_parts", "_size", "_unsent", "_wanted", "sock")

    def __init__(self, address: Address) -> None:
        self._address = address
        self._unsent = b""
        self._is_connected = False
        self._forget()
        self.sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.sock.setblocking(False)
        code = self.sock.connect_ex(address)
        if code not in (0, errno.EINPROGRESS):
            raise OSError(code, "could not connect")

    def _forget(self) -> None:
        self._parts: list[bytes] = []
        self._size = 0
        self._head = b""
        self._wanted = -1
        self._is_chunked = False

    def fileno(self) -> int:
        """Return the socket's number, for selectors."""
        return self.sock.fileno()

    def ask(self, method: str, path: str, body: bytes = b"", extra: Mapping[str, str] | None = None) -> None:
        """Put a request in line; it goes out when the socket can be written to."""
        host = f"{self._address[0]}:{self._address[1]}"
        headers = {"Host": host, "Connection": "keep-alive", **BROWSER, **(extra or {})}
        if body:
            headers |= {"Content-Length": str(len(body)), "Origin": f"http://{host}"}
        lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        self._unsent += f"{method} {path} HTTP/1.1\r\n{lines}\r\n".encode() + body

    @property
    def wants_to_write(self) -> bool:
        """Whether a request waits for a socket that can be written to."""
        return bool(self._unsent) or not self._is_connected

    def write(self) -> None:
        """Send what waits, once the socket can be written to."""
        if not self._is_connected:
            failed = self.sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
            if failed:
                raise OSError(failed, "could not connect")
            self._is_connected = True
        if self._unsent:
            self._unsent = self._unsent[self.sock.send(self._unsent) :]

    def receive(self) -> list[bytes]:
        """Return the answer once it is whole. Raises `ConnectionError` when the server hung up before that."""
        try:
            data = self.sock.recv(READ_AT_ONCE)
        except BlockingIOError:
            return []
        if not data:
            raise ConnectionResetError("the server hung up")
        self._parts.append(data)
        self._size += len(data)
        if self._wanted < 0:
            self._read_head()
        if self._is_chunked:
            whole = b"".join(self._parts) if data.endswith(b"0\r\n\r\n") else b""
        else:
            whole = b"".join(self._parts) if 0 <= self._wanted <= self._size else b""
        if whole:
            self._forget()
        return [whole] if whole else []

    def _read_head(self) -> None:
        head, found, _ = b"".join(self._parts).partition(b"\r\n\r\n")
        if found:
            headers = _headers(head)
            self._is_chunked = headers.get("transfer-encoding") == "chunked"
            self._wanted = len(head) + 4 + int(headers.get("content-length", 0))

    def close(self) -> None:
        """Hang up."""
        self.sock.close()


def _headers(head: bytes) -> dict[str, str]:
    lines = (line.partition(":") for line in head.decode("latin-1").split("\r\n")[1:])
    return {name.strip().lower(): value.strip() for name, _, value in lines}


def parse(whole: bytes) -> Response:
    """Return an answer in its parts."""
    head, _, body = whole.partition(b"\r\n\r\n")
    headers = _headers(head)
    if headers.get("transfer-encoding") == "chunked":
        body = _unchunked(body)
    return Response(int(head.split(b" ", 2)[1]), headers, body)


def _unchunked(body: bytes) -> bytes:
    parts = []
    while body:
        size, _, body = body.partition(b"\r\n")
        length = int(size, 16)
        parts.append(body[:length])
        body = body[length + 2 :]
    return b"".join(parts)
