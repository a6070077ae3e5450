"""`python run.py import`: a whole meeting from a file, as a new one; a server may go on meanwhile."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from serving.commands import Command
from serving.data_folder import open_data_folder
from serving.errors import WHY_NO_DATABASE, StartError
from serving.settings import Settings, folder


def command() -> Command:
    """Return the command."""
    return Command("import", "put a whole meeting back from FILE, as a new one", _add_arguments, put_back)


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="what export --format whole wrote")


def put_back(settings: Settings, arguments: argparse.Namespace) -> Iterator[str]:
    """Keep the meeting and say under which code. Raises `StartError`."""
    from dialogue.acts import archiving
    from dialogue.acts.performing import Performer
    from dialogue.archive.mistake import ArchiveMistake
    from dialogue.errors import Refused
    from dialogue.store.database import open_database
    from dialogue.store.engine import StoreError
    from facilitator.archive_mistakes import sentence
    from serving.languages import LANGUAGES

    file = folder(arguments.file)
    source = _read(file)
    open_data_folder(settings.data)
    try:
        database = open_database(settings.database)
    except StoreError as error:
        raise StartError(WHY_NO_DATABASE[error.code].format(place=error.place)) from error
    try:
        performer = Performer(database)
        put = performer.perform(archiving.put_back, archiving.unpacked(source, LANGUAGES, performer.now))
    except ArchiveMistake as mistake:
        raise StartError(f"{file}: {sentence(mistake, str)}") from mistake
    except Refused as refused:
        raise StartError("De bijeenkomst kon niet worden bewaard; kijk of er nog plaats is op de schijf.") from refused
    finally:
        database.close()
    new = "De code was hier al in gebruik; de nieuwe code is" if put["new_code"] else "De code is"
    yield f"De bijeenkomst uit {file} staat erbij. {new} {put['code']}."


def _read(file: Path) -> bytes:
    from dialogue.archive.file import LARGEST_FILE

    try:
        with file.open("rb") as opened:
            # one byte more than allowed is enough to know that it is too large
            return opened.read(LARGEST_FILE + 1)
    except FileNotFoundError as error:
        raise StartError(f"Er is geen bestand {file}; kijk de naam na.") from error
    except OSError as error:
        raise StartError(f"{file} is niet te lezen; kies een ander bestand.") from error
