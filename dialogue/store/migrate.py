"""Bringing a database up to this program's version, from the first table on."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from dialogue.store.engine import StoreError, place_of

MIGRATIONS = Path(__file__).parent / "migrations"


def migrate(engine: Engine) -> None:
    """Bring the database up to date.

    Raises `StoreError`: `newer` when it was made by a newer program, `unusable` when it cannot be opened.
    """
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    place = place_of(engine.url.render_as_string(hide_password=False))
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    try:
        with engine.connect().execution_options(writes=True) as connection, connection.begin():
            present = MigrationContext.configure(connection).get_current_revision()
            if present is not None and present not in known:
                raise StoreError("newer", place)
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
    except DBAPIError as error:
        raise StoreError("unusable", place) from error
