"""The phone's socket: a message becomes one act; facts become what phones see."""

import logging
from functools import partial
from typing import Any

from flask import Flask
from flask_babel import force_locale
from flask_socketio import SocketIO
from socketio.exceptions import ConnectionRefusedError
from werkzeug.http import parse_cookie

from dialogue.acts import answering, joining
from dialogue.acts.facts import Outcome, PeopleChanged, SessionRemoved, StageChanged
from dialogue.acts.performing import Announcement, Performer
from dialogue.errors import Refused
from dialogue.protocol.acknowledging import acknowledged, refusal
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
from dialogue.store import people, sessions
from dialogue.store.database import Transaction
from dialogue.store.loading import load_session
from participant.attendance import Attendance
from participant.door import Door, Guest, Ring
from participant.doorway import Doorway
from participant.inbox import Inbox, Letter
from participant.pace import Pace
from participant.refusals import sentence
from participant.telling import PhoneTelling, Place
from participant.token import token_cookie
from serving.languages import supported
from serving.presence import Presence
from serving.rooms import Rooms

NAMESPACE = "/participant"
logger = logging.getLogger(__name__)

ACTS = {
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

    def __init__(
        self, app: Flask, socketio: SocketIO, performer: Performer, presence: Presence, doorway: Doorway
    ) -> None:
        self._app = app
        self._doorway = doorway
        self._pace = Pace()
        self._rooms = Rooms(socketio, NAMESPACE)
        self._performer = performer
        self._presence = presence
        self._places: dict[str, Place] = {}
        self._telling = PhoneTelling(self._rooms, performer, self._places)
        start = socketio.start_background_task
        self._door = Door(performer, self._telling, self._places, presence, start)
        self._inbox = Inbox(performer, self._places, self._keep_pace, self._tell_other_tabs, self._refusal, start)
        self._attendance = Attendance(performer, start)
        self._rooms.on("connect", self.connect)
        self._rooms.on("disconnect", self.disconnect)
        self._rooms.on("*", self.receive)
        self._inbox.listen(self._rooms)
        performer.listen(self.hear)

    def connect(self, connection: str, environ: dict[str, Any], auth: object = None) -> None:
        """Let a phone in that holds the token of somebody in this session, and send it its whole view."""
        try:
            given = typed(PhoneAuth, auth if isinstance(auth, dict) else None)
            guest = self._guest(connection, environ, given)
            self._pace.keep(guest.person.id, hang_up=lambda: None)
        except Refused as refused:
            self._places.pop(connection, None)
            self._presence.depart(connection)
            raise ConnectionRefusedError(refused.code) from refused
        self._attendance.came(guest.session_id, guest.person)

    def _guest(self, connection: str, environ: dict[str, Any], given: PhoneAuth) -> Guest:
        token = given.token or parse_cookie(environ).get(token_cookie(given.code), "")
        try:
            guest = self._door.let_in(Ring(connection, given.code, token, supported(given.language)))
        except Refused:
            # somebody without a token of this meeting may be guessing codes: the doorway counts, and says why not
            with self._app.request_context(environ):
                self._doorway.person(given.code, token)
            raise
        if not self._rooms.is_open(connection):
            raise Refused("unknown_person")
        return guest

    def disconnect(self, connection: str, *_reason: object) -> None:
        """Note that a phone is gone; its person stays in the room."""
        self._places.pop(connection, None)
        departure = self._presence.depart(connection)
        if departure is not None and departure.gone:
            self._attendance.went(departure.room, departure.member)

    def receive(self, name: str, connection: str, *data: object) -> dict[str, object]:
        """Carry out a message and answer `{ok: true, …}`, or `{ok: false, error}` with nothing changed."""
        place = self._places.get(connection)
        with self._app.app_context(), force_locale(place.language if place else supported("")):
            return acknowledged(name, lambda: self._carry_out(name, data, connection, place), sentence)

    def _carry_out(
        self, name: str, data: tuple[object, ...], connection: str, place: Place | None
    ) -> dict[str, object]:
        if place is None:
            raise Refused("unknown_person")
        self._keep_pace(connection, place.person_id)
        message = parse(FROM_PHONE, name, *data)
        if isinstance(message, Answer):
            return self._inbox.keep(Letter(place, connection, message))
        if isinstance(message, Sync):
            self._sync(connection, place)
            return {}
        return self._performer.perform(_act, place.session_id, place.person_id, message, self._performer.now)

    def _keep_pace(self, connection: str, person_id: int) -> None:
        self._pace.keep(person_id, partial(self._rooms.disconnect, connection))

    def _sync(self, connection: str, place: Place) -> None:
        person = self._performer.read(people.get, place.session_id, place.person_id)
        if person is None:
            raise Refused("unknown_person")
        self._telling.whole(place.session_id, {connection: person})
        self._attendance.came(place.session_id, person)

    def _refusal(self, code: str, language: str) -> dict[str, object]:
        with self._app.app_context(), force_locale(language):
            return refusal(code, sentence)

    def _tell_other_tabs(self, letter: Letter, change: dict[str, Any]) -> None:
        place = letter.place
        # the sender may be gone by now, and back on another connection that has not heard of this
        answered = 1 if letter.connection in self._places else 0
        if self._presence.connections(place.session_id, place.person_id) > answered:
            self._telling.other_tabs(letter.connection, place, change)

    def hear(self, announcement: Announcement) -> None:
        """Tell phones what changed for them."""
        session_id = announcement.session_id
        if any(isinstance(fact, SessionRemoved) for fact in announcement.facts):
            self._let_go(session_id)
            return
        connected = self._presence.members(session_id)
        if not connected:  # who comes in gets a whole view, which nothing here knows
            self._telling.forget(session_id)
        elif any(isinstance(fact, StageChanged) for fact in announcement.facts):
            self._telling.everybody(session_id, connected)
        for fact in announcement.facts:
            if isinstance(fact, PeopleChanged) and fact.people & connected:
                self._telling.some(session_id, fact.people & connected, fact.withdrawn)

    def _let_go(self, session_id: int) -> None:
        for connection in [it for it, place in list(self._places.items()) if place.session_id == session_id]:
            self._rooms.disconnect(connection)
        self._telling.forget(session_id)


def _act(tx: Transaction, session_id: int, person_id: int, message: Message, now: int) -> Outcome:
    session = load_session(tx, session_id)
    person = people.get(tx, session_id, person_id)
    if person is None:
        raise Refused("unknown_person")
    outcome = ACTS[type(message)](tx, session, person, message, now)  # type: ignore[operator]
    sessions.touch(tx, session_id)
    return outcome
