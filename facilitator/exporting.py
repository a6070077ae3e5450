"""`python run.py export`: a meeting as files, its report or all of it; a server may go on meanwhile."""

import argparse
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from serving.commands import Command
from serving.errors import WHY_NO_DATABASE, StartError
from serving.settings import Settings, folder

if TYPE_CHECKING:
    from dialogue.acts.performing import Performer
    from dialogue.records import Session
    from dialogue.report.record import Report


WHOLE = "whole"
"""Beside the formats of a report: everything, to be put back elsewhere."""
FOR_ITS_USER = 0o600


def command(house: Path) -> Command:
    """Return the command; `house` is the folder that holds static/ and translations/."""

    def run(settings: Settings, arguments: argparse.Namespace) -> Iterator[str]:
        return export(house, settings, arguments)

    return Command("export", "write a meeting as files: its report, or all of it", _add_arguments, run)


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("session", metavar="SESSION", help="the six digits of the meeting")
    parser.add_argument("--format", default="pdf", help="which files, with commas between them: pdf,docx,…; all; whole")
    parser.add_argument("--with-addresses", action="store_true", help="let whole hold the mail addresses too")
    parser.add_argument("--output", metavar="FOLDER", default=".", help="where the files go (default: here)")
    parser.add_argument("--edition", metavar="N", type=int, help="a published version (default: the draft of now)")
    parser.add_argument("--overwrite", action="store_true", help="replace files that are there already")


def export(house: Path, settings: Settings, arguments: argparse.Namespace) -> Iterator[str]:
    """Write the files and say where each is. Raises `StartError`."""
    from dialogue.acts import archiving
    from dialogue.acts.performing import Performer
    from dialogue.archive.file import EXTENSION
    from dialogue.errors import Refused
    from dialogue.store.database import open_database
    from dialogue.store.engine import StoreError
    from facilitator.export.formats import FORMATS
    from facilitator.report_building import build, wording
    from facilitator.report_pages import file_name
    from serving.web import bare_app

    typed = [name.strip().lower() for name in arguments.format.split(",")]
    wanted = list(FORMATS) if typed == ["all"] else list(dict.fromkeys(typed))
    unknown = [name for name in wanted if name not in {WHOLE, *FORMATS}]
    if unknown:
        raise StartError(f"Het formaat {unknown[0]} is er niet; kies uit {', '.join(FORMATS)}, all of {WHOLE}.")
    if settings.database_file is not None and not settings.database_file.exists():
        raise StartError(WHY_NO_DATABASE["missing"].format(place=settings.database_file))
    try:
        database = open_database(settings.database)
    except StoreError as error:
        raise StartError(WHY_NO_DATABASE[error.code].format(place=error.place)) from error
    try:
        performer = Performer(database)
        session = _found(performer, "".join(arguments.session.split()))
        with bare_app(settings, house).app_context():
            report = _published(performer, session, arguments.edition) or build(performer, session.id).report
            words = wording(report.language)
        found = performer.read(archiving.take_out, session.id, addresses=arguments.with_addresses)
    except Refused as refused:
        raise StartError("De database is nu niet te lezen; probeer het zo opnieuw.") from refused
    finally:
        database.close()
    try:
        folder(arguments.output).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StartError(f"{arguments.output} is geen map die te maken is; kies een andere met --output.") from error
    if WHOLE in wanted:
        file = folder(arguments.output) / file_name("bijeenkomst", session, EXTENSION)
        yield _written(file, archiving.packed(found), arguments.overwrite, mode=FOR_ITS_USER)
    for name in (it for it in wanted if it != WHOLE):
        writer = FORMATS[name]
        file = folder(arguments.output) / file_name("terugblik", session, writer.EXTENSION, arguments.edition)
        yield _written(file, writer.write(report, words), arguments.overwrite)


def _found(performer: "Performer", code: str) -> "Session":
    from dialogue.store import sessions

    session = performer.read(sessions.by_code, code)
    if session is None:
        raise StartError(f"Er is geen bijeenkomst met de code {code}; de code staat in de regie.")
    return session


def _published(performer: "Performer", session: "Session", number: int | None) -> "Report | None":
    from dialogue.store import versions

    if number is None:
        return None
    there = {it.number: it.report for it in performer.read(versions.everything, session.id)}
    if number in there:
        return there[number]
    if not there:
        raise StartError(f"Versie {number} is er niet: van deze terugblik is nog niets gepubliceerd.")
    raise StartError(f"Versie {number} is er niet; kies uit {', '.join(map(str, there))}.")


def _written(file: Path, content: bytes, overwrite: bool, mode: int = 0o666) -> str:
    try:
        with open(file, "wb" if overwrite else "xb", opener=lambda path, flags: os.open(path, flags, mode)) as opened:
            opened.write(content)
    except FileExistsError as error:
        raise StartError(f"{file} bestaat al; kies een andere map, of zet --overwrite erachter.") from error
    except OSError as error:
        raise StartError(f"{file} is niet te schrijven; kies een andere map met --output.") from error
    return str(file)
