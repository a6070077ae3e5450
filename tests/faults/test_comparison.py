"""The comparison after a fault: it finds what a faulty server would have done to the database."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bench.faults import comparison, exports
from bench.faults.findings import Findings
from bench.faults.room import Room, Setting
from bench.faults.writing import Pace

BRISK = Setting(6, Pace(0.05, 0.15, sentences=0.6))


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    """Six phones that have written and are done, on a server that runs; a test changes a copy of the database."""
    with Room(tmp_path_factory.mktemp("room"), BRISK) as opened:
        opened.open_doors()
        opened.wait(lambda: all(len(it.ledger.sentences(acknowledged=True)) > 3 for it in opened.phones), "they wrote")
        opened.write(False)
        opened.wait(lambda: not any(len(phone.outbox) for phone in opened.phones), "all arrived")
        yield opened


def copied(room: Room, folder: Path, *statements: str) -> None:
    """Put a copy of the database in a folder, changed by these statements."""
    with (
        closing(sqlite3.connect(room.server.data / "oogstdialoog.db")) as source,
        closing(sqlite3.connect(folder / "oogstdialoog.db")) as copy,
    ):
        source.backup(copy)
        for statement in statements:
            copy.execute(statement)
        copy.commit()


def found(room: Room, folder: Path, *statements: str) -> dict[str, int]:
    """Return what the comparison finds after these statements, by code."""
    copied(room, folder, *statements)
    findings = Findings()
    room.population.do(lambda: comparison.database(findings, folder, room.id, room.phones))
    return dict(findings.counts)


def test_nothing_is_found_when_nothing_was_done(room: Room, tmp_path: Path) -> None:
    assert found(room, tmp_path) == {}


def test_a_sentence_that_is_gone_is_missing(room: Room, tmp_path: Path) -> None:
    gone = "DELETE FROM insights WHERE id = (SELECT max(id) FROM insights)"

    assert found(room, tmp_path, gone) == {"missing": 1}


def test_a_receipt_that_is_gone_is_missing(room: Room, tmp_path: Path) -> None:
    gone = "DELETE FROM receipts WHERE message_id = (SELECT max(message_id) FROM receipts)"

    assert found(room, tmp_path, gone) == {"missing": 1}


def test_a_sentence_that_was_kept_twice_is_double(room: Room, tmp_path: Path) -> None:
    columns = "session_id, run_id, person_id, kind, text, may_quote, may_open, state, starred, late, edited"
    again = f"INSERT INTO insights ({columns}) SELECT {columns} FROM insights ORDER BY id DESC LIMIT 1"

    assert found(room, tmp_path, again) == {"double": 1, "order": 1}


def test_sentences_of_one_phone_that_changed_places_are_out_of_order(room: Room, tmp_path: Path) -> None:
    first = "SELECT min(id) FROM insights WHERE person_id = (SELECT min(person_id) FROM insights)"
    later = f"UPDATE insights SET id = (SELECT max(id) + 1 FROM insights) WHERE id = ({first})"

    assert found(room, tmp_path, later) == {"order": 1}


def test_a_sentence_that_nobody_sent_is_strange(room: Room, tmp_path: Path) -> None:
    changed = "UPDATE insights SET text = 'van niemand' WHERE id = (SELECT max(id) FROM insights)"

    assert found(room, tmp_path, changed) == {"missing": 1, "strange": 1, "order": 1}


def test_an_earlier_answer_that_came_back_in_the_place_of_the_last_is_missing(room: Room, tmp_path: Path) -> None:
    earlier = "UPDATE answers SET body = '{}' WHERE id = (SELECT max(id) FROM answers)"

    assert found(room, tmp_path, earlier) == {"missing": 1}


def test_a_sentence_that_may_be_quoted_against_its_writers_wish_is_strange(room: Room, tmp_path: Path) -> None:
    turned = "UPDATE insights SET may_quote = NOT may_quote WHERE id = (SELECT max(id) FROM insights)"

    assert found(room, tmp_path, turned) == {"strange": 1}


def test_a_phone_that_gets_another_step_is_not_right(room: Room) -> None:
    assert comparison.first_view(room.phones[0], {room.turns[-1].run}) == []

    assert len(comparison.first_view(room.phones[0], {room.turns[0].run})) == 1


def test_a_phone_that_no_longer_sees_what_it_was_promised_is_not_right(room: Room) -> None:
    view = room.phones[0].view
    kept = view.sections["sentences"]
    room.population.do(lambda: view.sections.update(sentences=dict(list(kept.items())[1:])))

    faults = comparison.first_view(room.phones[0], {room.turns[-1].run})

    room.population.do(lambda: view.sections.update(sentences=kept))
    assert any("was promised" in fault for fault in faults)


def test_the_control_and_the_reports_are_held_against_the_database(room: Room, tmp_path: Path) -> None:
    assert seen(room, room.server.data) == {}
    copied(room, tmp_path, "DELETE FROM insights WHERE id = (SELECT max(id) FROM insights WHERE may_quote)")

    counts = seen(room, tmp_path)

    # the control has one more, in its list and in its number; so have the four reports, and the table in its length
    assert counts == {"desk": 2, "export": 5}


def seen(room: Room, data: Path) -> dict[str, int]:
    """Return in how many places control and reports differ from the database in this folder."""
    findings = Findings()
    desk = room.facilitator.desk(room.id)
    exports.control(findings, desk, data, room.id, len(room.phones))
    desk.disconnect()
    exports.reports(findings, room.facilitator, data, room.id)
    return dict(findings.counts)
