"""What a phone may say."""

from typing import Literal

from dialogue.protocol.answers import AnyAnswer
from dialogue.protocol.fields import Code, Id, Message, MessageId


class Answer(Message, frozen=True):
    """An answer for a run; its id is made on the phone, and the same id twice is one answer."""

    id: MessageId
    run: Id
    body: AnyAnswer


class Withdraw(Message, frozen=True):
    """Take back a sentence of one's own; it is deleted."""

    id: MessageId
    insight: Id


class WithdrawAgreement(Message, frozen=True):
    """Take back an agreement of one's own; it is deleted."""

    id: MessageId
    agreement: Id


class Permit(Message, frozen=True):
    """Change whether a sentence of one's own may be quoted, and shared apart from the report."""

    id: MessageId
    insight: Id
    may_quote: bool
    may_open: bool = False


class ChooseRole(Message, frozen=True):
    """Change the role one sits in today."""

    id: MessageId
    role: Code


class ChooseSide(Message, frozen=True):
    """Choose a side for today's mirror, or stay outside it."""

    id: MessageId
    side: Literal["a", "b", "outside"]


class Leave(Message, frozen=True):
    """Stop taking part; coming back is always possible."""

    id: MessageId


class ComeBack(Message, frozen=True):
    """Take part again after leaving."""

    id: MessageId


class Sync(Message, frozen=True):
    """Ask for the whole view again."""


FROM_PHONE: dict[str, type[Message]] = {
    "answer": Answer,
    "withdraw": Withdraw,
    "withdraw_agreement": WithdrawAgreement,
    "permit": Permit,
    "choose_role": ChooseRole,
    "choose_side": ChooseSide,
    "leave": Leave,
    "come_back": ComeBack,
    "sync": Sync,
}
