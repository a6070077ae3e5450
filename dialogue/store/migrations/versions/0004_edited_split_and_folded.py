"""Sentences that are edited, split and folded, themes that were read back, and undoing by desk."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
AS_IT_WAS = {"sqlite_autoincrement": True}
POINTERS = {"split_from": "CASCADE", "folded_into": "SET NULL"}


def upgrade() -> None:
    """Go up to this revision; what could be undone before cannot be any more."""
    with op.batch_alter_table("insights", table_kwargs=AS_IT_WAS) as batch_op:
        batch_op.add_column(sa.Column("edited", sa.Text(), nullable=False, server_default=""))
        for name, on_delete in POINTERS.items():
            batch_op.add_column(sa.Column(name, KEY))
            batch_op.create_foreign_key(f"fk_insights_{name}", "insights", [name], ["id"], ondelete=on_delete)
            batch_op.create_index(f"ix_insights_{name}", [name])
    with op.batch_alter_table("insights", table_kwargs=AS_IT_WAS) as batch_op:
        batch_op.alter_column("edited", existing_type=sa.Text(), existing_nullable=False, server_default=None)
    op.add_column("themes", sa.Column("shown_at", sa.BigInteger()))
    _drop_undo_steps()
    _make_undo_steps(
        sa.Column("desk", sa.String(64), nullable=False),
        sa.Column("label", sa.String(32), nullable=False),
        sa.Column("change", sa.Text(), nullable=False),
        sa.Column("undone", sa.Boolean(), nullable=False),
    )


def downgrade() -> None:
    """Go back to the revision before; parts of split sentences go, and what could be undone."""
    _drop_undo_steps()
    _make_undo_steps(
        sa.Column("label", sa.String(32), nullable=False),
        sa.Column("inverse", sa.Text(), nullable=False),
    )
    with op.batch_alter_table("themes", table_kwargs=AS_IT_WAS) as batch_op:
        batch_op.drop_column("shown_at")
    op.execute("DELETE FROM theme_insights WHERE insight_id IN (SELECT id FROM insights WHERE split_from IS NOT NULL)")
    op.execute("DELETE FROM insights WHERE split_from IS NOT NULL")
    with op.batch_alter_table("insights", table_kwargs=AS_IT_WAS) as batch_op:
        for name in POINTERS:
            batch_op.drop_index(f"ix_insights_{name}")
            batch_op.drop_constraint(f"fk_insights_{name}", type_="foreignkey")
            batch_op.drop_column(name)
        batch_op.drop_column("edited")


def _drop_undo_steps() -> None:
    op.drop_index("ix_undo_steps_session_id", "undo_steps")
    op.drop_table("undo_steps")


def _make_undo_steps(*columns: sa.Column[object]) -> None:
    op.create_table(
        "undo_steps",
        sa.Column("id", KEY, nullable=False),
        sa.Column("session_id", KEY, nullable=False),
        *columns,
        sa.ForeignKeyConstraint(["session_id"], ["sessions.id"], name="fk_undo_steps_session_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_undo_steps"),
        **AS_IT_WAS,
    )
    op.create_index("ix_undo_steps_session_id", "undo_steps", ["session_id"])
