"""The facilitator's live pages: signing in, control, projector and themes."""

from flask import Blueprint, Response, abort, current_app, redirect, render_template, session, url_for
from flask_babel import get_locale
from werkzeug.wrappers import Response as Answer

from dialogue.acts.performing import Performer
from dialogue.records import Session
from dialogue.store import sessions
from facilitator import access, message_pages
from facilitator.lookup import session_or_404
from facilitator.qr import qr_svg
from serving.proof import proof


def blueprint(performer: Performer, phone_urls: tuple[str, ...]) -> Blueprint:
    """Return the live pages; `phone_urls` are the addresses by which phones reach this server, best first."""
    pages = Blueprint("facilitator", __name__, url_prefix="/facilitator", template_folder="templates")

    @pages.get("/sign-in/<key>")
    def sign_in(key: str) -> Answer | tuple[str, int]:
        if not access.sign_in(key):
            return render_template("facilitator/message.html", reason="wrong_key"), 401
        # the link leads on at once, so that it stands in no address bar, and no page hears where one came from
        answer = redirect(url_for("preparing.home"))
        answer.headers.update({"Referrer-Policy": "no-referrer", "Cache-Control": "no-store"})
        return answer

    @pages.post("/sign-out")
    def sign_out() -> Answer:
        session.clear()
        return redirect(url_for("participant.enter_code"))

    @pages.get("/sessions/<int:session_id>/")
    @access.facilitators_only
    def control(session_id: int) -> str:
        return _screen("control", session_id)

    @pages.get("/sessions/<int:session_id>/themes")
    @access.facilitators_only
    def themes(session_id: int) -> str:
        return _screen("themes", session_id)

    @pages.get("/projector/<key>")
    def open_projector(key: str) -> Answer:
        found = _linked(key)
        access.open_projector(found)
        # the room sees the address bar of its projector: what stands there opens nothing
        answer = redirect(url_for("facilitator.projector", session_id=found.id))
        answer.headers.update({"Referrer-Policy": "no-referrer", "Cache-Control": "no-store"})
        return answer

    @pages.get("/sessions/<int:session_id>/projector")
    def projector(session_id: int) -> str:
        found = performer.read(sessions.get, session_id)
        if not access.may_control() and (found is None or not access.may_project(found)):
            abort(401)
        return _screen("projector", session_id)

    @pages.get("/projector/<key>/qr.svg")
    def qr(key: str) -> Response:
        code = _linked(key).code
        # who scans it was shown it: guessing by others does not keep this phone waiting
        address = f"{phone_urls[0]}/{code}?k={proof(current_app.secret_key, code)}"
        return Response(qr_svg(address), mimetype="image/svg+xml")

    def _linked(key: str) -> Session:
        session_id, link = access.named_in(key)
        found = session_or_404(performer, session_id)
        if link != found.projector_links:
            abort(404)
        return found

    def _screen(name: str, session_id: int) -> str:
        found = session_or_404(performer, session_id)
        key = access.projector_key(found)
        # the room reads one language; whoever leads or orders may read another
        language = found.language if name == "projector" else str(get_locale())
        return render_template(
            f"facilitator/{name}.html",
            session=found,
            language=language,
            active=name,
            join_url=phone_urls[0].split("://", 1)[1],
            join_urls=phone_urls,
            projector_url=url_for("facilitator.open_projector", key=key),
            qr_url=url_for("facilitator.qr", key=key),
        )

    @pages.app_errorhandler(401)
    def sign_in_first(_error: object) -> tuple[str, int]:
        return render_template("facilitator/message.html", reason="sign_in"), 401

    @pages.get("/<path:unknown>")
    def nowhere(unknown: str) -> Answer:
        abort(404)

    message_pages.add_to(pages)
    return pages
