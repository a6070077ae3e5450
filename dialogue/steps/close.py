"""close: thanks, when the report comes, and an address for who wants it, kept apart from all answers."""

import re
from typing import Annotated, Any

import msgspec

from dialogue.errors import Refused
from dialogue.programme import Step
from dialogue.protocol.answers import AnswerBody, MailAddress
from dialogue.records import Person, Run, Session
from dialogue.snapshot import Snapshot
from dialogue.steps.kind import StepKind
from dialogue.texts import clean_text

ADDRESS = re.compile(r"^[^@\s]+@[^@\s]+\.[^@\s]+$")


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`ask_mail` offers to send the report; `withdraw_days` is how long a sentence can be taken back."""

    ask_mail: bool = True
    withdraw_days: Annotated[int, msgspec.Meta(ge=0, le=365)] = 7


class Close(StepKind):
    """The end of the meeting."""

    name = "close"
    Options = Options
    answers = (MailAddress,)

    def accept(self, session: Session, run: Run, step: Step, person: Person, body: AnswerBody) -> None:
        """Refuse what is not a mail address, and any where none is asked."""
        super().accept(session, run, step, person, body)
        assert isinstance(body, MailAddress)
        if not self.options(step).ask_mail:
            raise Refused("not_asked")
        if not ADDRESS.match(clean_text(body.address)):
            raise Refused("bad_address")

    def shared(self, snapshot: Snapshot, run: Run, step: Step) -> dict[str, Any]:
        """Return whether an address is asked."""
        return {"ask_mail": self.options(step).ask_mail}
