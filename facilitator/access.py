"""Who may lead: whoever signed in with the newest link. Who may show, or check: whoever holds the newest for that."""

import hmac
from collections.abc import Callable
from functools import wraps
from typing import Any

from flask import abort, current_app, session
from itsdangerous import BadSignature, URLSafeSerializer

from dialogue.records import Session
from serving.proof import proof, proves

CONTROL = "control"
PROJECTOR = "projector"
REVIEW = "review"


def sign_in(key: str) -> bool:
    """Sign in with the key from the printed link; false when it is another one."""
    if not hmac.compare_digest(key.encode(), current_app.config["FACILITATOR_KEY"].encode()):
        return False
    session[CONTROL] = proof(current_app.secret_key, current_app.config["FACILITATOR_KEY"])
    session.permanent = True
    return True


def may_control() -> bool:
    """Return whether this browser signed in, with a link that still holds."""
    given = str(session.get(CONTROL, ""))
    return proves(current_app.secret_key, current_app.config["FACILITATOR_KEY"], given)


def renew_sign_in() -> str:
    """Make a new sign-in link and return its key: whoever signed in with an older one is out, but for this browser."""
    key: str = current_app.config["NEW_FACILITATOR_KEY"]()
    current_app.config["FACILITATOR_KEY"] = key
    sign_in(key)
    return key


def may_project(found: Session) -> bool:
    """Return whether this browser opened the newest projector's link of this session."""
    opened = session.get(PROJECTOR)
    return isinstance(opened, dict) and opened.get(str(found.id)) == found.projector_links


def projector_key(found: Session) -> str:
    """Return what the projector's newest link ends in: good for this session's projector and nothing else."""
    return _serializer(PROJECTOR).dumps([found.id, found.projector_links])


def named_in(key: str) -> tuple[int, int]:
    """Return the session of a projector's link, and which of its links it is; aborts with 404 for a wrong key."""
    try:
        session_id, link = _serializer(PROJECTOR).loads(key)
    except (BadSignature, TypeError, ValueError):
        abort(404)
    return int(session_id), int(link)


def open_projector(found: Session) -> None:
    """Let this browser show the projector of a session."""
    if not may_control() and not may_project(found):
        opened = session.get(PROJECTOR)
        session[PROJECTOR] = {**(opened if isinstance(opened, dict) else {}), str(found.id): found.projector_links}


def signed_in_only() -> None:
    """Let a request go on only for who signed in; for others it ends with 401, on the page that says how."""
    if not may_control():
        abort(401)


def facilitators_only(page: Callable[..., Any]) -> Callable[..., Any]:
    """Let a page answer only to who signed in; others get the page that says how."""

    @wraps(page)
    def guarded(*args: Any, **kwargs: Any) -> Any:
        signed_in_only()
        return page(*args, **kwargs)

    return guarded


def review_key(found: Session) -> str:
    """Return what the newest link to check this session's report ends in: good for that and nothing else."""
    return _serializer(REVIEW).dumps([found.id, found.review_links])


def named_in_review(key: str) -> tuple[int, int] | None:
    """Return the session of a link to check its report, and which of its links it is; none for a wrong key."""
    try:
        session_id, link = _serializer(REVIEW).loads(key)
    except (BadSignature, TypeError, ValueError):
        return None
    return int(session_id), int(link)


def _serializer(salt: str) -> URLSafeSerializer:
    return URLSafeSerializer(str(current_app.secret_key), salt=salt)
