import stat
from pathlib import Path

from serving.secrets import cookie_key, facilitator_key


def test_a_key_is_made_once_and_kept(tmp_path: Path) -> None:
    first = facilitator_key(tmp_path)

    again = facilitator_key(tmp_path)

    assert first == again
    assert len(first) >= 32


def test_the_keys_differ_from_each_other_and_between_servers(tmp_path: Path) -> None:
    folders = [tmp_path / "one", tmp_path / "two"]
    for folder in folders:
        folder.mkdir()

    keys = {key(folder) for folder in folders for key in (facilitator_key, cookie_key)}

    assert len(keys) == 4


def test_only_this_user_may_read_a_key(tmp_path: Path) -> None:
    facilitator_key(tmp_path)
    (tmp_path / "facilitator.key").chmod(0o644)

    facilitator_key(tmp_path)
    cookie_key(tmp_path)

    modes = {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    assert modes == {0o600}


def test_an_empty_key_file_gets_a_new_key(tmp_path: Path) -> None:
    (tmp_path / "facilitator.key").touch()

    assert len(facilitator_key(tmp_path)) >= 32
