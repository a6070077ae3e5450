"""The poster: what is on it is asked, and what is typed about the Wi-Fi is printed and kept nowhere."""

from typing import NamedTuple

from flask import Blueprint, Response, abort, render_template, request

from dialogue.acts.performing import Performer
from dialogue.records import Session
from facilitator import access
from facilitator.downloads import download, file_name
from facilitator.export.poster import LARGER, Wifi, write
from facilitator.lookup import session_or_404
from facilitator.poster_making import poster_of
from serving.offload import run_off_loop

LONGEST_NAME, LONGEST_PASSWORD = 32, 63
"""Letters of a network's name and password (IEEE 802.11, WPA2)."""


class Refilled(NamedTuple):
    """What was typed already, when the name of the network is still to be asked."""

    paper: str
    password: str


def blueprint(performer: Performer, phone_urls: tuple[str, ...]) -> Blueprint:
    """Return the pages; the first of `phone_urls` is printed."""
    pages = Blueprint("poster", __name__, url_prefix="/facilitator/sessions/<int:session_id>")
    address = phone_urls[0].split("://", 1)[1]

    @pages.get("/poster")
    @access.facilitators_only
    def asked(session_id: int) -> str:
        return _page(session_or_404(performer, session_id), None)

    @pages.post("/poster")
    @access.facilitators_only
    def printed(session_id: int) -> Response:
        session = session_or_404(performer, session_id)
        paper = request.form.get("paper", "a4")
        if paper not in LARGER:
            abort(400)
        name, password = _typed("wifi", LONGEST_NAME), _typed("password", LONGEST_PASSWORD)
        if password and not name:
            return Response(_page(session, Refilled(paper, password)), 422)
        wifi = Wifi(name, password) if name else None
        poster, labels = poster_of(session, phone_urls[0], paper, wifi)  # type: ignore[arg-type]
        return download(run_off_loop(write, poster, labels), "application/pdf", file_name("poster", session, "pdf"))

    def _page(session: Session, refilled: Refilled | None) -> str:
        return render_template(
            "facilitator/poster.html",
            session=session,
            active="details",
            address=address,
            refilled=refilled,
            longest=(LONGEST_NAME, LONGEST_PASSWORD),
        )

    return pages


def _typed(name: str, longest: int) -> str:
    """Return what was typed as it is, for a network knows its own name: only what no key types is left out."""
    return "".join(sign for sign in request.form.get(name, "") if sign.isprintable())[:longest]
