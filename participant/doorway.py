"""The door of a meeting: its code lets in, and who only guesses codes is kept waiting.

Never kept waiting: who holds a token of the meeting, who scanned its code from a screen, who saw its page before.
"""

import secrets
from typing import Any

from flask import current_app, request
from itsdangerous import BadSignature, URLSafeSerializer
from werkzeug.wrappers import Response

from dialogue.acts.joining import hashed
from dialogue.acts.performing import Performer
from dialogue.errors import Refused
from dialogue.records import Person, Session
from dialogue.store import people, sessions
from participant.guessing import Guessing
from participant.token import door_cookie, token_cookie
from serving.proof import proof, proves

VISITOR_COOKIE = "oogst_visitor"
VISITOR_SECONDS = 3600
DOOR_SECONDS = 24 * 3600
SCANNED = "k"
"""The name of the proof in the address that a QR code holds."""


class Doorway:
    """The doors of all meetings. Everything here is asked within a request, of a page or of a socket that connects."""

    def __init__(self, performer: Performer, guessing: Guessing) -> None:
        self._performer = performer
        self._guessing = guessing

    def session(self, code: str) -> Session | None:
        """Return the session with this code, None for a wrong one. Raises `Refused("too_many_codes")`."""
        return self._asked(code, "")[0]

    def person(self, code: str, token: str) -> tuple[Session, Person]:
        """Return who holds this token, or else the one in the cookie.

        Raises `Refused`: `not_found` (no such code), `unknown_person` or `too_many_codes`.
        """
        session, person = self._asked(code, token)
        if session is None:
            raise Refused("not_found")
        if person is None:
            raise Refused("unknown_person")
        return session, person

    def _asked(self, code: str, token: str) -> tuple[Session | None, Person | None]:
        session, person = self._performer.read(_find, code, token or request.cookies.get(token_cookie(code), ""))
        if person is None and not _was_shown(code):
            visitor = _visitor()
            if not self._guessing.begin(visitor):
                raise Refused("too_many_codes")
            if session is not None:
                self._guessing.was_right(visitor)
        return session, person

    def wait(self) -> int:
        """Return the seconds after which this visitor may try a code again."""
        return self._guessing.wait(_visitor())

    def remember_guess(self, answer: Response) -> None:
        """Let a visitor who typed a wrong code be told apart from others; it says nothing about who it is."""
        if not _visitor():
            _set_cookie(answer, VISITOR_COOKIE, _serializer().dumps(secrets.token_urlsafe(9)), VISITOR_SECONDS)

    def remember_door(self, answer: Response, code: str) -> None:
        """Let a visitor who saw the page of a meeting come back to it."""
        if request.cookies.get(door_cookie(code)) is None or not _was_shown(code):
            _set_cookie(answer, door_cookie(code), proof(current_app.secret_key, code), DOOR_SECONDS)


def _find(tx: Any, code: str, token: str) -> tuple[Session | None, Person | None]:
    # what is no number cannot be a code, and some of it no database takes
    session = sessions.by_code(tx, code) if code.isascii() and code.isdigit() else None
    person = people.by_token(tx, session.id, hashed(token)) if session is not None and token else None
    return session, person


def _was_shown(code: str) -> bool:
    given = (request.args.get(SCANNED, ""), request.cookies.get(door_cookie(code), ""))
    return any(proves(current_app.secret_key, code, it) for it in given)


def _visitor() -> str:
    try:
        return str(_serializer().loads(request.cookies.get(VISITOR_COOKIE, "")))
    except BadSignature:
        return ""


def _serializer() -> URLSafeSerializer:
    return URLSafeSerializer(str(current_app.secret_key), salt=VISITOR_COOKIE)


def _set_cookie(answer: Response, name: str, value: str, seconds: int) -> None:
    secure = request.is_secure or bool(current_app.config["SESSION_COOKIE_SECURE"])
    answer.set_cookie(name, value, max_age=seconds, httponly=True, samesite="Lax", secure=secure)
