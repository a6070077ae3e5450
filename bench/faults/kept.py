"""What the database of a meeting holds, read from the file with nothing of ours in between."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from dialogue.acts.joining import hashed


class Sentence(NamedTuple):
    """A row of the harvest."""

    id: int
    run: int
    text: str
    may_quote: bool
    starred: bool
    kind: str


@dataclass
class Person:
    """What is kept of one person: ids of messages, sentences by id, and the answers that replace each other."""

    receipts: set[str]
    sentences: list[Sentence]
    answers: dict[tuple[int, str], dict[str, Any]]


@contextmanager
def opened(data: Path) -> Iterator[sqlite3.Connection]:
    """The database in a data folder, for reading."""
    with closing(sqlite3.connect(f"file:{data / 'oogstdialoog.db'}?mode=ro", uri=True, timeout=10)) as database:
        yield database


def of(data: Path, session_id: int, tokens: list[str]) -> tuple[list[Person], int]:
    """Return what is kept of the people with these tokens, in that order, and how many rows are of others."""
    with opened(data) as database:
        rows = database.execute("SELECT token_hash, id FROM people WHERE session_id = ?", (session_id,))
        numbers = dict(rows.fetchall())
        people = {numbers[hashed(token)]: Person(set(), [], {}) for token in tokens}
        strange = len(numbers) - len(people)
        for person, message in database.execute("SELECT person_id, message_id FROM receipts"):
            strange += person not in people
            if person in people:
                people[person].receipts.add(message)
        columns = "person_id, id, run_id, text, may_quote, starred, kind"
        query = f"SELECT {columns} FROM insights WHERE session_id = ? ORDER BY id"
        for person, number, run, text, may_quote, starred, kind in database.execute(query, (session_id,)):
            strange += person not in people
            if person in people:
                people[person].sentences.append(Sentence(number, run, text, bool(may_quote), bool(starred), kind))
        query = "SELECT person_id, run_id, kind, body FROM answers WHERE session_id = ?"
        for person, run, kind, body in database.execute(query, (session_id,)):
            strange += person not in people
            if person in people:
                people[person].answers[run, kind] = json.loads(body)
    return list(people.values()), strange
