"""The short ways through the libraries that carry the sockets: the only room that touches their insides.

What is relied on is looked for at start (`fits`); where it is not there, everything goes by the stock way.
"""

import contextlib
import logging
import socket
from collections.abc import Callable
from functools import partial
from typing import Any

from serving.frames import first_text, unmasked

logger = logging.getLogger(__name__)

CHUNK = 65536
Hear = Callable[[Any, str], bool]
"""Gets the engine.io socket and a text that came in; true when that text is taken care of."""


def fits(engine: Any) -> bool:
    """Return whether this engine.io server carries its sockets as the short ways expect; a warning says when not."""
    try:
        from engineio.async_drivers.eventlet import WebSocketWSGI
        from engineio.socket import Socket
        from eventlet.greenio import GreenSocket
        from eventlet.hubs.hub import BaseHub
        from eventlet.queue import LightQueue
        from eventlet.semaphore import Semaphore
        from eventlet.websocket import RFC6455WebSocket

        relied_on: dict[Any, tuple[str, ...]] = {
            Socket: ("_websocket_handler", "poll", "send"),
            WebSocketWSGI: ("_handle_hybi_request", "__call__"),
            RFC6455WebSocket: ("_apply_mask", "wait", "close"),
            GreenSocket: ("fd", "_mark_as_closed", "sendall"),
            BaseHub: ("add", "remove", "switch", "schedule_call_global"),
            Semaphore: ("acquire", "release"),
            Semaphore(): ("counter", "_waiters"),
            LightQueue(): ("queue",),
        }
        wanted = [(of, name) for of, names in relied_on.items() for name in names]
        missing = [f"{of}.{name}" for of, name in wanted if not hasattr(of, name)]
        if engine._async["websocket"] is not WebSocketWSGI:
            missing.append("the driver's websocket")
    except (ImportError, AttributeError, KeyError) as error:
        missing = [str(error)]
    if missing:
        logger.warning("The short ways do not find %s; sockets go by the stock way", ", ".join(missing))
    return not missing


def shorten(engine: Any, hear: Hear) -> None:
    """Let this engine.io server read its websockets in large pieces, and let `hear` have every text first."""
    from engineio.async_drivers.eventlet import WebSocketWSGI
    from engineio.socket import Socket
    from eventlet.hubs import get_hub
    from eventlet.websocket import RFC6455WebSocket
    from greenlet import getcurrent

    class Buffered:
        """A green socket that reads as much as there is, and hands it out in the pieces that were asked for.

        Once the engine follows a connection with its pings, reading knows no time limit: the engine ends one that is
        silent for too long, by closing it.
        """

        def __init__(self, green: Any) -> None:
            self.green = green
            self.held = b""
            self.ended = False
            self.is_followed = False
            self.hear_first: Callable[[str], bool] | None = None
            self._waiter: Any = None

        def recv(self, size: int) -> bytes:
            if not self.held:
                self.more()
            piece, self.held = self.held[:size], self.held[size:]
            return piece

        def more(self) -> bool:
            """Wait until more is held; false when there is no more to come."""
            while not self.ended:
                if self._read():
                    return not self.ended
                self._wait()
                if self.held:
                    return True
            return False

        def end(self) -> None:
            """Let whoever waits for more hear that there is none."""
            self.ended = True
            if self._waiter is not None:
                get_hub().schedule_call_global(0, self._wake)

        def hear(self) -> bool:
            """Let the whole texts that are held be heard; false when something else, or a part of one, remains."""
            while self.held:
                found = first_text(self.held)
                if found is None or self.hear_first is None or not self.hear_first(found.text):
                    return False
                self.held = self.held[found.end :]
            return True

        def _read(self) -> bool:
            try:
                received = self.green.fd.recv(CHUNK)
            except BlockingIOError:
                return False
            except OSError:
                received = b""
            self.held += received
            self.ended = self.ended or not received
            return True

        def _wait(self) -> None:
            hub = get_hub()
            self._waiter = getcurrent()
            closed = self.green._mark_as_closed
            limit = None if self.is_followed else self.green.gettimeout()
            timer = limit and hub.schedule_call_global(limit, self._waiter.throw, TimeoutError("nothing came"))
            listener = hub.add(hub.READ, self.green.fd.fileno(), self._readable, self._waiter.throw, closed)
            try:
                hub.switch()
            finally:
                self._waiter = None
                hub.remove(listener)
                if timer:
                    timer.cancel()

        def _readable(self, _descriptor: int) -> None:
            """Runs in the loop itself: what can be heard there needs no greenlet to be woken."""
            if self._read() and (self.ended or not self.hear()):
                self._wake()

        def _wake(self) -> None:
            if self._waiter is not None:
                self._waiter.switch()

        def __getattr__(self, name: str) -> Any:
            return getattr(self.green, name)

    class ShortWebSocket(RFC6455WebSocket):
        """A websocket that reads ordinary texts in one go; everything else is left to the stock reader."""

        def wait(self) -> Any:
            source = self.socket
            if self.carrier.upgraded and not source.is_followed:
                source.is_followed, self.carrier.short = True, self
            while True:
                source.hear_first = partial(hear, self.carrier)
                while source.hear():
                    if not source.more():
                        return None
                source.hear_first = None  # from here on it may be in the middle of a frame
                found = first_text(source.held)
                if found is not None:
                    source.held = source.held[found.end :]
                    return found.text
                read = super().wait()
                if not isinstance(read, str) or not hear(self.carrier, read):
                    return read

        def close(self, close_data: Any = None) -> None:
            self.socket.end()
            super().close(close_data)

        @staticmethod
        def _apply_mask(data: bytes, mask: Any, length: int | None = None, offset: int = 0) -> bytes:
            turned = bytes(mask[(offset + place) % 4] for place in range(4))
            return unmasked(data if length is None else data[:length], turned)

    class ShortWebSocketWSGI(WebSocketWSGI):
        """The stock handshake, with the short websocket after it."""

        def _handle_hybi_request(self, environ: Any) -> Any:
            stock = super()._handle_hybi_request(environ)
            short = ShortWebSocket(
                Buffered(stock.socket),
                environ,
                stock.version,
                protocol=stock.protocol,
                extensions=stock.extensions,
                max_frame_length=self.max_frame_length,
            )
            short.carrier = self.handler.__self__
            short.write = stock.socket.fd.send
            return short

    Socket.short = None
    engine._async = {**engine._async, "websocket": ShortWebSocketWSGI}


def write(carrier: Any, frame: bytes) -> bool:
    """Write a frame straight to the network; false, with nothing written, when the ordinary queue must have it.

    `carrier` is an engine.io socket. Only an idle websocket is written to: what waits in its queue goes first.
    """
    short = carrier.short
    if short is None or carrier.queue.queue or short.websocket_closed:
        return False
    lock = short._sendlock
    if lock.counter < 1 or lock._waiters:  # who waits for the lock has its turn before the lock knows
        return False
    if carrier.closing or carrier.closed or not carrier.upgraded:
        return False
    try:
        sent = short.write(frame)
    except BlockingIOError:
        return False
    except OSError:
        return True  # the connection broke: its reader finds out, and the phone comes back for its whole view
    if sent < len(frame):
        _finish(short, frame[sent:])
    return True


def _finish(short: Any, rest: bytes) -> None:
    """Write what the network did not take yet, with the lock taken before anybody else can write."""
    import eventlet

    short._sendlock.acquire()

    def finish() -> None:
        try:
            short.socket.sendall(rest)
        except OSError:  # half a frame is no frame: the phone comes back on a new connection
            with contextlib.suppress(OSError):
                short.socket.shutdown(socket.SHUT_RDWR)
        finally:
            short._sendlock.release()

    eventlet.spawn_n(finish)
