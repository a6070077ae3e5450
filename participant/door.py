"""The door: phones that come in, a whole room at once if need be, each with its whole view."""

from collections.abc import Callable, Mapping, Sequence

import msgspec

from dialogue.acts import joining
from dialogue.acts.performing import Performer
from dialogue.errors import Refused
from dialogue.records import Person, Session
from dialogue.store import people, sessions
from dialogue.store.database import Transaction
from participant.telling import PhoneTelling, Place
from serving.committing import Committer
from serving.presence import Presence


class Ring(msgspec.Struct, frozen=True):
    """A phone that wants to come in: its connection, the code of the meeting, its token and its language."""

    connection: str
    code: str
    token: str
    language: str


class Guest(msgspec.Struct, frozen=True):
    """Who came in, and where."""

    session_id: int
    person: Person


class Door:
    """Lets phones in. Those that ring at the same time are looked up together."""

    def __init__(
        self,
        performer: Performer,
        telling: PhoneTelling,
        places: dict[str, Place],
        presence: Presence,
        start_background: Callable[..., object],
    ) -> None:
        self._performer = performer
        self._telling = telling
        self._places = places
        self._presence = presence
        self._ringing: Committer[Ring, Guest] = Committer(self._open, start_background)

    def let_in(self, ring: Ring) -> Guest:
        """Return who holds this token, with the connection in its rooms and the whole view on its way.

        Raises `Refused`: `not_found` (no such meeting), `unknown_person`.
        """
        return self._ringing.call(ring)

    def _open(self, rings: Sequence[Ring]) -> list[Guest | Exception]:
        found = self._performer.read(_known, rings)
        for ring, guest in zip(rings, found, strict=True):
            if isinstance(guest, Guest):
                # first into the rooms, then the view: what is told in between stands in the view, the rest follows it
                self._places[ring.connection] = Place(guest.session_id, guest.person.id, ring.language)
                self._telling.enter(ring.connection, guest.session_id, guest.person.id)
                self._presence.arrive(guest.session_id, guest.person.id, ring.connection)
        guests = {ring.connection: it for ring, it in zip(rings, found, strict=True) if isinstance(it, Guest)}
        for session_id in dict.fromkeys(guest.session_id for guest in guests.values()):
            of_session = {it: guest.person for it, guest in guests.items() if guest.session_id == session_id}
            self._telling.whole(session_id, of_session)
        return found


def _known(tx: Transaction, rings: Sequence[Ring]) -> list[Guest | Exception]:
    by_code = {code: sessions.by_code(tx, code) for code in {ring.code for ring in rings}}
    holders: dict[tuple[int, str], Person] = {}
    for session in filter(None, by_code.values()):
        tokens = [joining.hashed(ring.token) for ring in rings if ring.code == session.code and ring.token]
        holders.update({(session.id, token): it for token, it in people.by_tokens(tx, session.id, tokens).items()})
    return [_guest(by_code[ring.code], holders, ring) for ring in rings]


def _guest(session: Session | None, holders: Mapping[tuple[int, str], Person], ring: Ring) -> Guest | Exception:
    if session is None:
        return Refused("not_found")
    person = holders.get((session.id, joining.hashed(ring.token))) if ring.token else None
    return Guest(session.id, person) if person is not None else Refused("unknown_person")
