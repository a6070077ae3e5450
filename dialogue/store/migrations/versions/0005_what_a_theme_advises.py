"""A theme says what to do and what rather not."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go up to this revision."""
    for name in ("do", "dont"):
        op.add_column("themes", sa.Column(name, sa.Text(), nullable=False, server_default=sa.text("''")))


def downgrade() -> None:
    """Go back to the revision before."""
    for name in ("dont", "do"):
        op.drop_column("themes", name)
