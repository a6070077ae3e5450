"""A server forgets by itself: at its start what is due, and in its rounds what was deleted."""

import shutil
import time
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import Any

import pytest

from dialogue.acts import preparing
from dialogue.protocol.answers import Sentence
from dialogue.protocol.phone import Withdraw
from dialogue.store.database import Database, open_database
from keeping import housekeeper
from keeping.housekeeper import LONGEST_REST, REST, TIDY_EVERY, Housekeeper
from tests.dialogue.acts.meeting import Meeting, new_id
from tests.keeping.program import run
from tests.server import Server

LONG_AGO = "Deze zin is van lang geleden"
PATIENCE = 20.0


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with a meeting of long ago, on which no program ran since."""
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    database = open_database(f"sqlite:///{folder / 'oogstdialoog.db'}")
    meeting = Meeting(database)
    (person,) = meeting.join("ouder")
    meeting.go_to("harvest")
    meeting.answer(person, Sentence(LONG_AGO, False))
    database.close()
    return folder


def is_forgotten(data: Path) -> bool:
    return all(LONG_AGO.encode() not in it.read_bytes() for it in data.glob("oogstdialoog.db*"))


def test_a_server_forgets_at_its_start_what_is_due(data: Path) -> None:
    assert not is_forgotten(data)
    server = Server(data).start()

    deadline = time.monotonic() + PATIENCE
    while not is_forgotten(data) and time.monotonic() < deadline:
        time.sleep(0.1)

    assert is_forgotten(data)
    assert server.stop() == 0
    assert "Could not" not in "".join(server.lines)


def test_tidying_without_a_server_forgets_what_is_due(data: Path) -> None:
    first, second = run("tidy", "--data", data), run("tidy", "--data", data)

    assert (first.code, first.output) == (0, "Opgeruimd in 1 bijeenkomst.\n")
    assert (second.code, second.output) == (0, "Er was niets om op te ruimen.\n")
    assert is_forgotten(data)


def test_tidying_beside_a_server_is_left_to_that_server(server: Server) -> None:
    said = run("tidy", "--data", server.data)

    assert (said.code, said.errors) == (0, "")
    assert "ruimt zelf op" in said.output


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """A database of one's own."""
    opened = open_database(f"sqlite:///{tmp_path / 'oogst.db'}")
    yield opened
    opened.close()


@pytest.fixture
def wiped(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files that were wiped, in order; wiping itself is done."""
    found: list[Path] = []

    def wipe(file: Path) -> bool:
        found.append(file)
        return as_it_is(file)

    as_it_is: Callable[[Path], bool] = housekeeper.wipe
    monkeypatch.setattr(housekeeper, "wipe", wipe)
    return found


class Keeper(Housekeeper):
    """A housekeeper whose rounds are as far apart as they need to be."""

    def __init__(self, meeting: Meeting, file: Path, here: Collection[int] = ()) -> None:
        self.seconds = 0.0
        super().__init__(meeting.performer, file, lambda session_id: frozenset(here), lambda: self.seconds)

    def after(self, seconds: float) -> None:
        """Go round so much later."""
        self.seconds += seconds
        self.go_round()


def withdrawn(meeting: Meeting) -> Any:
    (person,) = meeting.join("ouder")
    meeting.go_to("harvest")
    meeting.answer(person, Sentence(LONG_AGO, False))
    return meeting.send(person, Withdraw(new_id(), next(iter(meeting.snapshot.insights))))


def test_a_round_wipes_once_after_something_was_deleted_and_not_after_what_was_sent(
    database: Database, tmp_path: Path, wiped: list[Path]
) -> None:
    meeting = Meeting(database)
    keeping = Keeper(meeting, tmp_path / "oogst.db")
    keeping.after(REST)
    assert len(wiped) == 1
    meeting.join("ouder")
    keeping.after(REST)
    assert len(wiped) == 1

    withdrawn(meeting)
    keeping.after(REST)
    keeping.after(REST)
    assert len(wiped) == 2

    meeting.performer.perform(preparing.remove, meeting.id)
    keeping.after(REST)
    assert len(wiped) == 3


def test_between_two_wipes_is_some_rest_and_after_a_start_phones_come_first(
    database: Database, tmp_path: Path, wiped: list[Path]
) -> None:
    meeting = Meeting(database)
    keeping = Keeper(meeting, tmp_path / "oogst.db")
    keeping.after(0)
    assert wiped == []
    keeping.after(REST)

    withdrawn(meeting)
    keeping.after(REST / 2)
    assert len(wiped) == 1
    keeping.after(REST / 2)
    assert len(wiped) == 2


def test_every_hour_is_wiped_what_people_wrote_over(database: Database, tmp_path: Path, wiped: list[Path]) -> None:
    keeping = Keeper(Meeting(database), tmp_path / "oogst.db")
    keeping.after(REST)
    keeping.after(TIDY_EVERY - REST)
    assert len(wiped) == 1

    keeping.after(REST)

    assert len(wiped) == 2


def test_a_large_database_is_wiped_when_nobody_is_there(
    database: Database, tmp_path: Path, wiped: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    meeting = Meeting(database)
    monkeypatch.setattr(housekeeper, "SMALL", 1000)
    here = {1}
    keeping = Keeper(meeting, tmp_path / "oogst.db", here)
    withdrawn(meeting)

    keeping.after(REST)
    assert wiped == []
    here.clear()
    keeping.after(REST)

    assert len(wiped) == 1


def test_a_wipe_that_finds_somebody_writing_is_done_later_and_less_often(
    database: Database, tmp_path: Path, wiped: list[Path]
) -> None:
    keeping = Keeper(Meeting(database), tmp_path / "oogst.db")

    database.write(lambda tx: keeping.after(REST))
    keeping.after(REST)
    assert len(wiped) == 1
    keeping.after(REST)
    keeping.after(LONGEST_REST)

    assert len(wiped) == 2


def test_what_fails_is_said_and_tried_again_later(
    database: Database, tmp_path: Path, caplog: pytest.LogCaptureFixture, wiped: list[Path]
) -> None:
    keeping = Keeper(Meeting(database), tmp_path / "geen.db")

    keeping.after(REST)
    assert "Could not forget what is due" in caplog.text
    shutil.copy(tmp_path / "oogst.db", tmp_path / "geen.db")
    keeping.after(TIDY_EVERY)

    assert len(wiped) == 1


def test_what_could_not_be_forgotten_is_tried_again_soon_and_else_much_later(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[float] = []
    keeping = Keeper(Meeting(database), tmp_path / "oogst.db")

    def tidy(_performer: object) -> None:
        tried.append(keeping.seconds)
        if len(tried) == 1:
            raise OSError("disk full")

    monkeypatch.setattr(housekeeper.forgetting, "tidy", tidy)
    keeping.after(0)
    keeping.after(LONGEST_REST)
    keeping.after(LONGEST_REST)
    keeping.after(TIDY_EVERY)

    assert tried == [0, LONGEST_REST, 2 * LONGEST_REST + TIDY_EVERY]
