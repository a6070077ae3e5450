"""Find somebody's own sentences, and count those of a run, without reading all of the session"""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go up to this revision."""
    op.create_index("ix_insights_person", "insights", ["person_id", "run_id"])
    op.create_index("ix_insights_run", "insights", ["run_id", "state", "person_id"])


def downgrade() -> None:
    """Go back to the revision before."""
    op.drop_index("ix_insights_run", "insights")
    op.drop_index("ix_insights_person", "insights")
