"""Payloads of messages, made from the definitions in dialogue/protocol: a new message is attacked by itself."""

import random
import types
import typing
from collections.abc import Callable
from typing import Any

import msgspec

from dialogue.protocol.fields import Code, Id, Message, MessageId

Pick = Callable[[str], Any]
"""Gives the id for a field of this name."""
SOMETHING = "iets-vreemds"

WRONG = [
    None,
    True,
    0,
    -1,
    1.5,
    2**53 + 1,
    2**63,
    -(2**64),
    10**30,
    10**400,
    float("nan"),
    float("inf"),
    "",
    "1",
    "\ud800",
    "a\x00b",
    "x" * 9000,
    "x" * 17_000,
    "‮" * 50,
    [],
    [[]],
    [None] * 2000,
    {},
    {"": {}},
    {"kind": []},
    {"kind": "insight"},
    {"_placeholder": True, "num": 0},
    {"__proto__": {"ok": True}},
]


def made(record: type[msgspec.Struct], chance: random.Random, pick: Pick) -> dict[str, Any]:
    """Return a payload that is right in shape, with ids as `pick` gives them."""
    tag = record.__struct_config__.tag
    payload: dict[str, Any] = {record.__struct_config__.tag_field or "kind": tag} if tag else {}
    for field in msgspec.structs.fields(record):
        payload[field.encode_name] = _value(field.type, field.name, chance, pick)
    return payload


def _value(kind: Any, field: str, chance: random.Random, pick: Pick) -> Any:
    if kind == Id:
        return pick(field)
    if kind == MessageId:
        return f"{chance.getrandbits(96):024x}"
    if kind == Code:
        return SOMETHING
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin is typing.Annotated:
        return _value(inner[0], field, chance, pick)
    if origin is typing.Literal:
        return chance.choice(inner)
    if origin in (typing.Union, types.UnionType):
        return _value(chance.choice([it for it in inner if it is not type(None)]), field, chance, pick)
    if origin is tuple:
        return [_value(inner[0], field, chance, pick) for _ in range(chance.randint(1, 3))]
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return made(kind, chance, pick)
    plain: dict[Any, Any] = {bool: chance.random() < 0.5, int: chance.randint(1, 9), str: "tekst"}
    return plain[kind]


def holes(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return every place in a payload, as the keys that lead to it."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [*([path] if path else []), *(hole for key, it in inside for hole in holes(it, (*path, key)))]


def put(payload: Any, path: tuple[Any, ...], value: Any) -> None:
    """Put something else in a place of a payload."""
    for key in path[:-1]:
        payload = payload[key]
    payload[path[-1]] = value


def take(payload: Any, path: tuple[Any, ...]) -> None:
    """Take a place out of a payload."""
    for key in path[:-1]:
        payload = payload[key]
    del payload[path[-1]]


def nested(depth: int, chance: random.Random) -> str:
    """Return JSON text that goes this deep; it is often not closed."""
    opening = chance.choice(['{"a":', "[", '[{"a":'])
    closing = {'{"a":': "}", "[": "]", '[{"a":': "}]"}[opening]
    return opening * depth + "1" + closing * chance.choice([depth, depth, depth // 2, 0])


def with_ids(messages: dict[str, type[Message]]) -> dict[str, type[Message]]:
    """Return the messages that name something by an id."""
    return {name: record for name, record in messages.items() if names_something(record)}


def names_something(kind: Any) -> bool:
    """Return whether a field of this type holds an id, or a record with one."""
    if kind == Id:
        return True
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return any(names_something(field.type) for field in msgspec.structs.fields(kind))
    return any(names_something(it) for it in typing.get_args(kind))
