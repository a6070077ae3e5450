"""Listening and serving: with eventlet, or with threads where that is asked."""

import errno
import gc
import os
import signal
import socket
import sys
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from serving.errors import StartError
from serving.mode import is_cooperative
from serving.settings import Settings

BACKLOG = 4096  # a room that scans the same QR code at once
HANDOVER = 0.0005
"""Seconds after which work beside the loop hands the interpreter back; with Python's own 5 ms a report that is written
would hold every phone ten times as long."""
MOST_CONNECTIONS = 20_000  # eventlet's own limit of 1,024 would leave the next phone waiting without a word

Wsgi = Callable[..., Any]


def patch() -> None:
    """Let this process work together on eventlet. Only for serving, before Flask and SQLAlchemy are imported."""
    os.environ["PSYCOPG_WAIT_FUNC"] = "wait_selector"  # psycopg's own way of waiting blocks everybody
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that eventlet is in maintenance is our business, not the facilitator's
        import eventlet

        eventlet.monkey_patch()


def listen(settings: Settings) -> socket.socket:
    """Return a socket that listens; raises `StartError` when the address or port cannot be had."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        return socket.create_server((settings.host, settings.port), family=family, backlog=BACKLOG)
    except OSError as error:
        raise StartError(_why_not(error, settings)) from error


def _why_not(error: OSError, settings: Settings) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Poort {settings.port} is al in gebruik; kies een andere met --port."
    if error.errno == errno.EACCES:
        return f"Poort {settings.port} mag dit programma niet gebruiken; kies een hogere met --port."
    return f"Deze computer heeft geen adres {settings.host}; laat --host weg of kies een ander."


def serve(app: Wsgi, listener: socket.socket, wait_for_the_end: Callable[[], object]) -> None:
    """Answer on this socket until the wait is over."""
    _allow_many_connections()
    _calm_the_collector()
    sys.setswitchinterval(HANDOVER)
    app = without_compression(app)
    stop = _serve_together(app, listener) if is_cooperative() else _serve_in_threads(app, listener)
    wait_for_the_end()
    stop()


def without_compression(app: Wsgi) -> Wsgi:
    """Return the app as one that is never offered compressed websockets: each costs a phone 100 KiB of memory."""

    def answer(environ: dict[str, Any], start_response: Any) -> Any:
        environ.pop("HTTP_SEC_WEBSOCKET_EXTENSIONS", None)
        return app(environ, start_response)

    return answer


def _calm_the_collector() -> None:
    """Leave what was made at start out of every later collection, and collect seldom: a full round holds everybody."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


def _allow_many_connections() -> None:
    """Each phone is an open file, and systems start with as few as 256 of them: take as many as this user may have."""
    if sys.platform == "win32":  # has no such limit
        return
    import resource

    least, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MOST_CONNECTIONS if most == resource.RLIM_INFINITY else min(MOST_CONNECTIONS, most)
    if least != resource.RLIM_INFINITY and least < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, most))


def _serve_together(app: Wsgi, listener: socket.socket) -> Callable[[], object]:
    import eventlet
    import eventlet.wsgi

    class Quiet(eventlet.wsgi.HttpProtocol):
        def log_message(self, *_: object) -> None:
            """A request that cannot be read would stand in the log with somebody's address."""

    server = eventlet.spawn(
        eventlet.wsgi.server, listener, app, max_size=MOST_CONNECTIONS, log_output=False, debug=False, protocol=Quiet
    )
    return server.kill


def _serve_in_threads(app: Wsgi, listener: socket.socket) -> Callable[[], object]:
    from werkzeug.serving import WSGIRequestHandler, make_server

    class Quiet(WSGIRequestHandler):
        def log(self, *_: object, **__: object) -> None:
            """Its lines would hide the sign-in link, and hold somebody's address or what a phone sent half."""

    host, port = listener.getsockname()[:2]
    server = make_server(host, port, app, threaded=True, request_handler=Quiet, fd=listener.fileno())
    threading.Thread(target=server.serve_forever, daemon=True).start()

    def stop() -> None:
        server.shutdown()
        server.server_close()

    return stop


@contextmanager
def hearing_the_end() -> Iterator[Callable[[], object]]:
    """Hear from now on when this process is asked to end (Ctrl-C, SIGTERM); what is yielded waits until it was.

    The system writes to a socket at a signal, whichever thread gets it: no thread or loop sleeps on, and what is asked
    before somebody waits is not lost.
    """
    reading, writing = socket.socketpair()
    writing.setblocking(False)
    numbers = (signal.SIGINT, signal.SIGTERM)
    earlier_descriptor = signal.set_wakeup_fd(writing.fileno())
    earlier = {number: signal.signal(number, lambda *_: None) for number in numbers}
    try:
        yield lambda: reading.recv(1)
    finally:
        signal.set_wakeup_fd(earlier_descriptor)
        for number, handler in earlier.items():
            signal.signal(number, handler)
        reading.close()
        writing.close()
