"""The phone's socket: a message becomes one act; facts become what phones see."""

import logging
from functools import partial
from typing import Any

from flask import request
from flask_babel import force_locale
from flask_socketio import ConnectionRefusedError, SocketIO

from dialogue.acts import answering, joining
from dialogue.acts.facts import Outcome, PeopleChanged, SessionRemoved, StageChanged
from dialogue.acts.performing import Announcement, Performer
from dialogue.errors import Refused
from dialogue.protocol.acknowledging import acknowledged
from dialogue.protocol.connecting import PhoneAuth
from dialogue.protocol.fields import Message
from dialogue.protocol.parsing import parse, typed
from dialogue.protocol.phone import (
    FROM_PHONE,
    Answer,
    ChooseRole,
    ChooseSide,
    ComeBack,
    Leave,
    Permit,
    Sync,
    Withdraw,
    WithdrawAgreement,
)
from dialogue.snapshot import Snapshot
from dialogue.store import people, sessions
from dialogue.store.loading import load_session
from dialogue.views import phone
from dialogue.views.telling import Telling
from participant.doorway import Doorway
from participant.pace import Pace
from participant.refusals import sentence
from serving.languages import supported
from serving.presence import Presence
from serving.rooms import Rooms

NAMESPACE = "/participant"
logger = logging.getLogger(__name__)

ACTS = {
    Answer: answering.answer,
    Withdraw: answering.withdraw,
    WithdrawAgreement: answering.withdraw_agreement,
    Permit: answering.permit,
    ChooseRole: joining.choose_role,
    ChooseSide: joining.choose_side,
    Leave: joining.leave,
    ComeBack: joining.come_back,
}


class PhoneSocket:
    """All phones of this process."""

    def __init__(self, socketio: SocketIO, performer: Performer, presence: Presence, doorway: Doorway) -> None:
        self._doorway = doorway
        self._pace = Pace()
        self._rooms = Rooms(socketio, NAMESPACE)
        self._performer = performer
        self._presence = presence
        self._telling = Telling()
        self._places: dict[str, tuple[int, int, str]] = {}
        socketio.on_event("connect", self.connect, NAMESPACE)
        socketio.on_event("disconnect", self.disconnect, NAMESPACE)
        socketio.on_event("*", self.receive, NAMESPACE)
        performer.listen(self.hear)

    def connect(self, auth: object = None) -> None:
        """Let a phone in that holds the token of somebody in this session, and send it its whole view."""
        try:
            given = typed(PhoneAuth, auth if isinstance(auth, dict) else None)
            session, person = self._doorway.person(given.code, given.token or "")
            self._pace.keep(person.id, hang_up=lambda: None)
        except Refused as refused:
            raise ConnectionRefusedError(refused.code) from refused
        connection = request.sid  # type: ignore[attr-defined]
        self._rooms.enter(connection, _everybody(session.id))
        self._rooms.enter(connection, _one(person.id))
        first = self._presence.arrive(session.id, person.id, connection)
        try:
            if first:
                self._performer.perform(joining.connected, session.id, person.id, self._performer.now)
            self._send_whole(connection, session.id, person.id)
        except Refused as refused:
            self._presence.depart(connection)
            raise ConnectionRefusedError(refused.code) from refused
        self._places[connection] = (session.id, person.id, supported(given.language))

    def disconnect(self, *_reason: object) -> None:
        """Note that a phone is gone; its person stays in the room."""
        connection = request.sid  # type: ignore[attr-defined]
        self._places.pop(connection, None)
        departure = self._presence.depart(connection)
        if departure is not None and departure.gone:
            self._gone(departure.room, departure.member)

    def _gone(self, session_id: int, person_id: int) -> None:
        try:
            self._performer.perform(joining.disconnected, session_id, person_id, self._performer.now)
        except Refused:
            # the next connection will say it again; a socket that closes has nobody to tell
            logger.warning("Could not note that a phone went away")

    def receive(self, name: str, *data: object) -> dict[str, object]:
        """Carry out a message and answer `{ok: true, …}`, or `{ok: false, error}` with nothing changed."""
        place = self._places.get(request.sid)  # type: ignore[attr-defined]
        with force_locale(place[2] if place else supported("")):
            return acknowledged(name, lambda: self._carry_out(name, data, place), sentence)

    def _carry_out(self, name: str, data: tuple[object, ...], place: tuple[int, int, str] | None) -> dict[str, object]:
        if place is None:
            raise Refused("unknown_person")
        session_id, person_id, _language = place
        self._pace.keep(person_id, partial(self._rooms.disconnect, request.sid))  # type: ignore[attr-defined]
        message = parse(FROM_PHONE, name, *data)
        if isinstance(message, Sync):
            self._performer.perform(joining.connected, session_id, person_id, self._performer.now)
            self._send_whole(request.sid, session_id, person_id)  # type: ignore[attr-defined]
            return {}
        return self._performer.perform(_act, session_id, person_id, message, self._performer.now)

    def hear(self, announcement: Announcement) -> None:
        """Tell phones what changed for them."""
        if any(isinstance(fact, SessionRemoved) for fact in announcement.facts):
            self._let_go(announcement.session_id)
            return
        told: set[int] = set()
        connected = self._presence.members(announcement.session_id)
        for fact in announcement.facts:
            if isinstance(fact, StageChanged):
                told = set(connected)
            elif isinstance(fact, PeopleChanged):
                told |= fact.people & connected
        if any(isinstance(fact, StageChanged) for fact in announcement.facts):
            self._tell_everybody(announcement.snapshot)
        for person_id in sorted(told):
            self._tell_one(announcement.snapshot, person_id)

    def _let_go(self, session_id: int) -> None:
        for connection in [it for it, place in self._places.items() if place[0] == session_id]:
            self._rooms.disconnect(connection)
        self._telling.forget(_everybody(session_id))

    def _tell_everybody(self, snapshot: Snapshot) -> None:
        room = _everybody(snapshot.session.id)
        view = phone.shared(snapshot)
        send = partial(self._rooms.send, room, "patch")
        self._telling.tell(room, snapshot.session.version, snapshot.now, view, send)

    def _tell_one(self, snapshot: Snapshot, person_id: int) -> None:
        person = snapshot.people.get(person_id)
        if person is None:
            return
        view = phone.personal(snapshot, person)
        change = {"version": snapshot.session.version, "now": snapshot.now, **view}
        self._rooms.send(_one(person_id), "patch", change)

    def _send_whole(self, connection: str, session_id: int, person_id: int) -> None:
        snapshot = self._performer.snapshot(session_id)
        view = phone.whole(snapshot, snapshot.people[person_id])
        change = {"version": snapshot.session.version, "now": snapshot.now, **view}
        self._rooms.send_one(connection, "view", change)


def _act(tx: Any, session_id: int, person_id: int, message: Message, now: int) -> Outcome:
    session = load_session(tx, session_id)
    person = people.get(tx, session_id, person_id)
    if person is None:
        raise Refused("unknown_person")
    outcome = ACTS[type(message)](tx, session, person, message, now)  # type: ignore[operator]
    sessions.touch(tx, session_id)
    return outcome


def _everybody(session_id: int) -> str:
    return f"phones:{session_id}"


def _one(person_id: int) -> str:
    return f"person:{person_id}"
