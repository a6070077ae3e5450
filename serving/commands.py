"""What the program can do besides serving: commands, each with arguments of its own beside the settings."""

import argparse
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from serving.settings import Settings, add_settings, option_parser, options_of, settings_of


class Command(NamedTuple):
    """A command; `run` gives the lines to print, and raises `StartError` with one sentence when it cannot."""

    name: str
    help: str
    add_arguments: Callable[[argparse.ArgumentParser], object]
    run: Callable[[Settings, argparse.Namespace], Iterable[str]]


class Asked(NamedTuple):
    """What somebody typed: the settings, the command (none: serve), and what the command's arguments say."""

    settings: Settings
    command: Command | None
    arguments: argparse.Namespace


def asked(commands: Sequence[Command], arguments: Sequence[str], environment: Mapping[str, str]) -> Asked:
    """Return what was asked; settings may stand before and after a command. Raises `SettingsError`."""
    options = options_of(_parser(commands), arguments)
    chosen = next((command for command in commands if command.name == getattr(options, "command", None)), None)
    return Asked(settings_of(options, environment), chosen, options)


def _parser(commands: Sequence[Command]) -> argparse.ArgumentParser:
    parser = option_parser()
    if commands:
        kinds = parser.add_subparsers(title="commands", dest="command", metavar="COMMAND", help="nothing: serve")
        for command in commands:
            own = kinds.add_parser(command.name, help=command.help, description=command.help, allow_abbrev=False)
            # what was typed before the command must not be set back to nothing by what was not typed after it
            add_settings(own, default=argparse.SUPPRESS)
            command.add_arguments(own)
    return parser
