"""Two installations: a meeting in one of them, and an empty database elsewhere."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from dialogue.store.database import Database, open_database
from tests.dialogue.acts.conftest import database, migrated
from tests.dialogue.acts.meeting import Meeting
from tests.dialogue.archive.rich import PLAN, play, taken_out

__all__ = ["database", "elsewhere", "meeting", "migrated"]


@pytest.fixture
def meeting(database: Database) -> Meeting:
    """A meeting in which everything happened that can happen."""
    return play(Meeting(database, PLAN))


@pytest.fixture
def elsewhere(migrated: Path, tmp_path: Path) -> Iterator[Database]:
    """The database of another installation."""
    opened = open_database(f"sqlite:///{shutil.copy(migrated, tmp_path / 'elsewhere.db')}")
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def source(migrated: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of such a meeting, with mail addresses."""
    opened = open_database(f"sqlite:///{shutil.copy(migrated, tmp_path_factory.mktemp('source') / 'dialogue.db')}")
    meeting = play(Meeting(opened, PLAN))
    found = taken_out(opened, meeting.id, addresses=True)
    opened.close()
    return found
