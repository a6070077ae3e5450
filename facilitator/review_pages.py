"""The report as others check it: the draft of this moment, without an account, until a day that the organiser chose."""

from datetime import date

from flask import Blueprint, Response, render_template, url_for
from flask_babel import force_locale, format_date
from flask_babel import gettext as _

from dialogue.acts.performing import Performer
from dialogue.acts.publishing import is_in_review
from dialogue.errors import Refused
from dialogue.records import Session
from dialogue.store import sessions
from facilitator import access
from facilitator.downloads import download, file_name
from facilitator.export import html, pdf
from facilitator.report_building import build, wording
from serving.offload import run_off_loop

UNKEPT = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
}
"""Nobody keeps what may still change, no search engine names it, and no page that it links to hears of it."""


def blueprint(performer: Performer) -> Blueprint:
    """Return the pages; whoever has the link may read, and nothing else."""
    pages = Blueprint("review", __name__, url_prefix="/review", template_folder="templates")

    @pages.get("/<key>")
    def read(key: str) -> Response:
        session = _opened(key)
        report = build(performer, session.id).report
        written = run_off_loop(html.write, report, wording(session.language), _bar(session, key))
        return download(written, html.MEDIA_TYPE, "", read=True)

    @pages.get("/<key>/terugblik.pdf")
    def print_out(key: str) -> Response:
        session = _opened(key)
        report = build(performer, session.id).report
        written = run_off_loop(pdf.write, report, wording(session.language))
        return download(written, pdf.MEDIA_TYPE, file_name("ter-controle", session, pdf.EXTENSION))

    def _opened(key: str) -> Session:
        """Return the session whose newest link this is; raises `Refused("not_allowed")` for any other."""
        named = access.named_in_review(key)
        session = performer.read(sessions.get, named[0]) if named else None
        if session is None or named != (session.id, session.review_links) or not is_in_review(session, performer.now):
            raise Refused("not_allowed")
        return session

    @pages.errorhandler(404)
    @pages.errorhandler(Refused)
    def over(error: Exception) -> tuple[str, int]:
        """Say the same for a link that is wrong, was replaced or is over: it tells nothing about any session."""
        if isinstance(error, Refused) and error.code == "not_saved":
            return render_template("facilitator/review_over.html", busy=True), 503
        return render_template("facilitator/review_over.html", busy=False), 404

    @pages.after_request
    def kept_nowhere(answer: Response) -> Response:
        answer.headers.update(UNKEPT)
        return answer

    return pages


def _bar(session: Session, key: str) -> html.Bar:
    """Return what stands above the report, in the language of the report."""
    with force_locale(session.language):
        until = format_date(date.fromisoformat(session.review_until), "d MMMM yyyy")
        return html.Bar(
            name=_("Ter controle"),
            about=_("Deze terugblik is nog niet klaar. Je kunt het lezen tot en met %(day)s.", day=until),
            ask=_("Klopt er iets niet? Vertel het aan:")
            if session.contact
            else _("Klopt er iets niet? Vertel het aan degene van wie je deze link kreeg."),
            contact=session.contact,
            link=_("Download als PDF"),
            address=url_for("review.print_out", key=key),
        )
