from pathlib import Path

import pytest

from dialogue.errors import Refused
from dialogue.store import sessions
from dialogue.store.database import open_database

PAGE = 4096


def test_a_file_that_broke_while_it_was_open_is_named_as_not_saved(tmp_path: Path) -> None:
    file = tmp_path / "oogstdialoog.db"
    database = open_database(f"sqlite:///{file}")
    database.write(sessions.touch, 1)
    database.close()
    database.read(sessions.get, 1)
    file.write_bytes(b"\xff" * 20 * PAGE)

    with pytest.raises(Refused, match="not_saved"):
        database.write(sessions.touch, 1)
    with pytest.raises(Refused, match="not_saved"):
        database.read(sessions.get, 1)
