"""What the tables alone do not say about carrying a meeting in a file.

Every table that hangs on a session is carried as it is, without a word here: columns, types, foreign keys and order are
read from `tables.py`. What must be said is said here, and a test asks for it.
"""

import secrets
from collections.abc import Callable
from typing import Any

import msgspec

from dialogue.archive.sheet import Pointer
from dialogue.records import Agreement, Answer, Group, HandedCard, Insight, Person, Run, Session, Theme, Timer
from dialogue.report.record import Picture, Report
from dialogue.store.archive.coding import Held

LEFT_OUT = {
    "receipts": "they answer messages of phones that are not known elsewhere",
    "series_sessions": "a series holds other meetings too, which are not in the file",
    "undo_steps": "they undo what was pressed at this desk, and hold the numbers of this database",
}
"""Tables of a meeting that stay where they are, and why."""

OF_THE_HOUSE = frozenset({"programmes", "decks", "series", "spelling_words"})
"""Tables that belong to no meeting; what a meeting uses of them it holds itself."""

ON_REQUEST = frozenset({"mail_addresses"})
"""Tables that are carried only when that was asked."""


def _nothing() -> None:
    return None


def _secret() -> str:
    return secrets.token_hex(32)


LEFT_BEHIND: dict[str, Callable[[], object]] = {
    "people.token_hash": _secret,
    "people.join_id": _secret,
    "people.seen_at": int,
    "answers.person_id": _nothing,
    "answers.slot": str,
    "insights.person_id": _nothing,
    "agreements.person_id": _nothing,
    "handed_cards.reply": str,
    "sessions.code": str,
}
"""Columns that are in no file, and what stands in them afterwards.

Of no sentence and no answer the file knows who gave it. Phones are not known elsewhere, so nobody is there yet.
"""

NUMBERS_OF_ROWS = {
    "runs.theme_id": "themes",
    "groups.host_id": "people",
}
"""Columns that hold the number of a row without being a foreign key, and the table of that row."""

HELD: dict[str, Held] = {
    "sessions.record": Held(Session, {"id": 0, "version": 0, "review_until": ""}),
    "runs.timer": Held(Timer),
    "answers.body": Held(dict[str, Any]),
    "themes.points": Held(tuple[str, ...]),
    "versions.report": Held(Report),
    "pictures.record": Held(Picture, coding="msgpack"),
}
"""Columns that hold more than one value, and the record or type of it."""

RECORDS: dict[str, type[msgspec.Struct]] = {
    "people": Person,
    "runs": Run,
    "groups": Group,
    "answers": Answer,
    "insights": Insight,
    "themes": Theme,
    "handed_cards": HandedCard,
    "agreements": Agreement,
}
"""What rows are read as: where a record allows only some words, so does the file."""

INSIDE: dict[str, tuple[Pointer, ...]] = {
    "sessions": (Pointer(("record", "run_id"), "runs"),),
    "answers": (Pointer(("body", "theme"), "themes", required=True),),
}
"""Numbers of rows inside what a column holds."""

WORDS = frozenset(
    {
        "insights.text",
        "insights.edited",
        "earlier_words.words",
        "themes.name",
        "themes.text",
        "themes.counterweight",
        "themes.do",
        "themes.dont",
        "handed_cards.reply",
        "agreements.text",
        "agreements.who",
        "agreements.when",
        "report_edits.text",
        "report_edits.draft",
        "versions.note",
    }
)
"""Columns of type Text that hold what somebody wrote."""

IN_NO_ORDER = frozenset({"answers"})
"""Tables whose order would say who answered next to whom."""
