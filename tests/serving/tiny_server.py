"""A server with hardly anything in it, which the tests start as a process of their own."""

import os
import time
from collections.abc import Callable, Iterator
from typing import Any

from serving.command import end, main
from serving.errors import StartError
from serving.settings import Settings


def create_app(settings: Settings) -> Any:
    """Return an app with a page, a socket, and a page that waits off the loop for what is written in a pipe.

    The event `echo` is answered with its argument, `hot` too and on the short way where there is one, `flood` by
    `count` pushes of `size` letters to everybody.
    """
    from flask import Flask

    from serving.offload import run_off_loop
    from serving.origin import same_origin
    from serving.rooms import Rooms
    from serving.sockets import open_socketio

    if "TINY_REFUSAL" in os.environ:
        raise StartError(os.environ["TINY_REFUSAL"])
    if "TINY_MISFIT" in os.environ:
        _change_the_driver()
    app = Flask(__name__, static_folder=None)
    app.config["SAME_ORIGIN"] = same_origin(settings.public_url)
    pipe = settings.data / "pipe"
    os.mkfifo(pipe)
    app.add_url_rule("/", "page", lambda: "dag")
    app.add_url_rule("/wait", "wait", lambda: run_off_loop(pipe.read_text))
    rooms = Rooms(open_socketio(app, settings), "/tiny")

    def connect(connection: str, _environ: object, _auth: object = None) -> None:
        rooms.enter(connection, "everybody")

    def flood(connection: str, count: int, size: int) -> str:
        for number in range(count):
            rooms.send("everybody", "push", {"number": number, "text": "x" * size})
        return "sent"

    def hot(connection: str, arguments: str, reply: Callable[[str], None]) -> bool:
        reply(arguments.replace('"hot"', '"short"'))
        return True

    rooms.on("connect", connect)
    rooms.on("echo", lambda connection, text: text)
    rooms.on("hot", lambda connection, text: ("stock", text))
    rooms.on("flood", flood)
    rooms.on_hot("hot", hot)
    return app


def _change_the_driver() -> None:
    """Give the driver a websocket of another kind, as a new version of a library might."""
    from engineio.async_drivers import eventlet as driver

    class Other(driver.WebSocketWSGI):
        """The same under another name."""

    driver._async["websocket"] = Other


def start_lines(settings: Settings, urls: list[str]) -> Iterator[str]:
    """Yield one line with the port and the address for phones, and take a while after it where that is asked."""
    yield f"{settings.port} {urls[0]}"
    time.sleep(float(os.environ.get("TINY_PAUSE", "0")))


if __name__ == "__main__":
    end(main(create_app, start_lines))
