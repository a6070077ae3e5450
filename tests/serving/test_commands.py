import argparse
import subprocess
import sys
from pathlib import Path

import pytest

from serving.command import main
from serving.commands import Command, asked
from serving.errors import SettingsError, StartError
from serving.settings import Settings

ROOT = Path(__file__).resolve().parents[2]


def tell(settings: Settings, arguments: argparse.Namespace) -> list[str]:
    if arguments.word == "nee":
        raise StartError("Het kan niet; zeg iets anders.")
    return [f"{arguments.word} in {settings.data}"]


TELL = Command("tell", "say a word", lambda parser: parser.add_argument("word"), tell)


def no_server(_settings: Settings) -> None:
    raise AssertionError("a command needs no server")


def run(*arguments: str) -> int:
    return main(no_server, lambda settings, urls: [], arguments, [TELL])  # type: ignore[arg-type]


def test_without_a_command_a_server_is_asked_for() -> None:
    assert asked([TELL], ["--port", "0"], {}).command is None


@pytest.mark.parametrize("typed", [["tell", "dag", "--data", "/x"], ["--data", "/x", "tell", "dag"]])
def test_settings_stand_before_or_after_a_command(typed: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*typed) == 0
    assert capsys.readouterr().out == "dag in /x\n"


def test_the_last_of_two_settings_wins_and_the_environment_comes_after_both() -> None:
    wanted = asked([TELL], ["--data", "/x", "tell", "dag", "--data", "/y"], {"OOGST_DATA": "/z", "OOGST_PORT": "81"})

    assert (wanted.settings.data, wanted.settings.port) == (Path("/y"), 81)


def test_a_command_that_cannot_is_one_sentence_and_exit_code_two(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("tell", "nee") == 2
    assert capsys.readouterr() == ("", "Het kan niet; zeg iets anders.\n")


@pytest.mark.parametrize("typed", [["zeg"], ["tell"], ["tell", "dag", "--hard"], ["--hard", "tell", "dag"]])
def test_what_no_command_knows_is_refused(typed: list[str]) -> None:
    with pytest.raises(SettingsError, match="--help"):
        asked([TELL], typed, {})


def test_the_help_of_the_program_names_its_commands() -> None:
    command = [sys.executable, "run.py", "--help"]

    shown = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout

    assert all(f"\n    {name}" in shown for name in ("backup", "restore", "tidy"))
