"""Reading a message: typed, or refused."""

import json

import msgspec

from dialogue.errors import Refused
from dialogue.protocol.fields import Message

LARGEST_MESSAGE = 16 * 1024


TO_SCREENS: dict[str, str] = {
    "view": "The whole view of this screen, on every connect and after `sync`.",
    "patch": "The parts of the view that changed, with the version they belong to.",
}


def parse(messages: dict[str, type[Message]], name: str, *sent: object) -> Message:
    """Return the typed message from what was sent with its name: one object, or nothing for a message without fields.

    Raises `Refused`: `unknown_message`, `malformed` or `too_large`.
    """
    if name not in messages:
        raise Refused("unknown_message")
    if len(sent) > 1:
        raise Refused("malformed")
    data = sent[0] if sent and sent[0] is not None else {}
    try:
        # the standard writer takes no bytes, which would pass for text further on
        encoded = json.dumps(data, allow_nan=False, ensure_ascii=False).encode()
    except (TypeError, ValueError, RecursionError):
        raise Refused("malformed") from None
    if len(encoded) > LARGEST_MESSAGE:
        raise Refused("too_large")
    try:
        return msgspec.json.decode(encoded, type=messages[name])
    except (msgspec.ValidationError, msgspec.DecodeError, RecursionError):
        raise Refused("malformed") from None
