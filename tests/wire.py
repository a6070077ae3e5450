"""The wire between a phone and the server, which can be cut: what Wi-Fi does when somebody walks out of it."""

import contextlib
import socket
import threading

from tests.server import Server


class Wire:
    """Passes bytes on between an address of its own and a server, until it is cut."""

    def __init__(self, server: Server, source: str = "") -> None:
        """`source`: the address of this machine that the server sees the phones come from."""
        self._server = server
        self._source = (source, 0) if source else None
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._ends: list[socket.socket] = []
        self._is_cut = False
        self._lock = threading.Lock()
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def cut(self) -> None:
        """End every connection and let no new one through."""
        with self._lock:
            self._is_cut = True
            ends, self._ends = self._ends, []
        for end in ends:
            _end(end)

    def mend(self) -> None:
        """Let connections through again."""
        with self._lock:
            self._is_cut = False

    def close(self) -> None:
        """Take the wire away."""
        self.cut()
        self._listener.close()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:  # the wire was taken away
                return
            self._connect(near)

    def _connect(self, near: socket.socket) -> None:
        with self._lock:
            if self._is_cut:
                _end(near)
                return
            try:
                far = socket.create_connection(("127.0.0.1", self._server.port), 5, self._source)
            except OSError:  # the server is down: the phone must notice
                _end(near)
                return
            self._ends += [near, far]
        far.settimeout(None)
        for source, target in ((near, far), (far, near)):
            threading.Thread(target=_pass_on, args=(source, target), daemon=True).start()


def _pass_on(source: socket.socket, target: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while passing := source.recv(65536):
            target.sendall(passing)
    _end(source)
    _end(target)


def _end(connection: socket.socket) -> None:
    with contextlib.suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)
    connection.close()
