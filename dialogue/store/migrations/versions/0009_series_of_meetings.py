"""Series: meetings on the same programme."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0007"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Go up to this revision; meetings that are there already are in no series."""
    op.create_table(
        "series",
        sa.Column("id", KEY, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_series")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "series_sessions",
        sa.Column("session_id", KEY, autoincrement=False, nullable=False),
        sa.Column("series_id", KEY, nullable=False),
        sa.ForeignKeyConstraint(
            ["series_id"], ["series.id"], name=op.f("fk_series_sessions_series_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["session_id"], ["sessions.id"], name=op.f("fk_series_sessions_session_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("session_id", name=op.f("pk_series_sessions")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_series_sessions_series_id"), "series_sessions", ["series_id"])


def downgrade() -> None:
    """Go back to the revision before; series go, their meetings stay."""
    op.drop_table("series_sessions")
    op.drop_table("series")
