"""The report's pages: the editor, the page as a reader sees it, and the downloads."""

from collections.abc import Callable, Mapping

import msgspec
from flask import Blueprint, Response, abort, render_template, request

from dialogue.acts.performing import Performer
from dialogue.errors import Refused
from dialogue.records import Session
from dialogue.report.record import DeckUsed
from dialogue.store import answers
from facilitator import access, downloads, findings_pages, message_pages
from facilitator.downloads import file_name
from facilitator.export import cards
from facilitator.export.formats import Writer, name_of, offered
from facilitator.export.wording import Wording
from facilitator.lookup import session_or_404
from facilitator.report_building import build, without_pixels, wording
from facilitator.report_words import format_names
from serving.offload import run_off_loop


def blueprint(performer: Performer, formats: Mapping[str, Writer]) -> Blueprint:
    """Return the report's pages, with these formats to download."""
    pages = Blueprint("report", __name__, url_prefix="/facilitator/sessions/<int:session_id>")
    message_pages.add_to(pages)
    findings_pages.add_to(pages, performer)

    @pages.get("/report")
    @access.facilitators_only
    def editor(session_id: int) -> str:
        session = session_or_404(performer, session_id)
        return render_template(
            "facilitator/report.html",
            session=session,
            active="report",
            formats=list(format_names(offered(session.open_licence)).items()),
            has_addresses=bool(performer.read(answers.addresses, session_id)),
        )

    @pages.get("/report/contents")
    @access.facilitators_only
    def contents(session_id: int) -> Response:
        session_or_404(performer, session_id)
        return Response(msgspec.json.encode(without_pixels(build(performer, session_id))), mimetype="application/json")

    @pages.get("/report.<extension>")
    @access.facilitators_only
    def download(session_id: int, extension: str) -> Response:
        session = session_or_404(performer, session_id)
        if extension not in formats:
            abort(404)
        if extension not in offered(session.open_licence):
            raise Refused("no_open_licence")
        report = build(performer, session_id).report
        writer = formats[extension]
        written = run_off_loop(writer.write, report, wording(session.language))
        name = file_name(name_of(extension), session, writer.EXTENSION)
        return downloads.download(written, writer.MEDIA_TYPE, name, read="read" in request.args)

    @pages.get("/cards.pdf")
    @access.facilitators_only
    def deck_to_cut(session_id: int) -> Response:
        return _deck(session_or_404(performer, session_id), cards.write, "uitdelers")

    @pages.get("/deck.pdf")
    @access.facilitators_only
    def deck_together(session_id: int) -> Response:
        return _deck(session_or_404(performer, session_id), cards.write_together, "alle-uitdelers")

    @pages.get("/addresses.txt")
    @access.facilitators_only
    def addresses(session_id: int) -> Response:
        session = session_or_404(performer, session_id)
        lines = "\n".join(performer.read(answers.addresses, session_id)) + "\n"
        return downloads.download(lines, "text/plain", file_name("adressen", session, "txt"))

    def _deck(session: Session, write: Callable[[DeckUsed, Wording], bytes], kind: str) -> Response:
        written = run_off_loop(write, cards.deck_of(session), wording(session.language))
        return downloads.download(written, cards.MEDIA_TYPE, file_name(kind, session, cards.EXTENSION))

    return pages
