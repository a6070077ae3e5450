"""What `python run.py` can do besides serving: backup, restore, tidy. Each is one act of the core and one sentence."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from serving.commands import Command
from serving.data_folder import open_data_folder
from serving.errors import WHY_NO_DATABASE, StartError
from serving.folder_lock import InUse, held
from serving.settings import Settings, folder

WHY_NO_BACKUP = {
    "missing": WHY_NO_DATABASE["missing"],
    "exists": "{place} bestaat al; kies een andere naam, of zet --overwrite erachter.",
    "same": "{place} is de database zelf; kies een andere naam voor de kopie.",
    "unwritable": "{place} is niet te schrijven; kies een andere plek voor de kopie.",
    "damaged": "De database {place} is beschadigd; zet een eerdere kopie terug met restore.",
    "unusable": "De database {place} is niet te lezen; kijk of het bestand in orde is.",
}
WHY_NO_RESTORE = {
    "missing": "Er is geen bestand {place}; kijk de naam na.",
    "exists": "Er is al een database {place}; zet --overwrite erachter als die weg mag.",
    "not_a_database": "{place} is geen database; neem een kopie die met backup is gemaakt.",
    "damaged": "{place} is beschadigd; neem een andere kopie.",
    "foreign": "{place} is niet van Oogstdialoog; neem een kopie die met backup is gemaakt.",
    "newer": "{place} is van een nieuwere versie van Oogstdialoog; zet hem terug met die versie.",
    "unwritable": "{place} is niet te schrijven; kies een andere map met --data.",
    "unusable": "{place} is niet te gebruiken; neem een andere kopie.",
}


def back_up(settings: Settings, arguments: argparse.Namespace) -> Iterator[str]:
    """Write a copy of the database; a server may go on meanwhile."""
    from dialogue.store import backup

    database = _file(settings, "maak de kopie met pg_dump")
    copy = folder(arguments.file)
    with _said_in_dutch(WHY_NO_BACKUP):
        backup.back_up(database, copy, overwrite=arguments.overwrite)
    yield f"De kopie staat in {copy}. Wie hem heeft, kan alles lezen: bewaar hem veilig."


def restore(settings: Settings, arguments: argparse.Namespace) -> Iterator[str]:
    """Put a copy in the place of the database; no server may use it."""
    from dialogue.store import backup

    database = _file(settings, "zet een kopie terug met pg_restore")
    copy = folder(arguments.file)
    open_data_folder(settings.data)
    with _alone(database), _said_in_dutch(WHY_NO_RESTORE):
        backup.restore(copy, database, overwrite=arguments.overwrite)
    yield f"De gegevens uit {copy} staan in {database}."


def tidy(settings: Settings, _arguments: argparse.Namespace) -> Iterator[str]:
    """Forget what is due, where no server does so already."""
    database = settings.database_file
    if database is not None and not database.exists():
        raise StartError(WHY_NO_DATABASE["missing"].format(place=database))
    if database is None:
        yield _tidied(settings)
        return
    try:
        with held(database):
            yield _tidied(settings)
    except InUse:
        yield "De server die nu draait, ruimt zelf op. Er is hier niets te doen."


def _tidied(settings: Settings) -> str:
    from dialogue.acts import forgetting
    from dialogue.acts.performing import Performer
    from dialogue.errors import Refused
    from dialogue.store.database import open_database
    from dialogue.store.wiping import wipe

    with _said_in_dutch(WHY_NO_DATABASE):
        database = open_database(settings.database)
        try:
            done = forgetting.tidy(Performer(database))
        except Refused as refused:
            raise StartError("De database kon niet worden bewaard; kijk of er nog plaats is op de schijf.") from refused
        finally:
            database.close()
        if settings.database_file and not wipe(settings.database_file):
            raise StartError(f"Een ander programma houdt {settings.database_file} vast; probeer het later opnieuw.")
    if not done:
        return "Er was niets om op te ruimen."
    return f"Opgeruimd in {len(done)} {'bijeenkomst' if len(done) == 1 else 'bijeenkomsten'}."


def _file(settings: Settings, instead: str) -> Path:
    if settings.database_file is None:
        raise StartError(f"Deze gegevens staan in PostgreSQL; {instead}.")
    return settings.database_file


@contextmanager
def _alone(database: Path) -> Iterator[None]:
    try:
        with held(database):
            yield
    except InUse as error:
        raise StartError(f"Een server gebruikt {database}; stop die eerst.") from error


@contextmanager
def _said_in_dutch(sentences: dict[str, str]) -> Iterator[None]:
    from dialogue.store.engine import StoreError

    try:
        yield
    except StoreError as error:
        raise StartError(sentences[error.code].format(place=error.place)) from error


def _copy_arguments(parser: argparse.ArgumentParser, what: str) -> None:
    parser.add_argument("file", metavar="FILE", help="where the copy is")
    parser.add_argument("--overwrite", action="store_true", help=f"replace {what} that is there already")


COMMANDS = (
    Command(
        "backup",
        "write a copy of the database to FILE, also while a server runs",
        lambda parser: _copy_arguments(parser, "a file"),
        back_up,
    ),
    Command(
        "restore",
        "put the copy in FILE in the place of the database",
        lambda parser: _copy_arguments(parser, "a database"),
        restore,
    ),
    Command("tidy", "forget what is due; a running server does so itself", lambda parser: None, tidy),
)
