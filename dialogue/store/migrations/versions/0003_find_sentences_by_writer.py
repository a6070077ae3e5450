"""Find somebody's own sentences without reading those of the whole session"""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go up to this revision."""
    op.create_index("ix_insights_person", "insights", ["person_id", "run_id"])


def downgrade() -> None:
    """Go back to the revision before."""
    op.drop_index("ix_insights_person", "insights")
