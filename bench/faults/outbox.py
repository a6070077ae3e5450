"""The outbox of one phone: one message at a time, in order, again with the same id until the server has it."""

from collections import deque

from bench.faults.ledger import Fields, Ledger, Sent


class Outbox:
    """What waits. `ack_seconds`: patience for an acknowledgement; `again_seconds`: the pause before another try."""

    def __init__(self, ledger: Ledger, ack_seconds: float, again_seconds: float) -> None:
        self.ledger = ledger
        self.told_to_wait = 0
        self.unanswered = 0
        self.refusals: list[str] = []
        self._ack_seconds = ack_seconds
        self._again_seconds = again_seconds
        self._waiting: deque[Sent] = deque()
        self._sending: Sent | None = None
        self._sent_at = 0.0
        self._first_sent_at: float | None = None
        self._not_before = 0.0

    def __len__(self) -> int:
        return len(self._waiting)

    def put(self, name: str, fields: Fields, now: float) -> Sent:
        """Add a message at the end."""
        message = self.ledger.put(name, fields, now)
        self._waiting.append(message)
        return message

    def take(self, now: float) -> Sent | None:
        """Return the message to send now; none while one is on its way, or while the pause lasts."""
        if self._sending is not None or not self._waiting or now < self._not_before:
            return None
        self._sending = self._waiting[0]
        self._sending.times += 1
        self._sent_at = now
        self._first_sent_at = self._first_sent_at or now
        return self._sending

    def waits_since(self) -> float | None:
        """Return when the message on its way first went over this connection (seconds); none when nothing is."""
        return self._first_sent_at

    def check(self, now: float) -> None:
        """Give up waiting for an acknowledgement that does not come: the same message goes again after the pause."""
        if self._sending is not None and now - self._sent_at > self._ack_seconds:
            self.unanswered += 1
            self._pause(now)

    def lose(self) -> None:
        """The connection is gone: the message goes again as soon as there is another."""
        self._sending = None
        self._first_sent_at = None
        self._not_before = 0.0

    def hear(self, message_id: str, reply: Fields, now: float) -> None:
        """Take an acknowledgement; one that comes too late is noted in the ledger alone, as a phone ignores it."""
        if reply.get("ok"):
            self.ledger.acknowledge(message_id, now)
        if self._sending is None or self._sending.id != message_id:
            return
        if reply.get("ok"):
            self._done()
            return
        code = str(reply["error"]["code"])
        if code in ("not_saved", "too_fast"):
            self.told_to_wait += 1
            self._first_sent_at = None
            self._pause(now)
            return
        self._sending.refused = code
        self.refusals.append(f"{self._sending.kind}: {code}")
        self._done()

    def _done(self) -> None:
        self._waiting.popleft()
        self._sending = None
        self._first_sent_at = None

    def _pause(self, now: float) -> None:
        self._sending = None
        self._not_before = now + self._again_seconds
