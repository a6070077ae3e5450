"""A copy made while a room answers, put back elsewhere, is the meeting as it was acknowledged."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.clients import Facilitator, Phone
from tests.keeping.program import refused, run
from tests.live.meeting import Meeting, message_id
from tests.server import Server


class Ledger:
    """A phone that answers on and on, and what was acknowledged to it, in order."""

    def __init__(self, phone: Phone, at: int) -> None:
        self.phone = phone
        self.acknowledged: list[str] = []
        self.enough = threading.Event()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._answer_on, args=(at,))
        self._thread.start()

    def _answer_on(self, run: int) -> None:
        while not self._stop.is_set():
            name = message_id()
            word = f"woord{len(self.acknowledged)}"
            assert self.phone.answer("check_in", run=run, message_id=name, picture="sun", word=word)["ok"]
            self.acknowledged.append(name)
            if len(self.acknowledged) >= 5:
                self.enough.set()

    def stop(self) -> None:
        self._stop.set()
        self._thread.join()


@pytest.fixture
def meeting(server: Server) -> Iterator[Meeting]:
    """Eight people, each with an allowed and a kept sentence, a role and a partner."""
    made = Meeting(server)
    made.people(8)
    made.go_to("group")
    made.go_to("harvest")
    for number, phone in enumerate(made.phones):
        for may_quote in (True, False):
            text = f"Zin {number} {may_quote}"
            assert phone.answer("insight", text=text, may_quote=may_quote, partner_agreed=True)["ok"]
    made.control.wait(lambda view: len(view["insights"]) == 16)
    yield made
    made.close()


def rows(data: Path, query: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(data / "oogstdialoog.db")) as database:
        return database.execute(query).fetchall()


STAYS = {
    "people": "SELECT id, session_id, token_hash, join_id, role_id, joined_at FROM people ORDER BY id",
    "sentences": "SELECT * FROM insights ORDER BY id",
    "groups": "SELECT * FROM group_members ORDER BY group_id, person_id",
    "runs": "SELECT * FROM runs ORDER BY id",
    "sessions": "SELECT id, code, record FROM sessions ORDER BY id",
}
"""What nobody changes while the copy is made."""


def test_a_copy_made_while_people_answer_holds_all_that_was_acknowledged_before(
    meeting: Meeting, server: Server, tmp_path: Path
) -> None:
    at = meeting.go_to("check_in")
    before = {name: rows(server.data, query) for name, query in STAYS.items()}
    copy, elsewhere = tmp_path / "kopie.db", tmp_path / "elders"
    ledgers = [Ledger(phone, at) for phone in meeting.phones]
    for ledger in ledgers:
        assert ledger.enough.wait(30)
    acknowledged = [list(ledger.acknowledged) for ledger in ledgers]

    made = run("backup", copy, "--data", server.data)
    for ledger in ledgers:
        ledger.stop()
    put_back = run("restore", copy, "--data", elsewhere)

    assert (made.code, put_back.code) == (0, 0), (made, put_back)
    assert {name: rows(elsewhere, query) for name, query in STAYS.items()} == before
    receipts = {name for (name,) in rows(elsewhere, "SELECT message_id FROM receipts")}
    assert [name for names in acknowledged for name in names if name not in receipts] == []
    answers = rows(elsewhere, "SELECT person_id, body FROM answers WHERE kind = 'check_in' ORDER BY person_id")
    assert len(answers) == 8
    for (_person, body), ledger, sure in zip(answers, ledgers, acknowledged, strict=True):
        number = int(body.split("woord")[1].split('"')[0])
        assert len(sure) - 1 <= number <= len(ledger.acknowledged)
    assert sorted(it.name for it in elsewhere.iterdir()) == ["oogstdialoog.db", "oogstdialoog.db.lock"]


def test_a_server_on_a_restored_copy_goes_on_where_the_copy_was_made(
    meeting: Meeting, server: Server, tmp_path: Path
) -> None:
    run("backup", tmp_path / "kopie.db", "--data", server.data)
    meeting.control.send("theme_add", name="Na de kopie", insights=[])
    run("restore", tmp_path / "kopie.db", "--data", tmp_path / "elders")
    other = Server(tmp_path / "elders").start()
    try:
        control = Facilitator(other).desk(meeting.id)
        phone = meeting.phones[0]
        phone.disconnect()
        phone._server = other

        view = phone.connect().view

        assert [it["text"] for it in view["sentences"].values()] == ["Zin 0 True", "Zin 0 False"]
        assert control.view["counts"]["present"] == 8
        assert len(control.view["insights"]) == 16
        assert control.view["themes"] == []
        assert other.key != server.key
        control.disconnect()
    finally:
        other.stop()


def test_nothing_is_put_in_the_place_of_a_running_server(meeting: Meeting, server: Server, tmp_path: Path) -> None:
    run("backup", tmp_path / "kopie.db", "--data", server.data)

    sentence = refused("restore", tmp_path / "kopie.db", "--data", server.data, "--overwrite")

    assert "stop die eerst" in sentence
    assert meeting.phones[0].answer("insight", text="Nog hier", partner_agreed=True)["ok"]


def test_a_restore_over_a_database_asks_to_be_told(server: Server, tmp_path: Path) -> None:
    run("backup", tmp_path / "kopie.db", "--data", server.data)
    server.stop()

    sentence = refused("restore", tmp_path / "kopie.db", "--data", server.data)

    assert "--overwrite" in sentence
    assert run("restore", tmp_path / "kopie.db", "--data", server.data, "--overwrite").code == 0


def test_a_backup_names_the_file_that_is_in_its_way_and_takes_it_when_told(server: Server, tmp_path: Path) -> None:
    (tmp_path / "kopie.db").write_text("van gisteren")

    sentence = refused("--data", server.data, "backup", tmp_path / "kopie.db")

    assert "--overwrite" in sentence and str(tmp_path / "kopie.db") in sentence
    assert run("backup", tmp_path / "kopie.db", "--overwrite", "--data", server.data).code == 0


def test_a_backup_holds_no_keys(server: Server, tmp_path: Path) -> None:
    run("backup", tmp_path / "kopie.db", "--data", server.data)

    content = (tmp_path / "kopie.db").read_bytes()

    assert server.key.encode() not in content
    assert (server.data / "cookie.key").read_bytes().strip() not in content


@pytest.mark.parametrize(
    ("command", "says"),
    [
        (("backup", "kopie.db"), "pg_dump"),
        (("restore", "kopie.db"), "pg_restore"),
    ],
)
def test_on_a_database_server_its_own_programs_are_named(command: tuple[str, ...], says: str, tmp_path: Path) -> None:
    assert says in refused(*command, "--database-url", "postgresql://ergens/oogst", "--data", tmp_path)


def test_where_there_is_no_database_there_is_nothing_to_copy_or_tidy(tmp_path: Path) -> None:
    for command in (("backup", tmp_path / "kopie.db"), ("tidy",)):
        assert "Er is nog geen database" in refused(*command, "--data", tmp_path / "leeg")
    assert list(tmp_path.iterdir()) == []
