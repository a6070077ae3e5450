"""The front door: reads the settings, builds the app, serves it."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from facilitator import exporting, importing
from keeping.commands import COMMANDS
from serving import command
from serving.errors import WHY_NO_DATABASE, StartError
from serving.settings import Settings

if TYPE_CHECKING:
    from flask import Flask

HOUSE = Path(__file__).resolve().parent


def create_app(settings: Settings) -> "Flask":
    """Return the whole application on a database that is up to date; raises `StartError` when it cannot be.

    The rooms are imported here: the server patches before anything of the web is imported.
    """
    from dialogue.acts.facts import Outcome
    from dialogue.acts.performing import Act, Performer
    from dialogue.store.database import open_database
    from dialogue.store.engine import StoreError
    from facilitator import front as facilitator
    from keeping.housekeeper import Housekeeper
    from participant import front as participant
    from serving.addresses import base_urls, interfaces
    from serving.clock import steady_clock
    from serving.committing import Committer
    from serving.presence import Presence
    from serving.sockets import open_socketio
    from serving.web import bare_app, protect_forms, tell_health

    app = bare_app(settings, HOUSE)
    forms = protect_forms(app)
    socketio = open_socketio(app, settings)
    presence = Presence()
    try:
        database = open_database(settings.database, socketio.sleep)
    except StoreError as error:
        raise StartError(WHY_NO_DATABASE[error.code].format(place=error.place)) from error
    together: Committer[Act, Outcome] = Committer(database.write_each, socketio.start_background_task)
    performer = Performer(database, presence.members, steady_clock(), together.call)
    tell_health(app, database.answers)
    phone_urls = tuple(base_urls(settings, interfaces()))
    participant.move_in(app, socketio, performer, presence, forms)
    facilitator.move_in(app, socketio, performer, phone_urls)
    app.extensions["housekeeper"] = Housekeeper(performer, settings.database_file, presence.members)
    return app


def app_with_a_housekeeper(settings: Settings) -> "Flask":
    """Return the application, with what is due forgotten from now on, as long as this process lives."""
    app = create_app(settings)
    socketio = app.extensions["socketio"]
    socketio.start_background_task(app.extensions["housekeeper"].keep_house, socketio.sleep)
    return app


def start_lines(settings: Settings, phone_urls: list[str]) -> Iterable[str]:
    """Yield what the facilitator reads when the server listens."""
    from serving.secrets import facilitator_key

    yield "Oogstdialoog staat klaar."
    yield ""
    yield "Voor jou, de begeleider. Open deze link en houd hem voor jezelf:"
    yield f"  {phone_urls[0]}/facilitator/sign-in/{facilitator_key(settings.data)}"
    yield ""
    yield "Voor telefoons in dezelfde wifi:"
    yield f"  {phone_urls[0]}"
    if len(phone_urls) > 1:
        yield "Werkt dat adres niet? Deze computer heeft er meer. Kies er een met --public-url:"
        yield from (f"  {url}" for url in phone_urls[1:])
    yield ""
    yield "Stoppen: Ctrl-C."


def main() -> int:
    """Serve until Ctrl-C, or carry out a command, and return the exit code."""
    return command.main(
        app_with_a_housekeeper, start_lines, commands=(*COMMANDS, exporting.command(HOUSE), importing.command())
    )


def program() -> NoReturn:
    """Be the program: do what was asked, and end."""
    command.end(main())


if __name__ == "__main__":
    program()
