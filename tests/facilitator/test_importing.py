"""`python run.py export --format whole` and `python run.py import`, as they are typed."""

import re
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from dialogue.store import answers, sessions
from dialogue.store.database import Database, open_database
from tests.dialogue.acts.meeting import Meeting
from tests.dialogue.archive.rich import ADDRESS, PLAN, play
from tests.keeping.program import refused, run


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Meeting]]:
    """A data folder, and the meeting in it."""
    data = tmp_path_factory.mktemp("data")
    database = open_database(f"sqlite:///{data / 'oogstdialoog.db'}")
    yield data, play(Meeting(database, PLAN))
    database.close()


def exported(played: tuple[Path, Meeting], output: Path, *more: str) -> Path:
    data, meeting = played
    words = ("--format", "whole", "--output", output, "--data", data, *more)
    return Path(run("export", meeting.session.code, *words).output.strip())


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Path]:
    """The data folder of an installation that never served."""
    yield tmp_path / "elders"


def database_of(data: Path) -> Database:
    return open_database(f"sqlite:///{data / 'oogstdialoog.db'}")


def test_a_meeting_goes_from_one_installation_to_another(
    played: tuple[Path, Meeting], elsewhere: Path, tmp_path: Path
) -> None:
    code = played[1].session.code
    file = exported(played, tmp_path)

    said = run("import", file, "--data", elsewhere)
    again = run("export", code, "--format", "whole", "--output", tmp_path / "terug", "--data", elsewhere)

    assert (said.code, said.errors) == (0, "")
    assert said.output.strip() == f"De bijeenkomst uit {file} staat erbij. De code is {code}."
    assert Path(again.output.strip()).read_bytes() == file.read_bytes()


def test_the_file_is_for_this_user_alone_and_holds_addresses_when_asked(
    played: tuple[Path, Meeting], elsewhere: Path, tmp_path: Path
) -> None:
    file = exported(played, tmp_path, "--with-addresses")
    run("import", file, "--data", elsewhere)

    database = database_of(elsewhere)
    session = database.read(sessions.by_code, played[1].session.code)
    assert session
    assert database.read(answers.addresses, session.id) == [ADDRESS]
    database.close()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_file_holds_no_addresses_unless_they_were_asked_for(
    played: tuple[Path, Meeting], elsewhere: Path, tmp_path: Path
) -> None:
    run("import", exported(played, tmp_path), "--data", elsewhere)

    database = database_of(elsewhere)
    session = database.read(sessions.by_code, played[1].session.code)
    assert session
    assert database.read(answers.addresses, session.id) == []
    database.close()


def test_the_same_meeting_twice_gets_another_code(
    played: tuple[Path, Meeting], elsewhere: Path, tmp_path: Path
) -> None:
    file = exported(played, tmp_path)
    run("import", file, "--data", elsewhere)

    said = run("import", file, "--data", elsewhere)

    found = re.search(r"De code was hier al in gebruik; de nieuwe code is (\d{6})\.", said.output)
    assert found
    assert found[1] != played[1].session.code


def test_what_cannot_be_put_back_is_said_in_one_sentence(elsewhere: Path, tmp_path: Path) -> None:
    letter = tmp_path / "brief.oogst"
    letter.write_text("Dit is een brief.", "utf-8")

    assert "kijk de naam na" in refused("import", tmp_path / "niets.oogst", "--data", elsewhere)
    assert "niet te lezen" in refused("import", tmp_path, "--data", elsewhere)
    assert "Dit is geen bijeenkomst." in refused("import", letter, "--data", elsewhere)
