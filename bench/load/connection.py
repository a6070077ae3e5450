"""One socket.io connection over one socket, blocking or not; the caller decides when to read and to write."""

import errno
import socket
from collections.abc import Mapping

from bench.load import packets, websocket

Address = tuple[str, int]
READ_AT_ONCE = 64 * 1024
WHOLE_TEXT = b"\x81"
MESSAGE = ord("4")


class Connection:
    """From the opening of the socket to the namespace and what comes after; pings are answered by itself.

    `extra` are more headers of the opening request (a cookie). `is_open` tells that the websocket is there, `is_in`
    that the namespace took the connection in. `place` is the caller's own number for it.
    """

    __slots__ = (
        "_accept",
        "_head",
        "_reader",
        "_recv",
        "_request",
        "_unsent",
        "_welcome",
        "is_in",
        "is_open",
        "place",
        "sock",
    )

    def __init__(
        self,
        address: Address,
        namespace: str,
        auth: object,
        *,
        extra: Mapping[str, str] | None = None,
        compression: bool = False,
        blocking: bool = True,
        timeout: float = 10.0,
    ) -> None:
        host = f"{address[0]}:{address[1]}"
        self._request, self._accept = websocket.opening(host, packets.PATH, extra, compression=compression)
        self._welcome = websocket.frame(packets.connect(namespace, auth))
        self._head = b""
        self._unsent = b""
        self._reader: websocket.FrameReader | None = None
        self.is_open = False
        self.is_in = False
        self.place = -1
        self.sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._recv = self.sock.recv
        if blocking:
            self.sock.settimeout(timeout)
            self.sock.connect(address)
            self.request()
        else:
            self.sock.setblocking(False)
            code = self.sock.connect_ex(address)
            if code not in (0, errno.EINPROGRESS):
                raise OSError(code, "could not connect")

    def fileno(self) -> int:
        """Return the socket's number, for selectors."""
        return self.sock.fileno()

    def request(self) -> None:
        """Send the opening request; without blocking this waits until the socket can be written to."""
        self.send(self._request)
        self._request = b""

    @property
    def wants_to_write(self) -> bool:
        """Whether something waits for a socket that can be written to."""
        return bool(self._request or self._unsent)

    def write(self) -> None:
        """Send what waits, once the socket can be written to."""
        if self._request:
            failed = self.sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
            if failed:
                raise OSError(failed, "could not connect")
            self.request()
        elif self._unsent:
            waiting, self._unsent = self._unsent, b""
            self.send(waiting)

    def send(self, frame: bytes) -> None:
        """Send a whole frame; what a full socket does not take waits for `write`."""
        if self._unsent:
            self._unsent += frame
            return
        try:
            sent = self.sock.send(frame)
        except BlockingIOError:
            sent = 0
        if sent < len(frame):
            self._unsent = frame[sent:]
            if self.sock.gettimeout():
                self.sock.sendall(self._unsent)
                self._unsent = b""

    def receive(self) -> list[bytes]:
        """Return the packets that came in, without those of the opening; nothing when the socket is silent.

        Raises `ConnectionError` when the server hung up or refused.
        """
        try:
            data = self._recv(READ_AT_ONCE)
        except BlockingIOError:
            return []
        reader = self._reader
        if self.is_in and reader is not None and not reader.rest and data[:1] == WHOLE_TEXT and len(data) > 4:
            # nearly always it is one packet: thousands of phones can spare the rest of the way
            start, size = 2, data[1]
            if size == 126:
                start, size = 4, data[2] << 8 | data[3]
            if start + size == len(data) and data[start] == MESSAGE:
                return [data[start:]]
        if not data:
            raise ConnectionResetError("the server hung up")
        if reader is None:
            return self._receive_head(data)
        return self._taken(reader.feed(data))

    def _receive_head(self, data: bytes) -> list[bytes]:
        self._head += data
        head, found, rest = self._head.partition(b"\r\n\r\n")
        if not found:
            return []
        self._reader = websocket.FrameReader(compressed=websocket.opened(head, self._accept))
        self._head = b""
        self.is_open = True
        return self._taken(self._reader.feed(rest)) if rest else []

    def _taken(self, messages: list[websocket.Message]) -> list[bytes]:
        arrived: list[bytes] = []
        for opcode, payload in messages:
            if opcode == websocket.TEXT and payload[:1] == b"4" and self.is_in:
                arrived.append(payload)
            elif opcode == websocket.TEXT:
                self._opening_packet(payload, arrived)
            elif opcode == websocket.PING:
                self.send(websocket.frame(payload, websocket.PONG))
            elif opcode == websocket.CLOSE:
                raise ConnectionResetError(f"the server closed the websocket: {payload!r}")
        return arrived

    def _opening_packet(self, payload: bytes, arrived: list[bytes]) -> None:
        if payload == packets.PING:
            self.send(websocket.frame(packets.PONG))
        elif payload[:1] == packets.OPEN:
            self.send(self._welcome)
        elif payload[:2] == packets.CONNECTED:
            self.is_in = True
        elif payload[:2] == packets.REFUSED:
            raise ConnectionRefusedError(payload.decode())
        else:
            arrived.append(payload)

    def close(self) -> None:
        """Hang up without a word, as a phone that loses its network."""
        self.sock.close()
