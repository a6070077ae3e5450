"""Columns that hold more than one value: what stands in the database, and what stands in a file."""

from typing import Any, Literal

import msgspec


class Held(msgspec.Struct, frozen=True):
    """What a column holds; `fixed` fields have one value in every file: the next database has its own."""

    type: Any
    fixed: dict[str, object] = {}
    coding: Literal["json", "msgpack"] = "json"


def decoded(value: str | bytes | None, held: Held) -> Any:
    """Return what a column holds as it stands in a file."""
    if value is None:
        return None
    content = msgspec.msgpack.decode(value) if isinstance(value, bytes) else msgspec.json.decode(value)
    return {**content, **held.fixed} if held.fixed else content


def encoded(content: Any, held: Held) -> str | bytes | None:
    """Return what was in a file as a column holds it."""
    if content is None:
        return None
    return msgspec.msgpack.encode(content) if held.coding == "msgpack" else msgspec.json.encode(content).decode()
