"""Keep whether a sentence may also be shared apart from the report; of sentences that are there, nobody was asked"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go up to this revision."""
    op.add_column("insights", sa.Column("may_open", sa.Boolean(), nullable=False, server_default=sa.false()))


def downgrade() -> None:
    """Go back to the revision before."""
    op.drop_column("insights", "may_open")
