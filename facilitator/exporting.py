"""`python run.py export`: the report of a meeting as files, for who scripts; a server may go on meanwhile."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from serving.commands import Command
from serving.errors import WHY_NO_DATABASE, StartError
from serving.settings import Settings, folder

if TYPE_CHECKING:
    from dialogue.acts.performing import Performer
    from dialogue.records import Session

ALL = "all"
"""Every format that there is of the meeting."""


def command(house: Path) -> Command:
    """Return the command; `house` is the folder that holds static/ and translations/."""

    def run(settings: Settings, arguments: argparse.Namespace) -> Iterator[str]:
        return export(house, settings, arguments)

    return Command("export", "write the report of a meeting as files", _add_arguments, run)


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("session", metavar="SESSION", help="the six digits of the meeting")
    parser.add_argument("--format", default="pdf", help="which files, with commas between them: pdf,docx,…; or all")
    parser.add_argument("--output", metavar="FOLDER", default=".", help="where the files go (default: here)")
    parser.add_argument("--overwrite", action="store_true", help="replace files that are there already")


def export(house: Path, settings: Settings, arguments: argparse.Namespace) -> Iterator[str]:
    """Write the files and say where each is. Raises `StartError`."""
    from dialogue.acts.performing import Performer
    from dialogue.errors import Refused
    from dialogue.store.database import open_database
    from dialogue.store.engine import StoreError
    from facilitator.export.formats import FORMATS, called, offered
    from facilitator.report_building import build, wording
    from facilitator.report_pages import file_name
    from serving.web import bare_app

    typed = [name.strip().lower() for name in arguments.format.split(",")]
    wanted = list(dict.fromkeys(typed))
    unknown = [name for name in wanted if name not in {*FORMATS, ALL}]
    if unknown:
        raise StartError(f"Het formaat {unknown[0]} is er niet; kies uit {', '.join(FORMATS)} of {ALL}.")
    if settings.database_file is not None and not settings.database_file.exists():
        raise StartError(WHY_NO_DATABASE["missing"].format(place=settings.database_file))
    try:
        database = open_database(settings.database)
    except StoreError as error:
        raise StartError(WHY_NO_DATABASE[error.code].format(place=error.place)) from error
    try:
        performer = Performer(database)
        session = _found(performer, "".join(arguments.session.split()))
        if ALL in wanted:
            wanted = offered(session)
        if not {*wanted} <= {*offered(session)}:
            raise StartError("Deze bijeenkomst heeft geen licentie voor open data; kies er een bij Gegevens.")
        with bare_app(settings, house).app_context():
            report, words = build(performer, session.id).report, wording(session.language)
    except Refused as refused:
        raise StartError("De database is nu niet te lezen; probeer het zo opnieuw.") from refused
    finally:
        database.close()
    try:
        folder(arguments.output).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StartError(f"{arguments.output} is geen map die te maken is; kies een andere met --output.") from error
    for name in wanted:
        writer = FORMATS[name]
        file = folder(arguments.output) / file_name(called(name), session, writer.EXTENSION)
        yield _written(file, writer.write(report, words), arguments.overwrite)


def _found(performer: "Performer", code: str) -> "Session":
    from dialogue.store import sessions

    session = performer.read(sessions.by_code, code)
    if session is None:
        raise StartError(f"Er is geen bijeenkomst met de code {code}; de code staat in de regie.")
    return session


def _written(file: Path, content: bytes, overwrite: bool) -> str:
    try:
        with file.open("wb" if overwrite else "xb") as opened:
            opened.write(content)
    except FileExistsError as error:
        raise StartError(f"{file} bestaat al; kies een andere map, of zet --overwrite erachter.") from error
    except OSError as error:
        raise StartError(f"{file} is niet te schrijven; kies een andere map met --output.") from error
    return str(file)
