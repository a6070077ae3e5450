import subprocess
import sys
from pathlib import Path

import pytest

from serving.errors import StartError
from serving.folder_lock import InUse, held

ROOT = Path(__file__).resolve().parents[2]
HOLD = """
import sys
from pathlib import Path
from serving.folder_lock import held
with held(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def holder(database: Path) -> subprocess.Popen[str]:
    """Start another program that holds the lock."""
    command = [sys.executable, "-c", HOLD, str(database)]
    program = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert program.stdout and program.stdout.readline() == "held\n"
    return program


def test_a_database_that_another_program_uses_cannot_be_had(tmp_path: Path) -> None:
    with holder(tmp_path / "oogst.db") as other:
        with pytest.raises(InUse, match=r"oogst\.db al; stop die"), held(tmp_path / "oogst.db"):
            raise AssertionError("two programs hold one lock")
        other.communicate("")

    with held(tmp_path / "oogst.db"):
        assert (tmp_path / "oogst.db.lock").stat().st_mode & 0o777 == 0o600


def test_a_program_that_is_killed_holds_nothing_any_more(tmp_path: Path) -> None:
    with holder(tmp_path / "oogst.db") as other:
        other.kill()

    with held(tmp_path / "oogst.db"):
        pass


def test_another_database_in_the_same_folder_is_free(tmp_path: Path) -> None:
    with held(tmp_path / "een.db"), held(tmp_path / "twee.db"):
        pass


def test_a_folder_without_place_for_a_lock_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(StartError, match="kan niet worden geschreven"), held(tmp_path / "geen" / "oogst.db"):
        pass
