"""The command line: reads the settings, starts the server, and says in one sentence why it cannot."""

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack, suppress
from dataclasses import replace
from typing import NoReturn

from serving.addresses import base_urls, interfaces
from serving.commands import Command, asked
from serving.data_folder import open_data_folder
from serving.errors import StartError
from serving.folder_lock import held
from serving.server import Wsgi, hearing_the_end, listen, patch, serve
from serving.settings import Settings

CANNOT_START = 2

CreateApp = Callable[[Settings], Wsgi]
StartLines = Callable[[Settings, list[str]], Iterable[str]]


def main(
    create_app: CreateApp,
    start_lines: StartLines,
    arguments: Sequence[str] | None = None,
    commands: Sequence[Command] = (),
) -> int:
    """Serve until Ctrl-C, or carry out the command that was typed, and return the exit code.

    `create_app` imports the web only when it is called: what was imported before eventlet patches is not patched.
    `start_lines` gets the settings (with the port as it became) and the addresses for phones, best first; its
    lines are printed once the server listens.
    """
    try:
        wanted = asked(commands, sys.argv[1:] if arguments is None else arguments, os.environ)
        if wanted.command is None:
            _serve(create_app, start_lines, wanted.settings)
        else:
            _print(wanted.command.run(wanted.settings, wanted.arguments))
    except StartError as error:
        print(error, file=sys.stderr)
        return CANNOT_START
    except KeyboardInterrupt:  # Ctrl-C before the server listened
        return 0
    return 0


def end(code: int) -> NoReturn:
    """End this process at once, when all that it had to do is done.

    Python's own way out runs what is left of every greenlet and thread, and now and then waits in the loop for ever.
    """
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError):  # nobody reads it any more
            stream.flush()
    os._exit(code)


def _serve(create_app: CreateApp, start_lines: StartLines, settings: Settings) -> None:
    if settings.async_mode == "eventlet":
        patch()
    open_data_folder(settings.data)
    with ExitStack() as open_until_the_end:
        if settings.database_file:
            open_until_the_end.enter_context(held(settings.database_file))
        listener = open_until_the_end.enter_context(listen(settings))
        settings = replace(settings, port=listener.getsockname()[1])
        app = create_app(settings)
        wait_for_the_end = open_until_the_end.enter_context(hearing_the_end())
        _print(start_lines(settings, base_urls(settings, interfaces())))
        serve(app, listener, wait_for_the_end)


def _print(lines: Iterable[str]) -> None:
    encoding = sys.stdout.encoding or "utf-8"
    for line in lines:  # a folder may have signs that this screen does not know
        print(line.encode(encoding, "backslashreplace").decode(encoding), flush=True)
