"""The report's pages: the editor, the page as a reader sees it, and the downloads."""

import re
import unicodedata

import msgspec
from flask import Blueprint, Response, abort, render_template, request

from dialogue.acts.performing import Performer
from dialogue.errors import Refused
from dialogue.programme import in_language
from dialogue.records import Session
from dialogue.report.record import DeckUsed, ReportCard
from dialogue.store import answers, sessions
from facilitator import access
from facilitator.export import cards
from facilitator.export.formats import FORMATS
from facilitator.report_building import build, wording
from serving.offload import run_off_loop

READING = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'"
"""The report carries its own style, as it must when it stands alone; it has no scripts and asks for nothing."""


def blueprint(performer: Performer) -> Blueprint:
    """Return the report's pages."""
    pages = Blueprint("report", __name__, url_prefix="/facilitator/sessions/<int:session_id>")

    @pages.get("/report")
    @access.facilitators_only
    def editor(session_id: int) -> str:
        session = _found(session_id)
        return render_template(
            "facilitator/report.html",
            session=session,
            active="report",
            formats=list(FORMATS),
            has_addresses=bool(performer.read(answers.addresses, session_id)),
        )

    @pages.get("/report/contents")
    @access.facilitators_only
    def contents(session_id: int) -> Response:
        _found(session_id)
        return Response(msgspec.json.encode(build(performer, session_id)), mimetype="application/json")

    @pages.get("/report.<extension>")
    @access.facilitators_only
    def download(session_id: int, extension: str) -> Response:
        session = _found(session_id)
        if extension not in FORMATS:
            abort(404)
        report = build(performer, session_id).report
        writer = FORMATS[extension]
        written = run_off_loop(writer.write, report, wording(session.language))
        answer = Response(written, mimetype=writer.MEDIA_TYPE)
        answer.headers["Content-Security-Policy"] = READING
        answer.headers["Cache-Control"] = "no-store"
        if "read" not in request.args:
            answer.headers.set(
                "Content-Disposition", "attachment", filename=file_name("terugblik", session, writer.EXTENSION)
            )
        return answer

    @pages.get("/cards.pdf")
    @access.facilitators_only
    def deck(session_id: int) -> Response:
        session = _found(session_id)
        language = session.language
        asks = tuple(ReportCard(in_language(it.ask, language), it.picture) for it in session.deck.cards)
        used = DeckUsed(in_language(session.deck.name, language), session.deck.credit, cards=asks)
        written = run_off_loop(cards.write, used, wording(language))
        answer = Response(written, mimetype="application/pdf")
        answer.headers.set("Content-Disposition", "attachment", filename=file_name("uitdelers", session, "pdf"))
        return answer

    @pages.get("/addresses.txt")
    @access.facilitators_only
    def addresses(session_id: int) -> Response:
        session = _found(session_id)
        lines = "\n".join(performer.read(answers.addresses, session_id)) + "\n"
        answer = Response(lines, mimetype="text/plain")
        answer.headers.set("Content-Disposition", "attachment", filename=file_name("adressen", session, "txt"))
        return answer

    def _found(session_id: int) -> Session:
        session = performer.read(sessions.get, session_id)
        if session is None:
            abort(404)
        return session

    @pages.errorhandler(Refused)
    def gone(_refused: Refused) -> tuple[str, int]:
        return render_template("facilitator/message.html", reason="not_found"), 404

    return pages


def file_name(kind: str, session: Session, extension: str, version: int | None = None) -> str:
    """Return a name that every file system takes: what it is, the date and the title, and which version it is."""
    plain = unicodedata.normalize("NFKD", session.title).encode("ascii", "ignore").decode().lower()
    title = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60]
    published = f"-versie-{version}" if version else ""
    return f"{kind}-{session.date}-{title or session.code}{published}.{extension}"
