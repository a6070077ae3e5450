"""A server with hardly anything in it, which the tests start as a process of their own."""

import os
import sys
from typing import Any

from serving.command import main
from serving.errors import StartError
from serving.settings import Settings


def create_app(settings: Settings) -> Any:
    """Return an app with a page, a socket, and a page that waits off the loop for what is written in a pipe."""
    from flask import Flask
    from flask_socketio import SocketIO

    from serving.offload import run_off_loop

    if "TINY_REFUSAL" in os.environ:
        raise StartError(os.environ["TINY_REFUSAL"])
    app = Flask(__name__, static_folder=None)
    pipe = settings.data / "pipe"
    os.mkfifo(pipe)
    app.add_url_rule("/", "page", lambda: "dag")
    app.add_url_rule("/wait", "wait", lambda: run_off_loop(pipe.read_text))
    SocketIO(app, async_mode=settings.async_mode).on_event("echo", lambda text: text)
    return app


def start_lines(settings: Settings, urls: list[str]) -> list[str]:
    """Return one line with the port and the address for phones."""
    return [f"{settings.port} {urls[0]}"]


if __name__ == "__main__":
    sys.exit(main(create_app, start_lines))
