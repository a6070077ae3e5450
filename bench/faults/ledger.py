"""What one phone put on its way, in order, and what the server acknowledged of it."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

Fields = dict[str, Any]


@dataclass(slots=True)
class Sent:
    """One message; `kind` is the kind of answer, or the message's name. Moments are seconds of `time.monotonic`."""

    name: str
    fields: Fields
    put_at: float
    id: str = field(default_factory=lambda: uuid.uuid4().hex)
    times: int = 0
    acknowledged_at: float | None = None
    refused: str = ""

    @property
    def kind(self) -> str:
        """What was sent: `insight`, `check_in`, `mirror`, …, `permit`."""
        return str(self.fields["body"]["kind"]) if self.name == "answer" else self.name

    @property
    def body(self) -> Fields:
        """What an answer holds."""
        body: Fields = self.fields["body"]
        return body


class Ledger:
    """The messages of one phone, oldest first. Nothing is ever taken out."""

    def __init__(self) -> None:
        self.messages: list[Sent] = []
        self._by_id: dict[str, Sent] = {}

    def put(self, name: str, fields: Fields, now: float) -> Sent:
        """Note a message that begins its way."""
        message = Sent(name, fields, now)
        self.messages.append(message)
        self._by_id[message.id] = message
        return message

    def acknowledge(self, message_id: str, now: float) -> None:
        """Note that the server said that it keeps this message; only the first time counts."""
        message = self._by_id[message_id]
        if message.acknowledged_at is None:
            message.acknowledged_at = now

    @property
    def acknowledged(self) -> Iterator[Sent]:
        """What the server promised to keep, in the order in which it was sent."""
        return (message for message in self.messages if message.acknowledged_at is not None)

    def sentences(self, *, acknowledged: bool = False) -> list[str]:
        """Return the sentences for the harvest in the order in which they were sent."""
        chosen = self.acknowledged if acknowledged else self.messages
        return [message.body["text"] for message in chosen if message.kind == "insight" and not message.refused]
