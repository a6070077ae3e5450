"""The phone's pages: the way in, and joining. Everything after that is the socket's."""

import unicodedata
from datetime import timedelta
from functools import lru_cache
from typing import Any

import msgspec
from flask import Blueprint, Response, current_app, jsonify, make_response, redirect, render_template, request, url_for
from flask_babel import get_locale
from werkzeug.wrappers import Response as Answer

from dialogue.acts import joining
from dialogue.acts.performing import Performer
from dialogue.errors import Refused
from dialogue.protocol.parsing import LARGEST_MESSAGE
from dialogue.records import Session
from dialogue.views import phone
from dialogue.views.stage import session as about
from participant.doorway import Doorway
from participant.refusals import sentence
from participant.token import token_cookie
from serving.languages import LANGUAGES

REMEMBERED = timedelta(days=30)
STATUS = {
    "not_found": 404,
    "session_ended": 410,
    "not_allowed": 400,
    "malformed": 400,
    "too_large": 413,
    "too_many_codes": 429,
}


def blueprint(performer: Performer, doorway: Doorway) -> Blueprint:
    """Return the participants' pages."""
    pages = Blueprint("participant", __name__, template_folder="templates")

    @pages.get("/")
    def enter_code() -> Answer | str:
        # digits of any script: an Arabic keyboard types ٤ for 4
        typed = "".join(str(unicodedata.decimal(it)) for it in request.args.get("code", "") if it.isdecimal())
        if len(typed) == 6:
            return redirect(url_for("participant.join_page", code=typed))
        wrong = bool(request.args.get("code"))
        return render_template("participant/code.html", wrong=wrong, typed=request.args.get("code", ""))

    @pages.get('/<regex("[0-9]{6}"):code>')
    def join_page(code: str) -> Answer | tuple[str, int]:
        try:
            session = doorway.session(code)
        except Refused as refused:
            return _too_many(refused.code)
        if session is None:
            missed = make_response(render_template("participant/message.html", reason="not_found", code=code), 404)
            doorway.remember_guess(missed)
            return missed
        known = request.cookies.get(token_cookie(code), "")
        # a token in local storage only shows when the script has run: it comes back with "again"
        if session.ended_at is not None and not known and "again" not in request.args:
            return render_template("participant/message.html", reason="session_ended", code=code), 410
        seen = _about(session, known, performer.now)
        if known or request.query_string:
            shown = make_response(render_template("participant/phone.html", code=code, session=seen))
        else:  # what a whole room asks for in the same minute is drawn once
            shown = make_response(first_page(str(get_locale()), msgspec.json.encode(seen)))
        shown.headers["Cache-Control"] = "no-store"
        doorway.remember_door(shown, code)
        return shown

    @lru_cache(maxsize=32)
    def first_page(_language: str, encoded: bytes) -> str:
        about_it = msgspec.json.decode(encoded)
        return render_template("participant/phone.html", code=about_it["code"], session=about_it)

    @pages.post('/<regex("[0-9]{6}"):code>/join')
    def join(code: str) -> Answer:
        if not current_app.config["SAME_ORIGIN"](request.headers.get("Origin"), request.environ):
            return _refused("not_allowed", 403)
        # a form of another site cannot send JSON without asking first, and where a browser hides its origin
        if not request.is_json:
            return _refused("malformed")
        if (request.content_length or 0) > LARGEST_MESSAGE:
            return _refused("too_large")
        try:
            wish = msgspec.json.decode(request.get_data(), type=joining.Join)
            if doorway.session(code) is None:
                return _missed()
            reply = performer.perform(joining.join, code, wish, performer.now)
        except (msgspec.ValidationError, msgspec.DecodeError, UnicodeDecodeError):
            return _refused("malformed")
        except Refused as refused:
            return _refused(refused.code)
        answer = jsonify({"ok": True, **reply})
        answer.status_code = 201
        answer.set_cookie(
            token_cookie(code),
            str(reply["token"]),
            max_age=REMEMBERED,
            httponly=True,
            samesite="Lax",
            secure=request.is_secure or bool(current_app.config["SESSION_COOKIE_SECURE"]),
        )
        return answer

    def _missed() -> Response:
        missed = _refused("not_found")
        doorway.remember_guess(missed)
        return missed

    def _too_many(code: str) -> Answer:
        kept_waiting = make_response(render_template("participant/message.html", reason=code, code=""), 429)
        kept_waiting.headers["Retry-After"] = str(doorway.wait())
        return kept_waiting

    @pages.app_errorhandler(404)
    def nothing_here(_error: object) -> tuple[str, int]:
        return render_template("participant/message.html", reason="not_found", code=""), 404

    return pages


def _about(session: Session, token: str, now: int) -> dict[str, Any]:
    """What the page may know before anybody joined; the own token comes back where only a cookie was left."""
    held = session.ended_at or now // 1000  # who joins today takes part today, whatever date was filled in
    return {
        **about(session),
        **phone.terms(session, held),
        "languages": list(LANGUAGES),
        "language": str(get_locale()),
        "token": token,
    }


def _refused(code: str, status: int | None = None) -> Response:
    answer = jsonify({"ok": False, "error": {"code": code, "message": sentence(code)}})
    answer.status_code = status or STATUS.get(code, 503)
    return answer
