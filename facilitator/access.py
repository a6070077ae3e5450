"""Who may lead: whoever signed in with the printed link. Who may show: also whoever holds a projector's link."""

import hmac
from collections.abc import Callable
from functools import wraps
from typing import Any

from flask import abort, current_app, session
from itsdangerous import BadSignature, URLSafeSerializer

CONTROL = "control"
PROJECTOR = "projector"


def sign_in(key: str) -> bool:
    """Sign in with the key from the printed link; false when it is another one."""
    if not hmac.compare_digest(key.encode(), current_app.config["FACILITATOR_KEY"].encode()):
        return False
    session[CONTROL] = True
    session.permanent = True
    return True


def may_control() -> bool:
    """Return whether this browser signed in."""
    return bool(session.get(CONTROL))


def may_project(session_id: int) -> bool:
    """Return whether this browser opened the projector's link of this session."""
    return session_id in session.get(PROJECTOR, [])


def projector_key(session_id: int) -> str:
    """Return what a projector's link ends in: good for this session's projector and nothing else."""
    return _serializer().dumps(session_id)


def open_projector(key: str) -> int:
    """Let this browser show the projector of a session and return the session's id; aborts with 404 for a wrong key."""
    try:
        session_id = int(_serializer().loads(key))
    except BadSignature:
        abort(404)
    if not may_control() and not may_project(session_id):
        session[PROJECTOR] = [*session.get(PROJECTOR, []), session_id]
    return session_id


def facilitators_only(page: Callable[..., Any]) -> Callable[..., Any]:
    """Let a page answer only to who signed in; others get the page that says how."""

    @wraps(page)
    def guarded(*args: Any, **kwargs: Any) -> Any:
        if not may_control():
            abort(401)
        return page(*args, **kwargs)

    return guarded


def _serializer() -> URLSafeSerializer:
    return URLSafeSerializer(str(current_app.secret_key), salt=PROJECTOR)
