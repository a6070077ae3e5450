"""Reading a message: typed, or refused."""

import json
from typing import TypeVar

import msgspec

from dialogue.errors import Refused
from dialogue.protocol.fields import Message

LARGEST_MESSAGE = 16 * 1024


TO_SCREENS: dict[str, str] = {
    "view": "The whole view of this screen, on every connect and after `sync`.",
    "patch": "The parts of the view that changed, with the version they belong to.",
}


Record = TypeVar("Record")


def parse(messages: dict[str, type[Message]], name: str, *sent: object) -> Message:
    """Return the typed message from what was sent with its name: one object, or nothing for a message without fields.

    Raises `Refused`: `unknown_message`, `malformed` or `too_large`.
    """
    if name not in messages:
        raise Refused("unknown_message")
    if len(sent) > 1:
        raise Refused("malformed")
    return typed(messages[name], sent[0] if sent else None)


def typed(record: type[Record], sent: object) -> Record:
    """Return this record from what was sent, where nothing counts as an object without fields.

    Raises `Refused`: `malformed` or `too_large`.
    """
    data = sent if sent is not None else {}
    try:
        # the standard writer takes no bytes, which would pass for text further on
        encoded = json.dumps(data, allow_nan=False, ensure_ascii=False).encode()
    except (TypeError, ValueError, RecursionError):
        raise Refused("malformed") from None
    if len(encoded) > LARGEST_MESSAGE:
        raise Refused("too_large")
    try:
        return msgspec.json.decode(encoded, type=record)
    except (msgspec.ValidationError, msgspec.DecodeError, RecursionError):
        raise Refused("malformed") from None
