"""Keep which words a sentence had before, so that they can be found when it is taken back"""

import json
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Go up to this revision; what facilitators can undo still says which words there were."""
    op.create_table(
        "earlier_words",
        sa.Column("id", KEY, nullable=False),
        sa.Column("session_id", KEY, nullable=False),
        sa.Column("insight_id", KEY, nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["insight_id"], ["insights.id"], name=op.f("fk_earlier_words_insight_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["session_id"], ["sessions.id"], name=op.f("fk_earlier_words_session_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_earlier_words")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_earlier_words_insight_id"), "earlier_words", ["insight_id"])
    op.create_index(op.f("ix_earlier_words_session_id"), "earlier_words", ["session_id"])
    _fill(op.get_bind())


def _fill(connection: sa.Connection) -> None:
    steps = connection.execute(sa.text("SELECT session_id, change FROM undo_steps")).all()
    found = {(step.session_id, *worded) for step in steps for worded in _worded(json.loads(step.change))}
    known = {tuple(row) for row in connection.execute(sa.text("SELECT session_id, id FROM insights"))}
    rows = [
        {"session_id": session_id, "insight_id": insight_id, "words": words}
        for session_id, insight_id, words in sorted(found)
        if (session_id, insight_id) in known
    ]
    if rows:
        table = sa.table("earlier_words", sa.column("session_id"), sa.column("insight_id"), sa.column("words"))
        connection.execute(sa.insert(table), rows)


def _worded(change: dict[str, Any]) -> Iterator[tuple[int, str]]:
    for insight_id, handlings in change.get("insights", {}).items():
        for handling in handlings:
            if handling and handling.get("edited"):
                yield handling.get("split_from") or int(insight_id), handling["edited"]


def downgrade() -> None:
    """Go back to the revision before."""
    op.drop_table("earlier_words")
