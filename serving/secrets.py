"""Keys that a server makes once and keeps in its data folder, readable by this user only."""

import secrets
from pathlib import Path

RANDOM_BYTES = 24
FACILITATOR_KEY = "facilitator.key"
COOKIE_KEY = "cookie.key"


def facilitator_key(data: Path) -> str:
    """Return the key in the facilitator's sign-in link, safe in a URL."""
    return _kept(data / FACILITATOR_KEY)


def renew_facilitator_key(data: Path) -> str:
    """Return a new key for the sign-in link; the old one is gone."""
    _write_once(data / FACILITATOR_KEY, secrets.token_urlsafe(RANDOM_BYTES))
    return facilitator_key(data)


def cookie_key(data: Path) -> str:
    """Return the key with which Flask signs its cookies."""
    return _kept(data / COOKIE_KEY)


def _kept(path: Path) -> str:
    if not path.exists() or not path.read_text("ascii").strip():
        _write_once(path, secrets.token_urlsafe(RANDOM_BYTES))
    path.chmod(0o600)
    return path.read_text("ascii").strip()


def _write_once(path: Path, key: str) -> None:
    """Write beside the place and move: a server that stops halfway leaves no half key."""
    beside = path.with_suffix(".new")
    beside.unlink(missing_ok=True)
    beside.touch(mode=0o600, exist_ok=False)
    beside.write_text(key + "\n", "ascii")
    beside.replace(path)
