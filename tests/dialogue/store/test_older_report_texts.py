"""Texts that were written before their drafts were kept."""

from pathlib import Path

from alembic import command
from sqlalchemy import text

from dialogue.store import desk
from dialogue.store import migrate as migrating
from dialogue.store.database import open_database
from dialogue.store.engine import open_engine


def test_a_text_from_before_stays_and_does_not_say_what_it_was_written_over(tmp_path: Path) -> None:
    file = f"sqlite:///{tmp_path}/oud.db"
    engine = open_engine(file)
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        config = migrating._config()
        config.attributes["connection"] = connection
        command.upgrade(config, "0003")
        connection.execute(
            text("INSERT INTO sessions (id, code, version, record, created_at) VALUES (1, '482913', 1, '{}', 0)")
        )
        connection.execute(text("INSERT INTO report_edits VALUES (1, 'closing', 'Tot ziens')"))
    engine.dispose()

    opened = open_database(file)

    assert opened.read(desk.edits, 1) == {"closing": "Tot ziens"}
    assert opened.read(desk.written_over, 1) == {}
    opened.write(desk.change_edits, 1, lambda said: said.replace("Tot ziens", "Dag"))
    assert opened.read(desk.edits, 1) == {"closing": "Dag"}
    opened.close()
