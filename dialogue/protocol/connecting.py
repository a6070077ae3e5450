"""What a screen says of itself when it connects; what it says besides is left aside, for screens of another version."""

from typing import Annotated, Literal

import msgspec

from dialogue.protocol.fields import Id

Short = Annotated[str, msgspec.Meta(max_length=200)]


class PhoneAuth(msgspec.Struct, frozen=True):
    """A phone: the join code, and the token when it has one."""

    code: Short = ""
    token: Short | None = None
    language: Short = ""


class DeskAuth(msgspec.Struct, frozen=True):
    """A control or a projector of a session; each browser keeps a `desk` id, so that it undoes its own acts."""

    session: Id
    screen: Literal["control", "projector"]
    language: Short = ""
    desk: Annotated[str, msgspec.Meta(max_length=64)] = ""
