"""What a phone may answer: one record for each kind of answer."""

from typing import Annotated

import msgspec

from dialogue.protocol.fields import Choice, Code, Id, Typed


class AnswerBody(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind"):
    """What a phone answers for a run."""


class CheckIn(AnswerBody, frozen=True, tag="check_in"):
    """A picture, or one word, or both."""

    picture: Code = ""
    word: Typed = ""


class Found(AnswerBody, frozen=True, tag="found"):
    """Whether somebody has found the partner; `false` asks the facilitator for help."""

    found: bool


class MirrorChoice(AnswerBody, frozen=True, tag="mirror"):
    """One's own answer to the mirror question: a place on the scale, or none for "don't know / skip"."""

    choice: Choice | None = None


class Guess(AnswerBody, frozen=True, tag="guess"):
    """What somebody thinks the other side answers."""

    choice: Choice | None = None


class Sentence(AnswerBody, frozen=True, tag="insight"):
    """A sentence for the harvest; quoted in the report only when `may_quote`, shared apart from it when `may_open`."""

    text: Typed
    may_quote: bool = False
    partner_agreed: bool = False
    may_open: bool = False


class ReadBack(AnswerBody, frozen=True, tag="read_back"):
    """Whether a theme that is read back is right, or what is missing."""

    theme: Id
    agrees: bool
    text: Typed = ""


class Agree(AnswerBody, frozen=True, tag="agreement"):
    """An agreement: what, who and when; it stands in the report only when `may_quote`."""

    text: Typed
    who: Typed = ""
    when: Typed = ""
    may_quote: bool = False


class Evaluate(AnswerBody, frozen=True, tag="evaluation"):
    """How it was: a place on the scale, and a sentence for the organiser."""

    choice: Choice | None = None
    text: Typed = ""


class MailAddress(AnswerBody, frozen=True, tag="mail"):
    """An address that wants the report; it is kept apart from the person and from all answers."""

    address: Annotated[str, msgspec.Meta(max_length=254)]


class HandCard(AnswerBody, frozen=True, tag="hand_card"):
    """A card that is handed to the partner."""

    card: Code


class TakeBack(AnswerBody, frozen=True, tag="take_back"):
    """A card that is taken back before the partner answered it."""

    handed: Id


class ReplyCard(AnswerBody, frozen=True, tag="reply_card"):
    """What the receiver can do with a card; saying it aloud is enough."""

    handed: Id
    text: Typed = ""


AnyAnswer = (
    CheckIn
    | Found
    | MirrorChoice
    | Guess
    | Sentence
    | ReadBack
    | Agree
    | Evaluate
    | MailAddress
    | HandCard
    | TakeBack
    | ReplyCard
)
