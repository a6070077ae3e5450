"""Sentences that were there before anybody was asked about open data."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import text

from dialogue.store import migrate as migrating
from dialogue.store.engine import open_engine

ROWS = (
    "INSERT INTO sessions (id, code, version, record, created_at) VALUES (1, '482913', 1, '{}', 0)",
    "INSERT INTO runs (id, session_id, step_id, started_at, stage, revealed, both_shown)"
    " VALUES (1, 1, 'oogst', 0, '', 0, 0)",
    "INSERT INTO insights (id, session_id, run_id, kind, text, may_quote, state, starred, late)"
    " VALUES (1, 1, 1, 'harvest', 'Zin van vroeger', 1, 'shown', 0, 0)",
)


def test_they_stay_and_are_shared_nowhere(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path}/dialogue.db")
    settings = Config()
    settings.set_main_option("script_location", str(Path(migrating.__file__).parent / "migrations"))
    with engine.begin() as connection:
        settings.attributes["connection"] = connection
        command.upgrade(settings, "0003")
        for row in ROWS:
            connection.execute(text(row))

    migrating.migrate(engine)

    with engine.connect() as connection:
        kept = connection.execute(text("SELECT text, may_quote, may_open FROM insights")).all()
    assert [tuple(row) for row in kept] == [("Zin van vroeger", 1, 0)]
