"""The network between phones and server: it can be cut, and it can go silent and give up later what it held."""

import selectors
import socket
import threading
from collections.abc import Callable

from bench.load.connection import Address

CHUNK = 65536
MOST_HELD = 4 * 1024 * 1024
"""Bytes that a direction holds before it stops reading, as a network does."""
TICK = 0.02


class Passage:
    """One direction of one connection: what was read from `source` and not yet written to `target`."""

    def __init__(self, source: socket.socket, target: socket.socket) -> None:
        self.source = source
        self.target = target
        self.held = bytearray()
        self.is_ended = False


class Line:
    """One connection through the wire."""

    def __init__(self, near: socket.socket, far: socket.socket) -> None:
        self.ends = (near, far)
        self.up = Passage(near, far)
        self.down = Passage(far, near)
        self.is_silent = False

    @property
    def has_work(self) -> bool:
        """Whether something waits that may be passed on."""
        return not self.is_silent and any(it.held or it.is_ended for it in (self.up, self.down))


class Wire:
    """Listens on an address of its own and passes bytes on to `target`, in one thread for all connections."""

    def __init__(self, target: Address) -> None:
        self._target = target
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=1024)
        self._listener.setblocking(False)
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._listener, selectors.EVENT_READ)
        self._watched: dict[socket.socket, int] = {}
        self._lines: list[Line] = []
        self._lock = threading.RLock()
        self._is_cut = False
        self._is_running = True
        self.address: Address = ("127.0.0.1", self._listener.getsockname()[1])
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def cut(self) -> None:
        """End every connection at both ends and let no new one through."""
        with self._lock:
            self._is_cut = True
            self._drop(lambda line: True)

    def silence(self) -> None:
        """Pass nothing on in the connections that there are, which stay open at both ends; new ones get through."""
        with self._lock:
            for line in self._lines:
                line.is_silent = True

    def mend(self) -> None:
        """Let new connections through again, and pass on late what silent ones held."""
        with self._lock:
            self._is_cut = False
            for line in self._lines:
                line.is_silent = False

    def forget(self) -> None:
        """End the silent connections with all that they held: it never arrives."""
        with self._lock:
            self._drop(lambda line: line.is_silent)

    def close(self) -> None:
        """Take the wire away."""
        self._is_running = False
        self._thread.join()
        self.cut()
        self._listener.close()
        self._selector.close()

    def _drop(self, is_meant: Callable[[Line], bool]) -> None:
        for line in [line for line in self._lines if is_meant(line)]:
            self._lines.remove(line)
            for end in line.ends:
                self._watch(end, 0)
                end.close()

    def _run(self) -> None:
        while self._is_running:
            ready = {key.fileobj for key, _ in self._selector.select(TICK)}
            with self._lock:
                if self._listener in ready:
                    self._accept()
                for line in [it for it in self._lines if it.has_work or not ready.isdisjoint(it.ends)]:
                    self._pass_on(line)
                for line in self._lines:
                    self._look_after(line)

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except BlockingIOError:  # nobody else knocks
                return
            if self._is_cut:
                near.close()
                continue
            try:
                far = socket.create_connection(self._target, 5)
            except OSError:  # the server is down: the phone must notice
                near.close()
                continue
            for end in (near, far):
                end.setblocking(False)
                end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._lines.append(Line(near, far))

    def _pass_on(self, line: Line) -> None:
        try:
            for passage in (line.up, line.down):
                _fill(passage)
                if not line.is_silent:
                    _empty(passage)
        except OSError:  # one end went away without a goodbye: the other must notice
            if not line.is_silent:
                self._drop(lambda it: it is line)
            return
        if not line.is_silent and any(it.is_ended and not it.held for it in (line.up, line.down)):
            self._drop(lambda it: it is line)

    def _look_after(self, line: Line) -> None:
        for end, coming, going in ((line.ends[0], line.up, line.down), (line.ends[1], line.down, line.up)):
            wanted = 0 if coming.is_ended or len(coming.held) >= MOST_HELD else selectors.EVENT_READ
            wanted |= selectors.EVENT_WRITE if going.held and not line.is_silent else 0
            self._watch(end, wanted)

    def _watch(self, end: socket.socket, wanted: int) -> None:
        if self._watched.get(end, 0) == wanted:
            return
        if end in self._watched:
            self._selector.unregister(end)
            del self._watched[end]
        if wanted:
            self._selector.register(end, wanted)
            self._watched[end] = wanted


def _fill(passage: Passage) -> None:
    while not passage.is_ended and len(passage.held) < MOST_HELD:
        try:
            data = passage.source.recv(CHUNK)
        except BlockingIOError:
            return
        passage.is_ended = not data
        passage.held += data


def _empty(passage: Passage) -> None:
    while passage.held:
        try:
            sent = passage.target.send(passage.held)
        except BlockingIOError:
            return
        del passage.held[:sent]
