"""The short ways through the libraries that carry the sockets: the only room that touches their insides.

What is relied on is looked for at start (`fits`); where it is not there, everything goes by the stock way.
"""

import contextlib
import logging
import socket
from collections.abc import Callable
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
        from eventlet.semaphore import Semaphore
        from eventlet.websocket import RFC6455WebSocket

        relied_on: dict[Any, tuple[str, ...]] = {
            Socket: ("_websocket_handler", "poll", "send"),
            WebSocketWSGI: ("_handle_hybi_request", "__call__"),
            RFC6455WebSocket: ("_apply_mask", "wait", "close"),
            GreenSocket: ("fd", "_trampoline", "sendall"),
            Semaphore: ("locked", "acquire", "release"),
        }
        wanted = [(of, name) for of, names in relied_on.items() for name in names]
        missing = [f"{of.__name__}.{name}" for of, name in wanted if not hasattr(of, name)]
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
    from eventlet.websocket import RFC6455WebSocket

    class Buffered:
        """A green socket that reads as much as there is, and hands it out in the pieces that were asked for.

        Reading knows no time limit: the engine itself ends a connection that is silent for too long.
        """

        def __init__(self, green: Any) -> None:
            self.green = green
            self.held = b""

        def recv(self, size: int) -> bytes:
            if not self.held:
                self.more()
            piece, self.held = self.held[:size], self.held[size:]
            return piece

        def more(self) -> bool:
            while True:
                try:
                    received = self.green.fd.recv(CHUNK)
                except BlockingIOError:
                    self.green._trampoline(self.green.fd, read=True)
                except ConnectionError:
                    return False
                else:
                    self.held += received
                    return bool(received)

        def __getattr__(self, name: str) -> Any:
            return getattr(self.green, name)

    class ShortWebSocket(RFC6455WebSocket):
        """A websocket that reads ordinary texts in one go; everything else is left to the stock reader."""

        carrier: Any = None

        def wait(self) -> Any:
            while True:
                found = first_text(self.socket.held)
                if found is None:
                    if not self.socket.held and self.socket.more():
                        continue
                    return super().wait()
                self.socket.held = self.socket.held[found.end :]
                if not hear(self.carrier, found.text):
                    return found.text

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
            short.carrier.short = short
            return short

    engine._async = {**engine._async, "websocket": ShortWebSocketWSGI}


def write(carrier: Any, frame: bytes) -> bool:
    """Write a frame straight to the network; false, with nothing written, when the ordinary queue must have it.

    `carrier` is an engine.io socket. Only an idle websocket is written to: what waits in its queue goes first.
    """
    short = getattr(carrier, "short", None)
    if short is None or not carrier.upgraded or carrier.closing or carrier.closed or short.websocket_closed:
        return False
    if carrier.queue.qsize() or short._sendlock.locked():
        return False
    try:
        sent = short.socket.green.fd.send(frame)
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
