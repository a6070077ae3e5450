"""Meetings of a series that were held, written beside the server: what people did in them is not what is tested."""

import secrets
from datetime import date

from sqlalchemy import Connection

from dialogue.acts import preparing, series
from dialogue.acts.performing import Performer
from dialogue.programme_file import ready_made_decks, ready_made_programmes
from dialogue.records import Agreement, Answer, Insight, Theme
from dialogue.store import answers, harvest, people, runs, sessions
from dialogue.store import series as kept
from dialogue.store.answers import Slotted
from dialogue.store.database import open_database
from tests.dialogue.builder import replace
from tests.server import Server

BEGAN = 1_767_268_800
LONG_WORD = "Samenwerkingsverbandenoverlegstructuur"
THEMES = ("Luisteren zonder oordeel", "Tijd maken", f"{LONG_WORD} in de wijk", "Eerlijk zijn")


def series_of(server: Server, count: int, name: str, small: int = 3) -> int:
    """Write a series of so many meetings and return its id; in every `small`-th one the parents are few."""
    performer = Performer(open_database(f"sqlite:///{server.data / 'oogstdialoog.db'}"))
    found = 0
    for number in range(count):
        session_id = held(performer, f"2026-{number % 12 + 1:02d}-1{number % 9}", number, few=(number + 1) % small == 0)
        if not found:
            found = int(str(performer.perform(series.begin, session_id, name, performer.now)["series"]))
        performer.perform(series.put, session_id, found)
    return found


def last_time_of(server: Server, session_id: int, agreed: int) -> None:
    """Put a meeting into a series behind one in which so many agreements were made."""
    performer = Performer(open_database(f"sqlite:///{server.data / 'oogstdialoog.db'}"))
    before = held(performer, "2026-01-10", 0, agreed=agreed)
    begun = performer.perform(series.begin, before, "Wijkgesprekken", performer.now)
    performer.perform(series.put, session_id, begun["series"])
    assert performer.read(kept.last_time, session_id)


def held(performer: Performer, day: str, number: int, few: bool = False, agreed: int = 2) -> int:
    """Write a meeting that was held on this day and return its id."""
    programme, deck = ready_made_programmes()[0], ready_made_decks()[0]
    made = performer.perform(preparing.prepare, programme, deck, "13:30", date.fromisoformat(day), "nl", performer.now)
    session_id = int(str(made["session"]))
    performer.write(_fill, session_id, number, few, agreed)
    return session_id


def _fill(tx: Connection, session_id: int, number: int, few: bool, agreed: int) -> None:
    session = sessions.get(tx, session_id)
    assert session
    steps = {step.kind: step.id for step in session.programme.steps}
    sides = {"a": 12 + number % 4, "b": 3 if few else 10 + number % 5}
    roles = {side: next(role.id for role in session.roles if role.side == side) for side in sides}
    mirror = runs.add(tx, session_id, steps["mirror"], BEGAN, None)
    runs.save(tx, replace(mirror, stage="gap", revealed=True, both_shown=True, ended_at=BEGAN + 600))
    given = []
    for side, size in sides.items():
        for place in range(size):
            token = secrets.token_hex(16)
            person = people.add(tx, session_id, token, token, roles[side], BEGAN)
            choice = 3 if (place * 7 + number * (3 if side == "b" else 1)) % 10 < (7 if side == "a" else 3) else 1
            given.append(Slotted(Answer(mirror.id, person.id, "mirror", {"choice": choice}, side)))  # type: ignore[arg-type]
    answers.put(tx, session_id, given)
    harvested = runs.add(tx, session_id, steps["harvest"], BEGAN + 700, None)
    said = [Insight(0, harvested.id, "harvest", f"Zin {it}", may_quote=True) for it in range(9)]
    ids = harvest.add_insights(tx, session_id, said)
    for position, name in enumerate(THEMES):
        if (number + position) % (position + 1) == 0:
            harvest.add_theme(tx, session_id, Theme(0, name, position, insights=tuple(ids[: 9 - 2 * position])))
    for place in range(agreed):
        text = f"We bellen elkaar binnen een week na een gesprek dat niet goed ging ({place + 1})"
        told = Agreement(
            0, harvested.id, text, "Jeugdteam en ouders", "voor de zomer" if place % 2 else "", may_quote=True
        )
        answers.add_agreement(tx, session_id, told)
    sessions.save(tx, replace(session, started_at=BEGAN, ended_at=BEGAN + 9000))
