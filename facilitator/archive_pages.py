"""A whole meeting as a file: what is in it is said, then it is made."""

from flask import Blueprint, Response, render_template, request

from dialogue.acts import archiving
from dialogue.acts.performing import Performer
from dialogue.archive.file import EXTENSION, MEDIA_TYPE
from dialogue.store import answers
from facilitator import access
from facilitator.downloads import download, file_name
from facilitator.lookup import session_or_404
from serving.offload import run_off_loop


def blueprint(performer: Performer) -> Blueprint:
    """Return the pages."""
    pages = Blueprint("archive", __name__, url_prefix="/facilitator/sessions/<int:session_id>")

    @pages.get("/whole")
    @access.facilitators_only
    def asked(session_id: int) -> str:
        session = session_or_404(performer, session_id)
        return render_template(
            "facilitator/whole.html",
            session=session,
            active="details",
            addresses=len(performer.read(answers.addresses, session_id)),
        )

    @pages.post("/whole")
    @access.facilitators_only
    def made(session_id: int) -> Response:
        session = session_or_404(performer, session_id)
        with_addresses = request.form.get("addresses") == "yes"
        found = performer.read(archiving.take_out, session_id, addresses=with_addresses)
        return download(run_off_loop(archiving.packed, found), MEDIA_TYPE, file_name("bijeenkomst", session, EXTENSION))

    return pages
