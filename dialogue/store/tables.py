"""The tables. Times are epoch seconds; columns named after a record hold it as JSON.

Withdrawn and purged means gone: rows are deleted, never flagged.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
)

from dialogue.store import report_tables  # noqa: F401 - its tables belong to the same metadata
from dialogue.store.columns import Key, of_run, of_session
from dialogue.store.columns import metadata as metadata

sessions = Table(
    "sessions",
    metadata,
    Column("id", Key, primary_key=True),
    Column("code", String(6), nullable=False, unique=True),
    Column("version", BigInteger, nullable=False, default=0),
    Column("record", Text, nullable=False),
    Column("created_at", BigInteger, nullable=False),
    sqlite_autoincrement=True,
)

people = Table(
    "people",
    metadata,
    Column("id", Key, primary_key=True),
    of_session(),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("join_id", String(64), nullable=False),
    Column("role_id", String(64), nullable=False),
    Column("chosen_side", String(8)),
    Column("joined_at", BigInteger, nullable=False),
    Column("seen_at", BigInteger, nullable=False),
    Column("left_at", BigInteger),
    UniqueConstraint("session_id", "join_id"),
    sqlite_autoincrement=True,
)

runs = Table(
    "runs",
    metadata,
    Column("id", Key, primary_key=True),
    of_session(),
    Column("step_id", String(64), nullable=False),
    Column("started_at", BigInteger, nullable=False),
    Column("ended_at", BigInteger),
    Column("timer", Text),
    Column("stage", String(16), nullable=False, default=""),
    Column("stage_since", BigInteger),
    Column("revealed", Boolean, nullable=False, default=False),
    Column("both_shown", Boolean, nullable=False, default=False),
    Column("theme_id", Key),
    sqlite_autoincrement=True,
)

groups = Table(
    "groups",
    metadata,
    Column("id", Key, primary_key=True),
    of_session(),
    of_run(),
    Column("place", Integer, nullable=False),
    Column("picture", String(32), nullable=False),
    Column("host_id", Key),
    UniqueConstraint("run_id", "place"),
    sqlite_autoincrement=True,
)

group_members = Table(
    "group_members",
    metadata,
    Column("group_id", Key, ForeignKey("groups.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", Key, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("turn", Integer, nullable=False),
)

apart = Table(
    "apart",
    metadata,
    of_session(),
    Column("first_id", Key, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("second_id", Key, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
)

receipts = Table(
    "receipts",
    metadata,
    Column("person_id", Key, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("message_id", String(64), primary_key=True),
    sqlite_with_rowid=False,
)
"""Ids of messages that were carried out, without what they said: the same id twice is one answer."""

answers = Table(
    "answers",
    metadata,
    Column("id", Key, primary_key=True),
    of_session(),
    of_run(),
    Column("person_id", Key, ForeignKey("people.id", ondelete="CASCADE")),
    Column("kind", String(16), nullable=False),
    Column("slot", String(64), nullable=False, default=""),
    Column("body", Text, nullable=False),
    Column("side", String(1)),
    UniqueConstraint("run_id", "person_id", "kind", "slot"),
    sqlite_autoincrement=True,
)

insights = Table(
    "insights",
    metadata,
    Column("id", Key, primary_key=True),
    of_session(),
    of_run(),
    Column("person_id", Key, ForeignKey("people.id", ondelete="SET NULL")),
    Column("kind", String(16), nullable=False),
    Column("text", Text, nullable=False),
    Column("may_quote", Boolean, nullable=False),
    Column("state", String(8), nullable=False, default="waiting"),
    Column("starred", Boolean, nullable=False, default=False),
    Column("shown_at", BigInteger),
    Column("late", Boolean, nullable=False, default=False),
    Column("edited", Text, nullable=False, default=""),
    Column("split_from", Key, ForeignKey("insights.id", ondelete="CASCADE")),
    Column("folded_into", Key, ForeignKey("insights.id", ondelete="SET NULL")),
    Column("may_open", Boolean, nullable=False, default=False, server_default=false()),
    sqlite_autoincrement=True,
)

earlier_words = Table(
    "earlier_words",
    metadata,
    Column("id", Key, primary_key=True),
    of_session(),
    Column("insight_id", Key, ForeignKey("insights.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("words", Text, nullable=False),
    sqlite_autoincrement=True,
)
"""Words that a facilitator once gave to a sentence as it was sent, or to a part of it, and that stand for it no more.

They may have been copied or published, and must be found there when its writer takes the sentence back.
"""

themes = Table(
    "themes",
    metadata,
    Column("id", Key, primary_key=True),
    of_session(),
    Column("name", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("text", Text, nullable=False, default=""),
    Column("counterweight", Text, nullable=False, default=""),
    Column("do", Text, nullable=False, default="", server_default=text("''")),
    Column("dont", Text, nullable=False, default="", server_default=text("''")),
    Column("points", Text, nullable=False, default="[]"),
    Column("shown_at", BigInteger),
    sqlite_autoincrement=True,
)

theme_insights = Table(
    "theme_insights",
    metadata,
    Column("theme_id", Key, ForeignKey("themes.id", ondelete="CASCADE"), primary_key=True),
    Column("insight_id", Key, ForeignKey("insights.id", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, nullable=False),
)

handed_cards = Table(
    "handed_cards",
    metadata,
    Column("id", Key, primary_key=True),
    of_session(),
    of_run(),
    Column("card_id", String(64), nullable=False),
    Column("giver_id", Key, ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    Column("receiver_id", Key, ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    Column("giver_side", String(1)),
    Column("answered", Boolean, nullable=False, default=False),
    Column("reply", Text, nullable=False, default=""),
    sqlite_autoincrement=True,
)

agreements = Table(
    "agreements",
    metadata,
    Column("id", Key, primary_key=True),
    of_session(),
    of_run(),
    Column("person_id", Key, ForeignKey("people.id", ondelete="SET NULL")),
    Column("text", Text, nullable=False),
    Column("who", Text, nullable=False, default=""),
    Column("may_quote", Boolean, nullable=False, default=False),
    Column("when", Text, nullable=False, default=""),
    sqlite_autoincrement=True,
)

mail_addresses = Table(
    "mail_addresses",
    metadata,
    Column("session_id", Key, ForeignKey("sessions.id", ondelete="CASCADE"), primary_key=True),
    Column("address", String(254), primary_key=True),
    sqlite_with_rowid=False,
)
"""Who wants the report: no person, no time, no row number, no order that could lead back to one."""

undo_steps = Table(
    "undo_steps",
    metadata,
    Column("id", Key, primary_key=True),
    of_session(),
    Column("desk", String(64), nullable=False),
    Column("label", String(32), nullable=False),
    Column("change", Text, nullable=False),
    Column("undone", Boolean, nullable=False, default=False),
    sqlite_autoincrement=True,
)
"""What the facilitators' acts changed, so that each desk can undo and redo its own.

Edited words of a sentence leave it when the sentence is withdrawn.
"""

programmes = Table(
    "programmes",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("record", Text, nullable=False),
    Column("imported_at", BigInteger, nullable=False),
)

decks = Table(
    "decks",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("record", Text, nullable=False),
    Column("imported_at", BigInteger, nullable=False),
)

series = Table(
    "series",
    metadata,
    Column("id", Key, primary_key=True),
    Column("name", Text, nullable=False),
    Column("created_at", BigInteger, nullable=False),
    sqlite_autoincrement=True,
)

series_sessions = Table(
    "series_sessions",
    metadata,
    Column("session_id", Key, ForeignKey("sessions.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("series_id", Key, ForeignKey("series.id", ondelete="CASCADE"), nullable=False, index=True),
    sqlite_with_rowid=False,
)
"""Which series a meeting is in, at most one: beside the meeting, so that a copy of it elsewhere names none."""

Index("ix_answers_person", answers.c.person_id)
Index("ix_insights_split_from", insights.c.split_from)
Index("ix_insights_folded_into", insights.c.folded_into)
Index("ix_insights_person", insights.c.person_id, insights.c.run_id)
Index("ix_insights_run", insights.c.run_id, insights.c.state, insights.c.person_id)
