"""What phones are told: everybody's part once for all, and each one's own part."""

from collections.abc import Collection, Mapping
from functools import partial

import msgspec

from dialogue.acts.performing import Performer
from dialogue.records import Person
from dialogue.snapshot import Snapshot
from dialogue.store.database import Transaction
from dialogue.store.glance import Glance
from dialogue.views import phone
from dialogue.views.telling import Telling, View
from serving.rooms import Rooms


class Place(msgspec.Struct, frozen=True):
    """Where a connection belongs: a person in a session, who reads this language."""

    session_id: int
    person_id: int
    language: str


class Seen(msgspec.Struct, frozen=True):
    """What all phones of a session see; `run` is the run that is on, `own` what it has for whom did nothing yet."""

    version: int
    now: int
    run: int | None
    shared: View
    own: View
    own_of: dict[int, View]


class PhoneTelling:
    """Tells the phones of this process; `places` says whose connection is whose."""

    def __init__(self, rooms: Rooms, performer: Performer, places: Mapping[str, Place]) -> None:
        self._rooms = rooms
        self._performer = performer
        self._places = places
        self._telling = Telling()
        self._runs: dict[int, int | None] = {}

    def enter(self, connection: str, session_id: int, person_id: int) -> None:
        """Let a connection hear what everybody and what this person is told."""
        self._rooms.enter(connection, everybody(session_id))
        self._rooms.enter(connection, one(person_id))

    def whole(self, session_id: int, holders: Mapping[str, Person]) -> None:
        """Send connections the whole view of their holders. Raises `Refused("not_found")`."""
        with self._telling.turn(everybody(session_id)):
            shared, personal = self._performer.read(_whole, session_id, holders.values(), self._performer.now)
            for connection, person in holders.items():
                self._rooms.send_one(connection, "view", {**shared, **personal[person.id]})

    def everybody(self, session_id: int, connected: Collection[int]) -> None:
        """Tell all phones what changed for everybody, and with another step what it has for each of them."""
        told = self._runs.get(session_id, 0)
        seen = self._performer.look(session_id, partial(_seen_by_all, connected=connected, told=told))
        send = partial(self._send, session_id, seen)
        self._telling.tell(everybody(session_id), seen.version, seen.now, seen.shared, send)

    def _send(self, session_id: int, seen: Seen, change: View) -> None:
        if seen.run == self._runs.get(session_id, 0):
            self._rooms.send(everybody(session_id), "patch", change)
            return
        self._runs[session_id] = seen.run
        if not seen.own_of:
            self._rooms.send(everybody(session_id), "patch", {**change, "own": seen.own})
            return

        def own(connection: str) -> View:
            place = self._places.get(connection)
            return seen.own if place is None else seen.own_of.get(place.person_id, seen.own)

        self._rooms.send_varied(everybody(session_id), "patch", change, "own", own)

    def some(self, session_id: int, person_ids: Collection[int], withdrawn: Collection[int]) -> None:
        """Tell these people what changed of their own; `withdrawn` sentences are no more."""
        changes = self._performer.look(session_id, partial(_personal_of_all, person_ids=person_ids), only=person_ids)
        gone = dict.fromkeys(map(str, withdrawn))
        with self._telling.turn(everybody(session_id)):
            for person_id, change in changes.items():
                change["sentences"] = {**change["sentences"], **gone}
                self._rooms.send(one(person_id), "patch", change)

    def other_tabs(self, connection: str, place: Place, change: View) -> None:
        """Tell somebody's other connections what this one was answered."""
        with self._telling.turn(everybody(place.session_id)):
            self._rooms.send(one(place.person_id), "patch", change, but=connection)

    def forget(self, session_id: int) -> None:
        """Forget a session that is no more."""
        self._telling.forget(everybody(session_id))
        self._runs.pop(session_id, None)


def everybody(session_id: int) -> str:
    """Return the room of all phones of a session."""
    return f"phones:{session_id}"


def one(person_id: int) -> str:
    """Return the room of somebody's connections."""
    return f"person:{person_id}"


def _moment(snapshot: Snapshot) -> View:
    return {"version": snapshot.session.version, "now": snapshot.now}


def _whole(tx: Transaction, session_id: int, holders: Collection[Person], now: int) -> tuple[View, dict[int, View]]:
    everything = Glance(tx, session_id, now)
    own = everything.of(holders)
    shared = {**_moment(everything), **phone.shared(everything)}
    return shared, {person.id: phone.personal(own, person) for person in holders}


def _personal_of_all(snapshot: Snapshot, person_ids: Collection[int]) -> dict[int, View]:
    known = (person for person in snapshot.people.values() if person.id in person_ids)
    return {person.id: {**_moment(snapshot), **phone.personal(snapshot, person)} for person in known}


def _seen_by_all(snapshot: Snapshot, connected: Collection[int], told: int | None) -> Seen:
    run = snapshot.session.run_id
    shared = phone.shared(snapshot)
    own, own_of = phone.own_of_many(snapshot, connected) if run != told else ({}, {})
    return Seen(snapshot.session.version, snapshot.now, run, shared, own, own_of)
