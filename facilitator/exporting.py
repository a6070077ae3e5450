"""`python run.py export`: a meeting or a series as files, also while a server goes on."""

import argparse
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from serving.commands import Command
from serving.errors import WHY_NO_DATABASE, StartError
from serving.settings import Settings, folder

if TYPE_CHECKING:
    from facilitator.export.formats import Writer
    from facilitator.exportable import Exportable

ALL = "all"
LARGEST_NUMBER = 2**53


def command(house: Path) -> Command:
    """Return the command; `house` is the folder that holds static/ and translations/."""

    def run(settings: Settings, arguments: argparse.Namespace) -> Iterator[str]:
        return export(house, settings, arguments)

    return Command("export", "write a meeting as files: its report, or all of it", _add_arguments, run)


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("session", metavar="SESSION", nargs="?", help="the six digits of the meeting")
    parser.add_argument(
        "--series", metavar="NUMBER", type=_number, help="a series instead: the number in its page's address"
    )
    parser.add_argument(
        "--format",
        default="pdf",
        help="which files, with commas between them: pdf,docx,…; all; cards,deck,poster; whole",
    )
    parser.add_argument("--with-addresses", action="store_true", help="let whole hold the mail addresses too")
    parser.add_argument("--wifi", metavar="NAME", default="", help="the network that a poster lets phones join")
    parser.add_argument("--wifi-password", metavar="PASSWORD", default="", help="the password of that network")
    parser.add_argument("--output", metavar="FOLDER", default=".", help="where the files go (default: here)")
    parser.add_argument("--edition", metavar="N", type=_number, help="a published version (default: the draft of now)")
    parser.add_argument("--overwrite", action="store_true", help="replace files that are there already")


def _number(typed: str) -> int:
    """Return a number as large as a database can hold."""
    if not (typed.isascii() and typed.isdigit() and int(typed[:20]) <= LARGEST_NUMBER):
        raise argparse.ArgumentTypeError(f"{typed} is geen nummer")
    return int(typed)


def export(house: Path, settings: Settings, arguments: argparse.Namespace) -> Iterator[str]:
    """Write the files and say where each is. Raises `StartError`."""
    from facilitator.report_building import formats_in

    if (arguments.session is None) == (arguments.series is None):
        raise StartError("Noem één bijeenkomst (de zes cijfers), of één reeks met --series.")
    if arguments.series is not None and (arguments.edition is not None or arguments.with_addresses):
        raise StartError("Een reeks heeft geen versies en geen mailadressen; laat --edition en --with-addresses weg.")
    formats = formats_in(settings.template)
    if settings.database_file is not None and not settings.database_file.exists():
        raise StartError(WHY_NO_DATABASE["missing"].format(place=settings.database_file))
    exportable = _read(house, settings, arguments, formats)
    wanted = _wanted(arguments.format, exportable)
    output = folder(arguments.output)
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StartError(f"{arguments.output} is geen map die te maken is; kies een andere met --output.") from error
    for name in wanted:
        file = exportable.file(name)
        yield _written(output / file.name, file.content, arguments.overwrite, file.mode)


def _read(
    house: Path, settings: Settings, arguments: argparse.Namespace, formats: Mapping[str, "Writer"]
) -> "Exportable":
    from dialogue.acts.performing import Performer
    from dialogue.errors import Refused
    from dialogue.store.database import open_database
    from dialogue.store.engine import StoreError
    from facilitator.export.poster import Wifi
    from facilitator.exportable import of_series, of_session
    from serving.addresses import base_urls, interfaces
    from serving.web import bare_app

    try:
        database = open_database(settings.database)
    except StoreError as error:
        raise StartError(WHY_NO_DATABASE[error.code].format(place=error.place)) from error
    try:
        performer = Performer(database)
        with bare_app(settings, house).app_context():
            if arguments.series is not None:
                return of_series(performer, arguments.series)
            code = "".join(arguments.session.split())
            phone_url = base_urls(settings, interfaces())[0]
            return of_session(
                performer,
                code,
                arguments.edition,
                formats,
                phone_url,
                addresses=arguments.with_addresses,
                wifi=Wifi(arguments.wifi, arguments.wifi_password) if arguments.wifi else None,
            )
    except Refused as refused:
        raise StartError("De database is nu niet te lezen; probeer het zo opnieuw.") from refused
    finally:
        database.close()


def _wanted(typed: str, exportable: "Exportable") -> list[str]:
    asked = [name for name in (part.strip().lower() for part in typed.split(",")) if name]
    names = list(dict.fromkeys(name for one in asked for name in (exportable.all if one == ALL else (one,))))
    for name in names:
        if name in exportable.missing:
            raise StartError(exportable.missing[name])
    known = [*exportable.all, *exportable.besides]
    unknown = [name for name in names if name not in known]
    if unknown:
        raise StartError(f"Het formaat {unknown[0]} is er niet; kies uit {', '.join(known)} of all.")
    if not names:
        raise StartError(f"Achter --format staat niets; kies uit {', '.join(known)} of all.")
    return names


def _written(file: Path, content: bytes, overwrite: bool, mode: int) -> str:
    try:
        with open(file, "wb" if overwrite else "xb", opener=lambda path, flags: os.open(path, flags, mode)) as opened:
            opened.write(content)
    except FileExistsError as error:
        raise StartError(f"{file} bestaat al; kies een andere map, of zet --overwrite erachter.") from error
    except OSError as error:
        raise StartError(f"{file} is niet te schrijven; kies een andere map met --output.") from error
    return str(file)
