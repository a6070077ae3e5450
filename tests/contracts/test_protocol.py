"""docs/md is held to the protocol, and every error can be said."""

import typing

import pytest

from dialogue.errors import Refused
from dialogue.protocol.answers import AnyAnswer
from dialogue.protocol.control import FROM_CONTROL, FROM_PROJECTOR
from dialogue.protocol.errors import ERRORS
from dialogue.protocol.fields import Message
from dialogue.protocol.parsing import LARGEST_MESSAGE, parse
from dialogue.protocol.phone import FROM_PHONE
from tools.protocol_tables import DOCUMENT, renewed


def test_the_document_has_every_message_field_and_error_of_the_protocol() -> None:
    written = DOCUMENT.read_text("utf-8")

    assert written == renewed(written), "run: python -m tools.protocol_tables"


def test_every_error_has_a_sentence_for_the_screen_that_may_hear_it() -> None:
    from facilitator.refusals import SENTENCES as AT_THE_DESK
    from participant.refusals import SENTENCES as ON_A_PHONE

    assert set(ERRORS) == set(AT_THE_DESK) | set(ON_A_PHONE)


@pytest.mark.parametrize("messages", [FROM_PHONE, FROM_CONTROL, FROM_PROJECTOR])
def test_an_unknown_field_is_refused_in_every_message(messages: dict[str, type[Message]]) -> None:
    for name in messages:
        with pytest.raises(Refused, match="malformed"):
            parse(messages, name, {"surprise": 1})


def test_a_message_over_sixteen_kilobytes_is_refused() -> None:
    with pytest.raises(Refused, match="too_large"):
        parse(FROM_PHONE, "sync", {"text": "x" * LARGEST_MESSAGE})


@pytest.mark.parametrize("data", [b"\x00\x01", [1], "text", 3.5, {1: 2}, {"id": {"deep": [[[[]]]]}}])
def test_what_is_no_object_with_the_right_fields_is_refused(data: object) -> None:
    with pytest.raises(Refused, match="malformed"):
        parse(FROM_PHONE, "leave", data)


def test_every_kind_of_answer_is_asked_by_some_kind_of_step() -> None:
    from dialogue.steps.registry import KINDS

    asked = {answer for kind in KINDS.values() for answer in kind.answers}

    assert asked == set(typing.get_args(AnyAnswer))
