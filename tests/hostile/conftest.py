"""A meeting for one test, on the server of its module; and an application without a server around it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dialogue.store.database import open_database
from run import create_app
from serving.settings import read_settings
from tests.facilitator.desk import Desk
from tests.live.meeting import Meeting
from tests.server import Server


@pytest.fixture
def meeting(house: Server) -> Iterator[Meeting]:
    """The main programme, with control and projector connected and nobody in the room yet."""
    made = Meeting(house)
    yield made
    made.close()


def desk_of(data: Path, *options: str) -> Iterator[Desk]:
    """A facilitator on an application of one test alone: what was guessed elsewhere is not counted here."""
    settings = read_settings(["--data", str(data), *options], {"OOGST_ASYNC": "threading"})
    database = open_database(settings.database)
    yield Desk(create_app(settings), database).sign_in()
    database.close()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A facilitator who signed in, on a laptop in the room."""
    yield from desk_of(tmp_path)


@pytest.fixture
def behind_tls(tmp_path: Path) -> Iterator[Desk]:
    """A facilitator who signed in, on a server that phones reach by https."""
    yield from desk_of(tmp_path, "--public-url", "https://oogst.test")
