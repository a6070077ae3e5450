"""Keep what a text was written over, the pictures of a report, and the words that are spelled right"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Go up to this revision."""
    op.add_column("report_edits", sa.Column("draft", sa.Text(), nullable=True))
    op.create_table(
        "pictures",
        sa.Column("session_id", KEY, nullable=False),
        sa.Column("place", sa.String(length=8), nullable=False),
        sa.Column("record", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id"], ["sessions.id"], name=op.f("fk_pictures_session_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("session_id", "place", name=op.f("pk_pictures")),
    )
    op.create_table(
        "spelling_words",
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("word", sa.String(length=80), nullable=False),
        sa.PrimaryKeyConstraint("language", "word", name=op.f("pk_spelling_words")),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    """Go back to the revision before."""
    op.drop_table("spelling_words")
    op.drop_table("pictures")
    op.drop_column("report_edits", "draft")
