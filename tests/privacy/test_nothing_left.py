"""What is removed or withdrawn is gone from every file, while a server runs and another meeting goes on."""

import sqlite3
import subprocess
import sys
import time
from collections.abc import Collection, Iterator
from contextlib import closing
from pathlib import Path

import pytest
import requests

from tests.live.meeting import Meeting
from tests.privacy.played import PATIENCE, Played, hashed

WAITING = 0.2
LOOK_ON = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("SELECT count(*) FROM sessions").fetchone()
print("here", flush=True)
sys.stdin.read()
"""


def kept_secrets(data: Path) -> set[str]:
    """Return every hash and message id that the database holds."""
    with closing(sqlite3.connect(data / "oogstdialoog.db")) as database:
        hashes = database.execute("SELECT token_hash, join_id FROM people").fetchall()
        receipts = database.execute("SELECT message_id FROM receipts").fetchall()
    return {secret for row in (*hashes, *receipts) for secret in row}


def found(data: Path, words: Collection[str]) -> dict[str, list[str]]:
    """Return which of these words can still be read in which files."""
    left: dict[str, list[str]] = {}
    for file in sorted(it for it in data.rglob("*") if it.is_file()):
        try:
            content = file.read_bytes()
        except FileNotFoundError:  # a journal that SQLite just took away holds nothing
            continue
        words_here = sorted(word for word in words if word.encode() in content)
        if words_here:
            left[file.name] = words_here
    return left


def left_in_the_end(data: Path, words: Collection[str]) -> dict[str, list[str]]:
    """Return what can still be read once nothing can, or after all patience."""
    deadline = time.monotonic() + PATIENCE
    while True:
        left = found(data, words)
        if not left or time.monotonic() > deadline:
            return left
        time.sleep(WAITING)


@pytest.fixture(autouse=True)
def journal(played: Played) -> Iterator[None]:
    """Another program keeps a connection, as a server may: with the last connection the journal would vanish."""
    command = [sys.executable, "-c", LOOK_ON, str(played.server.data / "oogstdialoog.db")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as onlooker:
        assert onlooker.stdout and onlooker.stdout.readline() == "here\n"
        yield
        onlooker.communicate("")


def test_a_removed_meeting_leaves_no_word_in_any_file_while_another_goes_on(played: Played) -> None:
    marks = {*played.marks.of_people.values(), *played.marks.of_the_desk.values()}
    words = marks | kept_secrets(played.server.data) | {*played.tokens} | {hashed(it) for it in played.tokens}
    written = found(played.server.data, words)
    assert marks <= {word for names in written.values() for word in names}
    other = Meeting(played.server)
    (neighbour,) = other.join("ouder")
    other.go_to("check_in")
    neighbour.answer("check_in", picture="sun", word="buurman")

    page = f"/facilitator/sessions/{played.meeting.id}/remove"
    token = played.facilitator.csrf(page)
    gone = played.facilitator.browser.post(played.server.url + page, data={"csrf_token": token}, timeout=PATIENCE)

    assert gone.status_code == 200
    assert left_in_the_end(played.server.data, words) == {}
    assert neighbour.is_connected
    assert neighbour.answer("check_in", picture="rain", word="nog hier")["ok"]
    assert found(played.server.data, ["nog hier"]) != {}
    other.close()


def test_what_somebody_takes_back_leaves_no_word_in_any_file_while_the_meeting_goes_on(played: Played) -> None:
    sentence, agreement = played.marks.of_people["not allowed"], played.marks.of_people["agreement text True"]
    stays = played.marks.of_people["allowed"]
    assert found(played.server.data, [sentence, agreement, stays])
    played.meeting.go_to("agree")
    mine = played.own(played.phones[0])["agreements"][0]["id"]
    page = f"/facilitator/sessions/{played.meeting.id}/versions"
    form = {"csrf_token": played.facilitator.csrf(page)}
    published = played.facilitator.browser.post(played.server.url + page, data=form, timeout=PATIENCE)
    assert "Versie 1 is gepubliceerd." in published.text

    taken = played.phones[1].act("withdraw", insight=played.insight("not allowed"))
    also = played.phones[0].act("withdraw_agreement", agreement=mine)

    assert (taken["ok"], also["ok"]) == (True, True)
    assert left_in_the_end(played.server.data, [sentence, agreement]) == {}
    assert list(found(played.server.data, [stays])) == ["oogstdialoog.db"]
    assert requests.get(f"{played.server.url}/healthz", timeout=PATIENCE).ok
