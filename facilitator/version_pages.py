"""Publishing: the versions of a report with their files, and the link by which others check the draft before."""

from datetime import date, timedelta

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, url_for
from flask_babel import format_date
from flask_babel import gettext as _
from flask_wtf.csrf import CSRFError
from werkzeug.wrappers import Response as Answer

from dialogue.acts import publishing
from dialogue.acts.performing import Performer
from dialogue.errors import Refused
from dialogue.records import Session
from dialogue.report.versions import Version
from dialogue.store import sessions, versions
from facilitator import access, refusals
from facilitator.export.formats import FORMATS
from facilitator.qr import qr_svg
from facilitator.report_building import build, wording
from facilitator.report_pages import READING, file_name
from facilitator.typed_text import day
from facilitator.version_words import format_name, part_names
from serving.offload import run_off_loop

MOST_TRIES = 5
"""How often a report is made anew when something happens in the session while it is made."""
A_WEEK = timedelta(days=7)


def blueprint(performer: Performer, phone_urls: tuple[str, ...]) -> Blueprint:
    """Return the pages; a link to check the report begins with the first of `phone_urls`."""
    pages = Blueprint("versions", __name__, url_prefix="/facilitator/sessions/<int:session_id>/versions")

    @pages.before_request
    def signed_in_only() -> None:
        if not access.may_control():
            abort(401)

    @pages.get("")
    def shown(session_id: int) -> str:
        return _page(_found(session_id))

    @pages.post("")
    def publish(session_id: int) -> Answer | tuple[str, int]:
        session = _found(session_id)
        remark = request.form.get("note", "")
        try:
            number = _published(session_id, remark)
        except Refused as refused:
            if refused.code in {"not_found", "not_saved"}:
                raise
            return _page(session, refused=refused.code, note=remark), 422
        flash(_("Versie %(number)s is gepubliceerd.", number=number))
        return redirect(url_for("versions.shown", session_id=session_id))

    def _published(session_id: int, remark: str) -> object:
        for _again in range(MOST_TRIES - 1):
            try:
                return _publish_what_is(session_id, remark)
            except Refused as refused:
                if refused.code != "report_moved":
                    raise
        return _publish_what_is(session_id, remark)

    def _publish_what_is(session_id: int, remark: str) -> object:
        built = build(performer, session_id)
        made = performer.perform(publishing.publish, session_id, built.report, built.made_of, remark, performer.now)
        return made["number"]

    @pages.get("/<int:number>.<extension>")
    def download(session_id: int, number: int, extension: str) -> Response:
        session = _found(session_id)
        version = performer.read(versions.get, session_id, number)
        if version is None or extension not in FORMATS:
            abort(404)
        writer = FORMATS[extension]
        report = version.report
        answer = Response(run_off_loop(writer.write, report, wording(report.language)), mimetype=writer.MEDIA_TYPE)
        answer.headers["Content-Security-Policy"] = READING
        answer.headers["Cache-Control"] = "no-store"
        if "read" not in request.args:
            named = file_name("terugblik", session, writer.EXTENSION, number)
            answer.headers.set("Content-Disposition", "attachment", filename=named)
        return answer

    @pages.post("/review")
    def let_review(session_id: int) -> Answer | tuple[str, int]:
        session = _found(session_id)
        until = day(request.form.get("until", ""))
        try:
            if until is None:
                raise Refused("bad_day")
            performer.perform(publishing.open_review, session_id, until, performer.now)
        except Refused as refused:
            if refused.code != "bad_day":
                raise
            return _page(session, refused=refused.code, until=request.form.get("until", "")), 422
        flash(_("De link werkt tot en met %(day)s.", day=format_date(until, "d MMMM yyyy")))
        return _to_review(session_id)

    @pages.post("/review/renew")
    def renew_review(session_id: int) -> Answer:
        performer.perform(publishing.renew_review_link, session_id)
        flash(_("Er is een nieuwe link. De oude werkt niet meer."))
        return _to_review(session_id)

    @pages.post("/review/close")
    def close_review(session_id: int) -> Answer:
        performer.perform(publishing.close_review, session_id)
        flash(_("De link werkt niet meer."))
        return _to_review(session_id)

    @pages.get("/review.svg")
    def review_qr(session_id: int) -> Response:
        answer = Response(qr_svg(_review_link(_found(session_id))), mimetype="image/svg+xml")
        answer.headers["Cache-Control"] = "no-store"
        return answer

    def _to_review(session_id: int) -> Answer:
        return redirect(url_for("versions.shown", session_id=session_id))

    def _review_link(session: Session) -> str:
        return phone_urls[0] + url_for("review.read", key=access.review_key(session))

    def _page(session: Session, *, refused: str = "", note: str = "", until: str = "") -> str:
        kept: list[Version] = performer.read(versions.everything, session.id)
        today = date.fromtimestamp(performer.now / 1000)
        in_review = publishing.is_in_review(session, performer.now)
        published = build(performer, session.id).published
        return render_template(
            "facilitator/versions.html",
            session=session,
            active="report",
            kept=kept[::-1],
            published=published,
            changes=part_names(published.changes) if published else [],
            formats={extension: format_name(extension) for extension in FORMATS},
            note=note,
            longest=publishing.LONGEST_NOTE,
            refused=refused,
            sentence=refusals.sentence,
            in_review=in_review,
            link=_review_link(session),
            until=until or (session.review_until if in_review else (today + A_WEEK).isoformat()),
            days=(today, today + timedelta(days=publishing.MOST_REVIEW_DAYS)),
            iso_date=date.fromisoformat,
            date_words=format_date,
        )

    def _found(session_id: int) -> Session:
        return performer.read(sessions.get, session_id) or abort(404)

    @pages.errorhandler(CSRFError)
    def old_page(_error: object) -> tuple[str, int]:
        return render_template("facilitator/message.html", reason="old_page"), 400

    @pages.errorhandler(404)
    def nothing_here(_error: object) -> tuple[str, int]:
        return render_template("facilitator/message.html", reason="not_found"), 404

    @pages.errorhandler(Refused)
    def gone(error: Refused) -> tuple[str, int]:
        if error.code == "not_found":
            return nothing_here(error)
        said = refusals.sentence(error.code)
        return render_template("facilitator/message.html", reason="refused", sentence=said), 503

    return pages
