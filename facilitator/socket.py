"""The socket of control and projector: the control's messages become acts, facts become what both see."""

import logging
import secrets
from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

from flask import Flask, request
from flask_babel import force_locale
from flask_socketio import ConnectionRefusedError, SocketIO

from dialogue import arranging
from dialogue.acts import agreeing, harvesting, leading, reading_back, recalling, reporting, seats
from dialogue.acts.facts import AnswersCounted, DeskChanged, Outcome, SessionRemoved, StageChanged
from dialogue.acts.performing import Announcement, Performer
from dialogue.errors import Refused
from dialogue.protocol.acknowledging import acknowledged
from dialogue.protocol.connecting import DeskAuth
from dialogue.protocol.control import (
    FROM_CONTROL,
    FROM_PROJECTOR,
    GroupApart,
    GroupSwap,
    PersonLeft,
    ReportWrite,
    StepBack,
    StepJump,
    StepNext,
    StepRepeat,
)
from dialogue.protocol.fields import Message
from dialogue.protocol.parsing import parse, typed
from dialogue.protocol.phone import Sync
from dialogue.records import Session
from dialogue.snapshot import Snapshot
from dialogue.store import sessions
from dialogue.store.loading import load_session
from dialogue.views import control, projector
from dialogue.views.telling import Telling
from facilitator.access import may_control, may_project
from facilitator.refusals import sentence
from serving.coalesce import Coalescer
from serving.languages import supported
from serving.offload import run_off_loop
from serving.rooms import Rooms

NAMESPACE = "/facilitator"
logger = logging.getLogger(__name__)
VIEWS: dict[str, Callable[[Snapshot, int], dict[str, Any]]] = {
    "control": control.whole,
    "projector": lambda snapshot, _after: projector.whole(snapshot),
}
MESSAGES = {"control": FROM_CONTROL, "projector": FROM_PROJECTOR}
MOVES = (StepNext, StepBack, StepRepeat, StepJump)
ACTS: dict[type[Message], Callable[..., Outcome]] = {
    **leading.ACTS,
    **agreeing.ACTS,
    **reading_back.ACTS,
    **recalling.ACTS,
    GroupSwap: seats.swap,
    GroupApart: seats.keep_apart,
    PersonLeft: seats.mark_left,
    ReportWrite: reporting.write,
}


class Place(NamedTuple):
    """Where a connection is: which screen of which session, in which language, and whose desk it is."""

    session_id: int
    screen: str
    language: str
    desk: str


class DeskSocket:
    """All controls and projectors of this process."""

    def __init__(self, app: Flask, socketio: SocketIO, performer: Performer, coalescer: Coalescer) -> None:
        self._app = app
        self._rooms = Rooms(socketio, NAMESPACE)
        self._performer = performer
        self._coalescer = coalescer
        self._telling = Telling()
        self._places: dict[str, Place] = {}
        socketio.on_event("connect", self.connect, NAMESPACE)
        self._rooms.on("disconnect", self.disconnect)
        self._rooms.on("*", self.receive)
        performer.listen(self.hear)

    def connect(self, auth: object = None) -> None:
        """Let in who signed in (control) or holds the projector's link, and send the whole view."""
        try:
            given = typed(DeskAuth, auth)
        except Refused as refused:
            raise ConnectionRefusedError(refused.code) from refused
        screen, session_id = given.screen, given.session
        found = self._found(session_id)
        if not (may_control() or (screen == "projector" and found and may_project(found))):
            raise ConnectionRefusedError("not_allowed")
        connection = request.sid  # type: ignore[attr-defined]
        self._rooms.enter(connection, _room(session_id, screen))
        self._places[connection] = Place(session_id, screen, supported(given.language), given.desk)
        try:
            self._send_whole(connection, session_id, screen)
        except Refused as refused:
            del self._places[connection]
            raise ConnectionRefusedError(refused.code) from refused

    def _found(self, session_id: int) -> Session | None:
        try:
            return self._performer.read(sessions.get, session_id)
        except Refused as refused:
            raise ConnectionRefusedError(refused.code) from refused

    def disconnect(self, connection: str, *_reason: object) -> None:
        """Forget a connection; nothing of the meeting was in it."""
        self._places.pop(connection, None)

    def receive(self, name: str, connection: str, *data: object) -> dict[str, object]:
        """Carry out a message and answer `{ok: true, …}`, or `{ok: false, error}` with nothing changed."""
        place = self._places.get(connection)
        with self._app.app_context(), force_locale(place.language if place else supported("")):
            return acknowledged(name, lambda: self._carry_out(name, data, connection, place), sentence)

    def _carry_out(
        self, name: str, data: tuple[object, ...], connection: str, place: Place | None
    ) -> dict[str, object]:
        if place is None:
            raise Refused("not_allowed")
        session_id, screen = place.session_id, place.screen
        if screen == "projector" and name in FROM_CONTROL and name not in FROM_PROJECTOR:
            raise Refused("not_allowed")
        message = parse(MESSAGES[screen], name, *data)
        if isinstance(message, Sync):
            self._send_whole(connection, session_id, screen)
            return {}
        if isinstance(message, MOVES):
            return self._move(session_id, message)
        if type(message) in harvesting.ACTS:
            return self._performer.perform(_order, session_id, message, self._performer.now, place.desk)
        return self._performer.perform(_act, session_id, message, self._performer.now)

    def _move(self, session_id: int, message: StepNext | StepBack | StepRepeat | StepJump) -> dict[str, object]:
        """Go to another step; who sits with whom is worked out beside the event loop, before the transaction."""
        seating: leading.Seating | None = None
        while True:
            try:
                return self._performer.perform(leading.move, session_id, message, self._performer.now, seating)
            except leading.NotSeated as unseated:
                snapshot, step = self._performer.snapshot(session_id), unseated.step
                seats = run_off_loop(arranging.arrange, snapshot, step, secrets.randbits(32))
                seating = leading.Seating(step.id, seats, snapshot.apart)

    def hear(self, announcement: Announcement) -> None:
        """Tell control and projector what changed; what merely came in, at most four times a second."""
        session_id = announcement.session_id
        if any(isinstance(fact, SessionRemoved) for fact in announcement.facts):
            self._let_go(session_id)
        elif any(isinstance(fact, StageChanged | DeskChanged) for fact in announcement.facts):
            self._tell(session_id)
        elif any(isinstance(fact, AnswersCounted) for fact in announcement.facts):
            self._coalescer.call(session_id, partial(self._tell, session_id, only_new=True))

    def let_go(self, session_id: int | None = None, screen: str | None = None) -> None:
        """End connections, all or those of one session and screen: who may come in still comes back by itself."""
        for connection, place in list(self._places.items()):
            if session_id in (None, place.session_id) and screen in (None, place.screen):
                self._rooms.disconnect(connection)

    def _let_go(self, session_id: int) -> None:
        self.let_go(session_id)
        for screen in VIEWS:
            self._telling.forget(_room(session_id, screen))

    def _tell(self, session_id: int, only_new: bool = False) -> None:
        """Tell the desks what changed; with `only_new` no insight changed since, and some may have come in."""
        screens = {it.screen for it in list(self._places.values()) if it.session_id == session_id}
        for empty in VIEWS.keys() - screens:  # who comes in there gets a whole view, which nothing here knows
            self._telling.forget(_room(session_id, empty))
        if not screens:
            return
        told = self._telling.told(_room(session_id, "control")).get("insights") if only_new else None
        after = int(next(reversed(told))) if told else 0
        try:
            version, now, views = self._performer.look(session_id, partial(_views, screens=screens, after=after))
        except Refused as refused:
            for screen in screens:  # the next time everything is told
                self._telling.forget(_room(session_id, screen))
            if refused.code != "not_found":  # else the session was removed a moment ago
                logger.warning("Control and projector could not be told: %s", refused.code)
            return
        for screen, view in views.items():
            room = _room(session_id, screen)
            grown = "insights" if after and "insights" in view else ""
            self._telling.tell(room, version, now, view, partial(self._rooms.send, room, "patch"), grown)

    def _send_whole(self, connection: str, session_id: int, screen: str) -> None:
        with self._telling.turn(_room(session_id, screen)):
            version, now, views = self._performer.look(session_id, partial(_views, screens={screen}))
            self._rooms.send_one(connection, "view", {"version": version, "now": now, **views[screen]})


def _views(snapshot: Snapshot, screens: set[str], after: int = 0) -> tuple[int, int, dict[str, dict[str, Any]]]:
    views = {screen: view(snapshot, after) for screen, view in VIEWS.items() if screen in screens}
    return snapshot.session.version, snapshot.now, views


def _act(tx: Any, session_id: int, message: Message, now: int) -> Outcome:
    return ACTS[type(message)](tx, load_session(tx, session_id, lock=True), message, now)


def _order(tx: Any, session_id: int, message: Message, now: int, desk: str) -> Outcome:
    return harvesting.ACTS[type(message)](tx, load_session(tx, session_id, lock=True), message, now, desk)


def _room(session_id: int, screen: str) -> str:
    return f"{screen}:{session_id}"
