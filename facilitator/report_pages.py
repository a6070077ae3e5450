"""The report's pages: the editor, the page as a reader sees it, and the downloads."""

import re
import unicodedata
from collections.abc import Callable, Mapping

import msgspec
from flask import Blueprint, Response, abort, render_template, request

from dialogue.acts.performing import Performer
from dialogue.errors import Refused
from dialogue.programme import in_language
from dialogue.records import Session
from dialogue.report.record import DeckUsed, ReportCard
from dialogue.store import answers, sessions
from facilitator import access, findings_pages, refusals
from facilitator.export import cards
from facilitator.export.formats import Writer, name_of, offered
from facilitator.export.wording import Wording
from facilitator.report_building import build, without_pixels, wording
from serving.offload import run_off_loop

READING = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'"
"""The report carries its own style, as it must when it stands alone; it has no scripts and asks for nothing."""


def blueprint(performer: Performer, formats: Mapping[str, Writer]) -> Blueprint:
    """Return the report's pages, with these formats to download."""
    pages = Blueprint("report", __name__, url_prefix="/facilitator/sessions/<int:session_id>")

    @pages.get("/report")
    @access.facilitators_only
    def editor(session_id: int) -> str:
        session = _found(session_id)
        return render_template(
            "facilitator/report.html",
            session=session,
            active="report",
            formats=offered(session.open_licence),
            has_addresses=bool(performer.read(answers.addresses, session_id)),
        )

    @pages.get("/report/contents")
    @access.facilitators_only
    def contents(session_id: int) -> Response:
        _found(session_id)
        return Response(msgspec.json.encode(without_pixels(build(performer, session_id))), mimetype="application/json")

    @pages.get("/report.<extension>")
    @access.facilitators_only
    def download(session_id: int, extension: str) -> Response:
        session = _found(session_id)
        if extension not in formats:
            abort(404)
        if extension not in offered(session.open_licence):
            raise Refused("no_open_licence")
        report = build(performer, session_id).report
        writer = formats[extension]
        written = run_off_loop(writer.write, report, wording(session.language))
        answer = Response(written, mimetype=writer.MEDIA_TYPE)
        answer.headers["Content-Security-Policy"] = READING
        answer.headers["Cache-Control"] = "no-store"
        if "read" not in request.args:
            answer.headers.set(
                "Content-Disposition", "attachment", filename=file_name(name_of(extension), session, writer.EXTENSION)
            )
        return answer

    @pages.get("/cards.pdf")
    @access.facilitators_only
    def deck_to_cut(session_id: int) -> Response:
        return _deck(_found(session_id), cards.write, "uitdelers")

    @pages.get("/deck.pdf")
    @access.facilitators_only
    def deck_together(session_id: int) -> Response:
        return _deck(_found(session_id), cards.write_together, "alle-uitdelers")

    @pages.get("/addresses.txt")
    @access.facilitators_only
    def addresses(session_id: int) -> Response:
        session = _found(session_id)
        lines = "\n".join(performer.read(answers.addresses, session_id)) + "\n"
        answer = Response(lines, mimetype="text/plain")
        answer.headers.set("Content-Disposition", "attachment", filename=file_name("adressen", session, "txt"))
        return answer

    def _deck(session: Session, write: Callable[[DeckUsed, Wording], bytes], kind: str) -> Response:
        answer = Response(run_off_loop(write, deck_of(session), wording(session.language)), mimetype="application/pdf")
        answer.headers.set("Content-Disposition", "attachment", filename=file_name(kind, session, "pdf"))
        return answer

    findings_pages.add_to(pages, performer)

    def _found(session_id: int) -> Session:
        session = performer.read(sessions.get, session_id)
        if session is None:
            abort(404)
        return session

    @pages.errorhandler(Refused)
    def gone(refused: Refused) -> tuple[str, int]:
        if refused.code == "not_found":
            return render_template("facilitator/message.html", reason="not_found"), 404
        sentence = refusals.sentence(refused.code)
        return render_template("facilitator/message.html", reason="refused", sentence=sentence), 409

    return pages


def deck_of(session: Session) -> DeckUsed:
    """Return the deck of a meeting, in its language, to be printed."""
    language = session.language
    asks = tuple(ReportCard(in_language(it.ask, language), it.picture) for it in session.deck.cards)
    return DeckUsed(in_language(session.deck.name, language), session.deck.credit, cards=asks)


def file_name(kind: str, session: Session, extension: str, version: int | None = None) -> str:
    """Return a name that every file system takes: what it is, the date and the title, and which version it is."""
    plain = unicodedata.normalize("NFKD", session.title).encode("ascii", "ignore").decode().lower()
    title = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60]
    published = f"-versie-{version}" if version else ""
    return f"{kind}-{session.date}-{title or session.code}{published}.{extension}"
