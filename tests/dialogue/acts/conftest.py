"""A database and a meeting for each test."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from dialogue.store.database import Database, open_database
from tests.dialogue.acts.meeting import Meeting


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file with all tables and nothing in them."""
    path = tmp_path_factory.mktemp("migrated") / "empty.db"
    open_database(f"sqlite:///{path}").close()
    return path


@pytest.fixture
def database(migrated: Path, tmp_path: Path) -> Iterator[Database]:
    """A database of one's own, in `tmp_path / "dialogue.db"`."""
    path = shutil.copy(migrated, tmp_path / "dialogue.db")
    opened = open_database(f"sqlite:///{path}")
    yield opened
    opened.close()


@pytest.fixture
def meeting(database: Database) -> Meeting:
    """A meeting that was prepared and not begun."""
    return Meeting(database)
