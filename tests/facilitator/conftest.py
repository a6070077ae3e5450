"""What many tests of the facilitator's pages need: one application, and an empty database for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import Connection, delete

from dialogue.store.database import Database, open_database
from dialogue.store.tables import metadata
from run import create_app
from serving.settings import read_settings
from tests.facilitator.desk import Desk


@pytest.fixture(scope="session")
def application(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Flask, Database]]:
    """The application, and a way into its database beside it."""
    yield from _application(tmp_path_factory.mktemp("desk"))


@pytest.fixture
def desk_with_phones(tmp_path: Path) -> Iterator[Desk]:
    """A facilitator on an application of this test alone: what it still has to tell phones, it tells after the test."""
    for app, database in _application(tmp_path):
        yield Desk(app, database).sign_in()


@pytest.fixture
def stranger(application: tuple[Flask, Database]) -> Desk:
    """A browser that did not sign in; nobody has used the application before."""
    app, database = application
    database.write(_empty)
    return Desk(app, database)


@pytest.fixture
def desk(stranger: Desk) -> Desk:
    """A facilitator who just signed in; nobody has used the application before."""
    return stranger.sign_in()


def _application(data: Path) -> Iterator[tuple[Flask, Database]]:
    settings = read_settings(["--data", str(data), "--public-url", "http://oogst.test"], {"OOGST_ASYNC": "threading"})
    database = open_database(settings.database)
    yield create_app(settings), database
    database.close()


def _empty(tx: Connection) -> None:
    for table in reversed(metadata.sorted_tables):
        tx.execute(delete(table))
    tx.exec_driver_sql("DELETE FROM sqlite_sequence")  # a first meeting is number 1 again
