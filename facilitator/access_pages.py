"""New links: for signing in, and for the projector of one meeting. What was given out before opens nothing any more."""

from collections.abc import Callable

from flask import Blueprint, Response, abort, flash, make_response, redirect, render_template, url_for
from flask_babel import gettext as _
from flask_wtf.csrf import CSRFError
from werkzeug.wrappers import Response as Answer

from dialogue.acts import preparing
from dialogue.acts.performing import Performer
from dialogue.errors import Refused
from dialogue.records import Session
from dialogue.store import sessions
from facilitator import access, refusals


def blueprint(performer: Performer, phone_urls: tuple[str, ...], let_go: Callable[..., None]) -> Blueprint:
    """Return the pages. `let_go(session_id, screen)` ends the live connections that an old link gave."""
    pages = Blueprint("access", __name__, url_prefix="/facilitator", template_folder="templates")

    @pages.before_request
    def signed_in_only() -> None:
        if not access.may_control():
            abort(401)

    @pages.get("/sign-in-link")
    def ask_sign_in_link() -> str:
        return render_template("facilitator/sign_in_link.html", link="")

    @pages.post("/sign-in-link")
    def new_sign_in_link() -> Response:
        address = url_for("facilitator.sign_in", key=access.renew_sign_in())
        let_go()
        # shown on the page itself, once: it stands in no address and in no log
        shown = make_response(render_template("facilitator/sign_in_link.html", link=f"{phone_urls[0]}{address}"))
        shown.headers["Referrer-Policy"] = "no-referrer"
        return shown

    @pages.get("/sessions/<int:session_id>/projector-link")
    def ask_projector_link(session_id: int) -> str:
        return render_template("facilitator/projector_link.html", session=_found(session_id), active="details")

    @pages.post("/sessions/<int:session_id>/projector-link")
    def new_projector_link(session_id: int) -> Answer:
        performer.perform(preparing.renew_projector_link, session_id)
        let_go(session_id, "projector")
        flash(_("Het scherm heeft een nieuwe link. Open het scherm opnieuw vanuit de regie."))
        return redirect(url_for("preparing.details", session_id=session_id))

    @pages.errorhandler(CSRFError)
    def old_page(_error: object) -> tuple[str, int]:
        return render_template("facilitator/message.html", reason="old_page"), 400

    @pages.errorhandler(Refused)
    def refused(error: Refused) -> tuple[str, int]:
        if error.code == "not_found":
            return render_template("facilitator/message.html", reason="not_found"), 404
        said = refusals.sentence(error.code)
        return render_template("facilitator/message.html", reason="refused", sentence=said), 503

    def _found(session_id: int) -> Session:
        return performer.read(sessions.get, session_id) or abort(404)

    return pages
