"""Bringing a database up to this program's version, from the first table on."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from dialogue.store.engine import StoreError, place_of

MIGRATIONS = Path(__file__).parent / "migrations"


def migrate(engine: Engine) -> None:
    """Bring the database up to date, and leave no connection to it open.

    Raises `StoreError`: `newer` when it was made by a newer program, `unusable` when it cannot be opened.
    """
    config = _config()
    place = place_of(engine.url.render_as_string(hide_password=False))
    scripts = ScriptDirectory.from_config(config)
    try:
        present = _revision(engine)
        if present is not None and present not in known_revisions():
            raise StoreError("newer", place)
        if present != scripts.get_current_head():
            _upgrade(engine, config)
    except DBAPIError as error:
        raise StoreError("unusable", place) from error
    finally:
        engine.dispose()


def known_revisions() -> set[str]:
    """Return the versions of the tables that this program can bring up to date."""
    return {script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()}


def newest_revision() -> str:
    """Return the version of the tables that this program works with."""
    return str(ScriptDirectory.from_config(_config()).get_current_head())


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    return config


def _revision(engine: Engine) -> str | None:
    # looking needs no write lock: a server that is busy does not keep another program from reading
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def _upgrade(engine: Engine, config: Config) -> None:
    with engine.connect().execution_options(writes=True) as connection:
        if engine.dialect.name == "sqlite":
            # it changes a table by making it anew; dropping the old one would empty every table that refers to it
            connection.connection.cursor().execute("PRAGMA foreign_keys=OFF").close()
        _upgrade_in_one(connection, config)


def _upgrade_in_one(connection: Connection, config: Config) -> None:
    with connection.begin():
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
