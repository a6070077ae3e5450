"""New links: for signing in, and for the projector of one meeting. What was given out before opens nothing any more."""

from collections.abc import Callable

from flask import Blueprint, Response, flash, make_response, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response as Answer

from dialogue.acts import preparing
from dialogue.acts.performing import Performer
from facilitator import access, message_pages
from facilitator.lookup import session_or_404


def blueprint(performer: Performer, phone_urls: tuple[str, ...], let_go: Callable[..., None]) -> Blueprint:
    """Return the pages. `let_go(session_id, screen)` ends the live connections that an old link gave."""
    pages = Blueprint("access", __name__, url_prefix="/facilitator", template_folder="templates")

    pages.before_request(access.signed_in_only)
    message_pages.add_to(pages)

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
        return render_template(
            "facilitator/projector_link.html", session=session_or_404(performer, session_id), active="details"
        )

    @pages.post("/sessions/<int:session_id>/projector-link")
    def new_projector_link(session_id: int) -> Answer:
        performer.perform(preparing.renew_projector_link, session_id)
        let_go(session_id, "projector")
        flash(_("Het scherm heeft een nieuwe link. Open het scherm opnieuw vanuit de regie."))
        return redirect(url_for("preparing.details", session_id=session_id))

    return pages
