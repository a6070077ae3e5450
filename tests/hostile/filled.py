"""A meeting in which something of everything happened, and the ids of all that is in it."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.clients import Phone
from tests.live.meeting import Meeting
from tests.server import Server

NOWHERE = 2**53 - 7
"""An id that nothing has, for fields whose kind of thing is not known here."""
LAST = ("harvest", 2)
"""Where a filled meeting stands: the second harvest."""


@dataclass(frozen=True)
class Ids:
    """What a session holds, by the names that fields of messages have."""

    run: tuple[int, ...]
    person: tuple[int, ...]
    insight: tuple[int, ...]
    theme: tuple[int, ...]
    handed: tuple[int, ...]
    agreement: tuple[int, ...]

    def of(self, field: str) -> tuple[int, ...]:
        """Return the ids that a field of this name can mean."""
        kinds = {"insights": "insight", "themes": "theme", "target": "theme", "source": "theme"}
        kinds |= {"first": "person", "second": "person"}
        return tuple(getattr(self, kinds.get(field, field), (NOWHERE,)))


def fill(server: Server) -> Meeting:
    """Return a meeting with groups, cards, sentences, a theme that was read back, agreements and an evaluation."""
    meeting = Meeting(server, "evaluatie-van-een-samenwerking")
    roles = [role["id"] for role in meeting.control.view["session"]["roles"]]
    phones = meeting.join(*(roles[number % len(roles)] for number in range(4)))
    meeting.go_to("cards")
    for phone in phones:
        card = phone.view["stage"]["shared"]["cards"][phones.index(phone)]["id"]
        _taken(phone.answer("hand_card", card=card))
    meeting.go_to("mirror")
    for phone in phones:
        phone.answer("mirror", choice=1)
    meeting.go_to("harvest", 2)
    for number, phone in enumerate(phones):
        _taken(phone.answer("insight", text=f"Zin {number} van {meeting.code}", may_quote=True))
    insights = [int(it) for it in meeting.control.wait(lambda view: len(view["insights"]) >= 4)["insights"]]
    theme = meeting.control.send("theme_add", name=f"Thema van {meeting.code}", insights=insights[:2])["theme"]
    run = meeting.go_to("themes")
    _taken(meeting.control.send("theme_show", run=run, theme=theme))
    for phone in phones:
        phone.wait(lambda view: view["stage"]["shared"]["theme"])
        _taken(phone.answer("read_back", theme=theme, agrees=False, text=f"Hier mist iets, {meeting.code}"))
    meeting.go_to("agree")
    for phone in phones:
        _taken(phone.answer("agreement", text=f"Afspraak van {meeting.code}", may_quote=True))
    meeting.go_to(*LAST)
    return meeting


def _taken(reply: dict[str, Any]) -> None:
    assert reply["ok"], reply


def ids_of(meeting: Meeting) -> Ids:
    """Return the ids of all that is in a meeting, from the database itself."""
    tables = {
        "run": "runs",
        "person": "people",
        "insight": "insights",
        "theme": "themes",
        "handed": "handed_cards",
        "agreement": "agreements",
    }
    with closing(_open(meeting.server.data)) as rows:
        found = {
            field: tuple(row[0] for row in rows.execute(f"SELECT id FROM {table} WHERE session_id = ?", (meeting.id,)))
            for field, table in tables.items()
        }
    assert all(found.values()), found
    return Ids(**found)


def newcomers(meeting: Meeting, count: int) -> list[Phone]:
    """Let people join who open no connection of their own, and return what they are known by."""
    role = meeting.control.view["session"]["roles"][0]["id"]
    return [Phone(meeting.server, meeting.code, role) for _ in range(count)]


MOVES_BY_ITSELF = {("people", "seen_at"), ("sessions", "version")}
"""What a connection that comes or goes may touch: when a phone was last there, and that something did."""


def dump(data: Path) -> dict[str, list[dict[str, Any]]]:
    """Return every row of every table, but for what a connection that comes or goes may touch."""
    with closing(_open(data)) as rows:
        rows.row_factory = sqlite3.Row
        names = [row[0] for row in rows.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        tables = {name: [dict(row) for row in rows.execute(f'SELECT * FROM "{name}"')] for name in names}
    for table, column in MOVES_BY_ITSELF:
        for row in tables[table]:
            del row[column]
    return {name: sorted(found, key=repr) for name, found in tables.items()}


def _open(data: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"file:{data / 'oogstdialoog.db'}?mode=ro", uri=True, timeout=30)
