"""The command line: reads the settings, starts the server, and says in one sentence why it cannot."""

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from serving.addresses import base_urls, interfaces
from serving.data_folder import open_data_folder
from serving.errors import StartError
from serving.server import Wsgi, listen, patch, serve
from serving.settings import Settings, read_settings

CANNOT_START = 2

CreateApp = Callable[[Settings], Wsgi]
StartLines = Callable[[Settings, list[str]], Iterable[str]]


def main(create_app: CreateApp, start_lines: StartLines, arguments: Sequence[str] | None = None) -> int:
    """Serve until Ctrl-C and return the exit code.

    `create_app` imports the web only when it is called: what was imported before eventlet patches is not patched.
    `start_lines` gets the settings (with the port as it became) and the addresses for phones, best first; its
    lines are printed once the server listens.
    """
    try:
        _run(create_app, start_lines, sys.argv[1:] if arguments is None else arguments)
    except StartError as error:
        print(error, file=sys.stderr)
        return CANNOT_START
    except KeyboardInterrupt:  # Ctrl-C before the server listened
        return 0
    return 0


def _run(create_app: CreateApp, start_lines: StartLines, arguments: Sequence[str]) -> None:
    settings = read_settings(arguments, os.environ)
    if settings.async_mode == "eventlet":
        patch()
    open_data_folder(settings.data)
    with listen(settings) as listener:
        settings = replace(settings, port=listener.getsockname()[1])
        app = create_app(settings)
        for line in start_lines(settings, base_urls(settings, interfaces())):
            print(line, flush=True)
        serve(app, listener)
