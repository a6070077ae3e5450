"""JSON for the sockets: the fast writer, and the standard one for what that cannot write."""

import json
from typing import Any

import msgspec


def dumps(value: Any, **_how: Any) -> str:
    """Return the value as compact JSON; raises `TypeError` for what JSON cannot hold."""
    try:
        return msgspec.json.encode(value).decode()
    except (TypeError, ValueError, msgspec.MsgspecError):  # half a character, which the standard writer escapes
        return json.dumps(value, separators=(",", ":"))


def loads(text: str | bytes, **_how: Any) -> Any:
    """Return what JSON says; raises `ValueError` when it is none, or nested too deep to be read."""
    try:
        return json.loads(text)
    except RecursionError:
        raise ValueError("nested too deep") from None
