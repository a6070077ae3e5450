import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import Connection, insert

from dialogue.acts.facts import AnswersCounted, DeskChanged, Fact, Outcome
from dialogue.acts.performing import Announcement, Performer
from dialogue.errors import Refused
from dialogue.protocol.answers import Sentence
from dialogue.protocol.control import InsightShow
from dialogue.store import database as store
from dialogue.store.database import Database
from dialogue.store.engine import open_engine
from dialogue.store.tables import programmes
from tests.dialogue.acts.meeting import Meeting
from tests.dialogue.builder import BEGAN


def write(tx: Connection, name: str, *facts: Fact) -> Outcome:
    tx.execute(insert(programmes).values(id=name, record="{}", imported_at=1))
    return Outcome({"kept": name}, facts)


def kept(path: Path) -> list[str]:
    """Return what another program that opens the file sees."""
    with sqlite3.connect(path) as other:
        return [name for (name,) in other.execute("SELECT id FROM programmes ORDER BY id")]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "dialogue.db"


def test_facts_are_announced_when_they_are_on_disk(database: Database, path: Path) -> None:
    performer = Performer(database)
    on_disk: list[list[str]] = []
    performer.listen(lambda announcement: on_disk.append(kept(path)))

    reply = performer.perform(write, "eerste", DeskChanged(1))

    assert on_disk == [["eerste"]]
    assert reply == {"kept": "eerste"}


def test_what_fails_half_way_is_announced_to_nobody_and_leaves_nothing(database: Database, path: Path) -> None:
    heard: list[Announcement] = []
    performer = Performer(database)
    performer.listen(heard.append)

    def act(tx: Connection) -> Outcome:
        write(tx, "half")
        raise Refused("not_found")

    with pytest.raises(Refused, match="not_found"):
        performer.perform(act)

    assert heard == []
    assert kept(path) == []


def test_every_listener_hears_all_facts_of_a_session_together(meeting: Meeting) -> None:
    other = Meeting(meeting.database)
    heard: list[tuple[int, int]] = []
    for _ in range(2):
        meeting.performer.listen(lambda announcement: heard.append((announcement.session_id, len(announcement.facts))))

    meeting.performer.announce((DeskChanged(meeting.id), AnswersCounted(other.id), AnswersCounted(meeting.id)))

    assert heard == [(meeting.id, 2)] * 2 + [(other.id, 1)] * 2


def test_who_looks_at_an_announcement_sees_the_session_as_it_is_after_the_act(meeting: Meeting) -> None:
    (person,) = meeting.join("ouder")
    meeting.go_to("harvest")
    meeting.answer(person, Sentence("Een zin"))
    (insight,) = meeting.snapshot.insights
    states: list[str] = []
    meeting.performer.listen(
        lambda it: states.append(meeting.performer.look(it.session_id, lambda seen: seen.insights[insight].state))
    )

    meeting.lead(InsightShow((insight,), True))

    assert states == ["shown"]


def test_a_snapshot_has_the_clock_and_who_is_connected(meeting: Meeting) -> None:
    performer = Performer(meeting.database, lambda session_id: frozenset({session_id + 41}), lambda: BEGAN + 0.5)

    snapshot = performer.snapshot(meeting.id)

    assert snapshot.now == performer.now == BEGAN * 1000 + 500
    assert snapshot.connected == {meeting.id + 41}
    with pytest.raises(Refused, match="not_found"):
        performer.snapshot(99)


def test_an_act_waits_for_a_database_that_somebody_else_holds(database: Database, path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    waits: list[float] = []

    def let_go(seconds: float) -> None:
        waits.append(seconds)
        if len(waits) == 2:
            other.execute("COMMIT")

    patient = Database(open_engine(f"sqlite:///{path}"), sleep=let_go)

    patient.write(write, "na het wachten")

    assert len(waits) == 2
    assert kept(path) == ["na het wachten"]
    other.close()


def test_an_act_does_not_wait_for_ever(database: Database, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "PATIENCE", -1.0)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(Refused, match="not_saved"):
        database.write(write, "nooit")

    other.execute("ROLLBACK")
    other.close()
    assert kept(path) == []


def test_a_database_that_cannot_be_written_keeps_nothing_and_says_so(
    database: Database, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    read_only = Database(open_engine(f"sqlite:///file:{path}?mode=ro&uri=true"))

    with pytest.raises(Refused, match="not_saved"):
        read_only.write(write, "geheim")

    assert kept(path) == []
    assert "SQLITE_READONLY" in caplog.text
    assert "geheim" not in caplog.text
    assert "geheim" not in caplog.text


def test_what_breaks_a_rule_of_the_tables_is_not_saved_and_not_logged(
    database: Database, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    database.write(write, "geheim")

    with pytest.raises(Refused, match="not_saved"):
        database.write(write, "geheim")

    assert kept(path) == ["geheim"]
    assert "geheim" not in caplog.text


def test_reading_goes_on_while_somebody_writes(meeting: Meeting, path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    assert meeting.session.title == "Proef"

    other.execute("ROLLBACK")
    other.close()
    assert meeting.database.answers()
