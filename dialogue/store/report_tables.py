"""The tables of the report: what was written, its pictures, its versions, and words that are right."""

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, String, Table, Text

from dialogue.store.columns import Key, metadata

report_edits = Table(
    "report_edits",
    metadata,
    Column("session_id", Key, ForeignKey("sessions.id", ondelete="CASCADE"), primary_key=True),
    Column("part", String(80), primary_key=True),
    Column("text", Text, nullable=False),
    Column("draft", Text),
)
"""The organiser's own texts, each with the generated text it was written over (`draft`), where that is known."""

pictures = Table(
    "pictures",
    metadata,
    Column("session_id", Key, ForeignKey("sessions.id", ondelete="CASCADE"), primary_key=True),
    Column("place", String(8), primary_key=True),
    Column("record", LargeBinary, nullable=False),
)
"""The pictures of a report: the photo on its cover and the logo. They were chosen by the organiser."""

spelling_words = Table(
    "spelling_words",
    metadata,
    Column("language", String(8), primary_key=True),
    Column("word", String(80), primary_key=True),
    sqlite_with_rowid=False,
)
"""Words that the spelling check leaves alone in every meeting here."""

versions = Table(
    "versions",
    metadata,
    Column("session_id", Key, ForeignKey("sessions.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("day", String(10), nullable=False),
    Column("note", Text, nullable=False, default=""),
    Column("report", Text, nullable=False),
    Column("taken_back", Integer, nullable=False, default=0),
)
"""Published reports, each frozen but for what its writers took back since; `taken_back` counts how often that was."""
