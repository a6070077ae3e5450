"""A database and a meeting for each test."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from dialogue.protocol.answers import Sentence
from dialogue.protocol.control import InsightShow, InsightStar, ThemeAdd
from dialogue.store.database import Database, open_database
from tests.dialogue.acts.meeting import Harvested, Meeting


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


@pytest.fixture
def harvested(meeting: Meeting) -> Harvested:
    """A meeting with three sentences (the first shown, the second hidden and starred) and two themes."""
    (person,) = meeting.join("ouder")
    meeting.go_to("harvest")
    for number in range(1, 4):
        meeting.answer(person, Sentence(f"Zin {number}"))
    insights = list(meeting.snapshot.insights)
    themes = [int(str(meeting.lead(ThemeAdd(name, tuple(insights[:2])))["theme"])) for name in ("Rust", "Tijd")]
    meeting.lead(InsightShow((insights[0],), True))
    meeting.lead(InsightShow((insights[1],), False))
    meeting.lead(InsightStar((insights[1],), True))
    meeting.facts.clear()
    return meeting, insights, themes
