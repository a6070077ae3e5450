"""Many phones in one thread beside the caller's: a selector tells which of them can read or write."""

import queue
import selectors
import socket
import threading
import time
from collections.abc import Callable, Iterable
from typing import TypeVar

from bench.faults.phone import Phone
from bench.load.connection import Connection

Result = TypeVar("Result")
TICK = 0.02
"""Seconds between two looks at what is due on the phones."""


class Population:
    """Runs phones until `stop`. `writes(phone, now)` is called at every tick while they write."""

    def __init__(self, writes: Callable[[Phone, float], None]) -> None:
        self.phones: list[Phone] = []
        self.is_writing = False
        self._writes = writes
        self._selector = selectors.DefaultSelector()
        self._known: dict[Phone, tuple[Connection, int]] = {}
        self._asked: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._bell, self._ring = socket.socketpair()
        self._bell.setblocking(False)
        self._selector.register(self._bell, selectors.EVENT_READ)
        self._is_running = True
        self._broken: BaseException | None = None
        self._thread = threading.Thread(target=self._run, daemon=True)

    def start(self) -> "Population":
        """Let the phones live."""
        self._thread.start()
        return self

    def stop(self) -> None:
        """Hang up all phones and end the thread."""
        if self._thread.is_alive():
            self.do(self._end)
        self._thread.join()
        self._selector.close()
        self._bell.close()
        self._ring.close()

    def do(self, act: Callable[[], Result]) -> Result:
        """Run this between two moments of the phones and return what it gives; nothing of theirs moves meanwhile."""
        done = threading.Event()
        outcome: list[Result] = []
        wrong: list[BaseException] = []

        def answer() -> None:
            try:
                outcome.append(act())
            except BaseException as error:
                wrong.append(error)
            done.set()

        self._asked.put(answer)
        self._ring.send(b"!")
        while not done.wait(0.2):
            if not self._thread.is_alive():
                raise RuntimeError("the phones have stopped") from self._broken
        if wrong:
            raise wrong[0]
        return outcome[0]

    def each(self, phones: Iterable[Phone], act: Callable[[Phone], object]) -> None:
        """Do this with each of these phones at one moment."""

        def all_of_them() -> None:
            for phone in phones:
                act(phone)

        self.do(all_of_them)

    def wait(self, holds: Callable[[], bool], seconds: float, why: str) -> float:
        """Return how long it took (seconds) until this holds of the phones; raises `TimeoutError` saying why."""
        began = time.monotonic()
        while not self.do(holds):
            if time.monotonic() - began > seconds:
                raise TimeoutError(f"after {seconds} s: {why}")
            time.sleep(0.02)
        return time.monotonic() - began

    def _run(self) -> None:
        try:
            while self._is_running:
                self._round()
        except BaseException as error:
            self._broken = error
            raise

    def _round(self) -> None:
        due = time.monotonic() + TICK
        while (left := due - time.monotonic()) > 0 and self._is_running:
            ready = self._selector.select(left)
            now = time.monotonic()
            for key, events in ready:
                if key.data is None:
                    self._answer()
                else:
                    self._serve(key.data, events, now)
        now = time.monotonic()
        for phone in self.phones:
            phone.tick(now)
            if self.is_writing and phone.is_written_on:
                self._writes(phone, now)
        self._watch(self.phones)

    def _answer(self) -> None:
        try:
            self._bell.recv(4096)
        except BlockingIOError:  # rung twice, answered at once
            return
        while not self._asked.empty():
            self._asked.get()()

    def _serve(self, phone: Phone, events: int, now: float) -> None:
        if events & selectors.EVENT_WRITE:
            phone.write(now)
        if events & selectors.EVENT_READ:
            phone.read(now)
        self._watch([phone])

    def _watch(self, phones: Iterable[Phone]) -> None:
        """Let the selector look at the connections that there are now, for what each of them waits for."""
        wanted = [(phone, _wanted(phone)) for phone in phones]
        for phone, want in wanted:
            known = self._known.get(phone)
            if known is not None and known != want:
                self._forget(phone, known[0])
        # only now: a new connection may have the number of one that was forgotten just before
        for phone, want in wanted:
            if want is not None and phone not in self._known:
                self._selector.register(want[0].sock, want[1], phone)
                self._known[phone] = want

    def _forget(self, phone: Phone, connection: Connection) -> None:
        # a closed socket has no number any more: the selector finds it by the object
        self._selector.unregister(connection.sock)
        del self._known[phone]

    def _end(self) -> None:
        self._is_running = False
        self.is_writing = False
        for phone in self.phones:
            phone.is_away = True
            if phone.connection is not None:
                phone.hang_up(time.monotonic())


def _wanted(phone: Phone) -> tuple[Connection, int] | None:
    if phone.connection is None:
        return None
    events = selectors.EVENT_READ if phone.is_reading else 0
    events |= selectors.EVENT_WRITE if phone.connection.wants_to_write else 0
    return (phone.connection, events) if events else None
