"""The answers of all phones: kept together when many come at once, and acknowledged when they are on disk."""

import logging
from collections.abc import Callable, Mapping, Sequence

import msgspec

from dialogue.acts.answering import Answered, answer_together
from dialogue.acts.facts import Fact
from dialogue.acts.intake import Sent
from dialogue.acts.performing import Performer
from dialogue.errors import Refused
from dialogue.protocol.phone import Answer
from dialogue.store.database import Transaction
from dialogue.store.glance import Glance
from dialogue.views import phone
from dialogue.views.telling import View
from participant.telling import Place
from serving.committing import Committer
from serving.rooms import Rooms

logger = logging.getLogger(__name__)

LARGEST_HOT = 4096
"""Characters; longer messages are weighed and parsed on the ordinary way."""
EVENT = msgspec.json.Decoder(tuple[str, Answer])


class Letter(msgspec.Struct, frozen=True):
    """An answer, where it came from, and the connection that it came by."""

    place: Place
    connection: str
    message: Answer


class Kept(msgspec.Struct, frozen=True):
    """What an answer is acknowledged with; `change` is what changed of the sender's own view."""

    reply: dict[str, object]
    change: View | None
    facts: tuple[Fact, ...] = ()


class Inbox:
    """Takes answers by the short way (`take`) and by the ordinary one (`keep`)."""

    def __init__(
        self,
        performer: Performer,
        places: Mapping[str, Place],
        keep_pace: Callable[[str, int], None],
        tell_others: Callable[[Letter, View], None],
        refuse: Callable[[str, str], dict[str, object]],
        start_background: Callable[..., object],
    ) -> None:
        self._performer = performer
        self._places = places
        self._keep_pace = keep_pace
        self._tell_others = tell_others
        self._refuse = refuse
        self._start_background = start_background
        self._committer: Committer[Letter, Kept] = Committer(self._commit, start_background)

    def listen(self, rooms: Rooms) -> None:
        """Take answers on the short way, where there is one."""
        rooms.on_hot("answer", self.take)

    def take(self, connection: str, arguments: str, reply: Callable[[str], None]) -> bool:
        """Take an answer as it came; false for what the ordinary way must look at, or refuse."""
        place = self._places.get(connection)
        if place is None or len(arguments) > LARGEST_HOT:
            return False
        try:
            _name, message = EVENT.decode(arguments)
        except (msgspec.MsgspecError, RecursionError, UnicodeError):
            return False
        letter = Letter(place, connection, message)
        try:
            self._keep_pace(connection, place.person_id)
        except Refused as refused:
            reply(self._acknowledgement(letter, refused))
        else:
            self._committer.put(letter, lambda result: reply(self._acknowledgement(letter, result)))
        return True

    def keep(self, letter: Letter) -> dict[str, object]:
        """Return the acknowledgement of an answer once it is on disk. Raises `Refused`."""
        return _said(self._committer.call(letter))

    def _acknowledgement(self, letter: Letter, result: Kept | Exception) -> str:
        if isinstance(result, Kept):
            return msgspec.json.encode([{"ok": True, **_said(result)}]).decode()
        code = result.code if isinstance(result, Refused) else "not_saved"
        return msgspec.json.encode([self._refuse(code, letter.place.language)]).decode()

    def _commit(self, letters: Sequence[Letter]) -> list[Kept | Exception]:
        by_session: dict[int, list[int]] = {}
        for number, letter in enumerate(letters):
            by_session.setdefault(letter.place.session_id, []).append(number)
        results: dict[int, Kept | Exception] = {}
        for session_id, numbers in by_session.items():
            results.update(zip(numbers, self._keep(session_id, [letters[it] for it in numbers]), strict=True))
        in_order = [results[number] for number in range(len(letters))]
        self._start_background(self._announce, letters, in_order)
        return in_order

    def _keep(self, session_id: int, letters: Sequence[Letter]) -> Sequence[Kept | Exception]:
        sent = [Sent(letter.place.person_id, letter.message) for letter in letters]
        try:
            return self._performer.write(_kept, session_id, sent, self._performer.now)
        except Refused as refused:
            return [refused] * len(letters)
        except Exception as error:
            # a fault of ours in one of them may not take the others along
            if len(letters) > 1:
                return [self._keep(session_id, [letter])[0] for letter in letters]
            logger.exception("An answer could not be kept")
            return [error]

    def _announce(self, letters: Sequence[Letter], results: Sequence[Kept | Exception]) -> None:
        """Tell everybody else, after the senders were answered."""
        kept = [result for result in results if isinstance(result, Kept)]
        for letter, result in zip(letters, results, strict=True):
            if isinstance(result, Kept) and result.change is not None:
                self._tell_others(letter, result.change)
        self._performer.announce(tuple(dict.fromkeys(fact for result in kept for fact in result.facts)))


def _said(kept: Kept) -> dict[str, object]:
    return kept.reply if kept.change is None else {**kept.reply, "patch": kept.change}


def _kept(tx: Transaction, session_id: int, sent: Sequence[Sent], now: int) -> list[Kept | Exception]:
    results = answer_together(tx, session_id, sent)
    accepted = {it.person_id for it, result in zip(sent, results, strict=True) if isinstance(result, Answered)}
    glance = Glance(tx, session_id, now, only=accepted)
    return [
        result if isinstance(result, Refused) else Kept(result.outcome.reply, *_told(glance, one, result))
        for one, result in zip(sent, results, strict=True)
    ]


def _told(glance: Glance, sent: Sent, answered: Answered) -> tuple[View, tuple[Fact, ...]]:
    """What changed of the sender's own view, and the facts for everybody else."""
    change: View = {"version": glance.session.version, "now": glance.now}
    person = glance.people[sent.person_id]
    if glance.session.run_id == sent.message.run:
        change["own"] = phone.own(glance, person)
    if answered.insight is not None:
        change["sentences"] = {str(answered.insight.id): phone.sentence(answered.insight)}
    elif "again" in answered.outcome.reply:  # the phone may never have heard what became of it
        change["sentences"] = phone.sentences(glance, person)
    return change, answered.outcome.facts
