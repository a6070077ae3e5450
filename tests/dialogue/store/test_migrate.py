from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import Engine, inspect, text

from dialogue.store.engine import StoreError, open_engine
from dialogue.store.migrate import MIGRATIONS, migrate
from dialogue.store.tables import metadata


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    """A database that does not exist yet, in a folder with a name that asks for trouble."""
    folder = tmp_path / "100% data"
    folder.mkdir()
    return open_engine(f"sqlite:///{folder}/dialogue.db")


def revision(engine: Engine) -> str | None:
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def test_from_nothing_all_migrations_make_the_tables_of_now(engine: Engine) -> None:
    migrate(engine)

    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, metadata) == []


def test_the_tables_have_the_same_constraints_as_declared(engine: Engine, tmp_path: Path) -> None:
    migrate(engine)
    declared = open_engine(f"sqlite:///{tmp_path}/declared.db")
    metadata.create_all(declared)

    migrated, wanted = inspect(engine), inspect(declared)

    for table in metadata.tables:
        assert _by_name(migrated.get_foreign_keys(table)) == _by_name(wanted.get_foreign_keys(table))
        assert _by_name(migrated.get_unique_constraints(table)) == _by_name(wanted.get_unique_constraints(table))
        assert migrated.get_pk_constraint(table) == wanted.get_pk_constraint(table)
    assert _autoincrement(engine) == _autoincrement(declared)


def _by_name(constraints: Iterable[Any]) -> list[Any]:
    return sorted(constraints, key=lambda constraint: str(constraint["name"]))


def _autoincrement(engine: Engine) -> set[str]:
    with engine.connect() as connection:
        made = connection.execute(text("SELECT name FROM sqlite_master WHERE sql LIKE '%AUTOINCREMENT%'"))
        return set(made.scalars())


def test_a_database_that_is_up_to_date_stays_as_it_is(engine: Engine) -> None:
    migrate(engine)
    before = revision(engine)

    migrate(engine)

    assert revision(engine) == before is not None


def test_a_database_of_a_newer_program_is_refused_and_left_alone(engine: Engine) -> None:
    migrate(engine)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    with pytest.raises(StoreError) as refused:
        migrate(engine)

    assert refused.value.code == "newer"
    assert refused.value.place.endswith("100% data/dialogue.db")
    assert revision(engine) == "9999"


def test_a_file_that_is_no_database_is_unusable(tmp_path: Path) -> None:
    path = tmp_path / "brief.db"
    path.write_text("Dit is een brief en geen database. " * 200)

    with pytest.raises(StoreError) as refused:
        migrate(open_engine(f"sqlite:///{path}"))

    assert refused.value.code == "unusable"


def test_a_folder_that_does_not_exist_is_unusable(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as refused:
        migrate(open_engine(f"sqlite:///{tmp_path}/nergens/dialogue.db"))

    assert (refused.value.code, refused.value.place) == ("unusable", f"{tmp_path}/nergens/dialogue.db")


def test_an_address_that_is_none_is_refused_without_its_password() -> None:
    with pytest.raises(StoreError) as refused:
        open_engine("soup://kok:geheim@keuken/pan")

    assert refused.value.code == "bad_url"
    assert "geheim" not in str(refused.value)


def test_what_was_kept_stays_when_a_table_is_made_anew(engine: Engine) -> None:
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
        config.attributes["connection"] = connection
        command.upgrade(config, "0003")
        for statement in (
            "INSERT INTO sessions VALUES (1, '123456', 0, '{}', 0)",
            "INSERT INTO runs (id, session_id, step_id, started_at, stage, revealed, both_shown)"
            " VALUES (1, 1, 's', 0, '', 0, 0)",
            "INSERT INTO insights (id, session_id, run_id, kind, text, may_quote, state, starred, late)"
            " VALUES (7, 1, 1, 'harvest', 'Tijd', 1, 'shown', 0, 0)",
            "INSERT INTO themes (id, session_id, name, position, text, counterweight, points)"
            " VALUES (3, 1, 'Tijd', 1, '', '', '[]')",
            "INSERT INTO theme_insights VALUES (3, 7, 0)",
        ):
            connection.execute(text(statement))

    migrate(engine)

    with engine.connect() as connection:
        assert connection.execute(text("SELECT theme_id, insight_id FROM theme_insights")).all() == [(3, 7)]
        assert connection.execute(text("SELECT id, text FROM insights")).all() == [(7, "Tijd")]
        assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1
