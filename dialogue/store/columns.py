"""What all tables share: one set of them, the kind of a number, and the columns that say what a row belongs to."""

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, MetaData

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)
Key = BigInteger().with_variant(Integer, "sqlite")


def of_session() -> Column[int]:
    """Return the column of what belongs to a session, and goes with it."""
    return Column("session_id", Key, ForeignKey("sessions.id", ondelete="CASCADE"), nullable=False, index=True)


def of_run() -> Column[int]:
    """Return the column of what belongs to a run, and goes with it."""
    return Column("run_id", Key, ForeignKey("runs.id", ondelete="CASCADE"), nullable=False, index=True)
