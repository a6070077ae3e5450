"""Answers of which nobody knows any more who gave them."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
AS_IT_WAS = {"sqlite_autoincrement": True}


def upgrade() -> None:
    """Let an answer be without a person."""
    with op.batch_alter_table("answers", table_kwargs=AS_IT_WAS) as batch_op:
        batch_op.alter_column("person_id", existing_type=KEY, nullable=True)


def downgrade() -> None:
    """Go back to the revision before; answers without a person go."""
    op.execute("DELETE FROM answers WHERE person_id IS NULL")
    with op.batch_alter_table("answers", table_kwargs=AS_IT_WAS) as batch_op:
        batch_op.alter_column("person_id", existing_type=KEY, nullable=False)
