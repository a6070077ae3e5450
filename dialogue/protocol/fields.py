"""What messages are made of."""

from typing import Annotated

import msgspec

Id = Annotated[int, msgspec.Meta(ge=1, le=2**53)]


MessageId = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9-]{8,64}\Z")]


Typed = Annotated[str, msgspec.Meta(max_length=8000)]


Code = Annotated[str, msgspec.Meta(max_length=64)]


Choice = Annotated[int, msgspec.Meta(ge=0, le=9)]


class Message(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A message from a screen; its class name in words is its wire name."""
