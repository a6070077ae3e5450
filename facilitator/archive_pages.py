"""A whole meeting as a file: what is in it is said, then it is made."""

from flask import Blueprint, Response, abort, render_template, request

from dialogue.acts import archiving
from dialogue.acts.performing import Performer
from dialogue.archive.file import EXTENSION, MEDIA_TYPE
from dialogue.records import Session
from dialogue.store import answers, sessions
from facilitator import access
from facilitator.report_pages import file_name
from serving.offload import run_off_loop


def blueprint(performer: Performer) -> Blueprint:
    """Return the pages."""
    pages = Blueprint("archive", __name__, url_prefix="/facilitator/sessions/<int:session_id>")

    @pages.get("/whole")
    @access.facilitators_only
    def asked(session_id: int) -> str:
        session = _found(session_id)
        return render_template(
            "facilitator/whole.html",
            session=session,
            active="details",
            addresses=len(performer.read(answers.addresses, session_id)),
        )

    @pages.post("/whole")
    @access.facilitators_only
    def made(session_id: int) -> Response:
        session = _found(session_id)
        with_addresses = request.form.get("addresses") == "yes"
        found = performer.read(archiving.take_out, session_id, addresses=with_addresses)
        answer = Response(run_off_loop(archiving.packed, found), mimetype=MEDIA_TYPE)
        answer.headers["Cache-Control"] = "no-store"
        answer.headers.set("Content-Disposition", "attachment", filename=file_name("bijeenkomst", session, EXTENSION))
        return answer

    def _found(session_id: int) -> Session:
        session = performer.read(sessions.get, session_id)
        if session is None:
            abort(404)
        return session

    return pages
