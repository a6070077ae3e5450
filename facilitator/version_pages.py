"""Publishing: the versions of a report with their files, and the link by which others check the draft before."""

from collections.abc import Mapping
from datetime import date, timedelta

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, url_for
from flask_babel import format_date
from flask_babel import gettext as _
from werkzeug.wrappers import Response as Answer

from dialogue.acts import publishing
from dialogue.acts.performing import Performer
from dialogue.errors import Refused
from dialogue.records import Session
from dialogue.report.versions import Version
from dialogue.retention import day_of
from dialogue.store import versions
from facilitator import access, downloads, message_pages, refusals
from facilitator.downloads import file_name
from facilitator.export.formats import Writer, name_of, offered_of
from facilitator.lookup import session_or_404
from facilitator.qr import qr_svg
from facilitator.report_building import build, wording
from facilitator.report_words import format_names, part_names
from facilitator.typed_text import day
from serving.offload import run_off_loop

MOST_TRIES = 5
"""How often a report is made anew when something happens in the session while it is made."""
A_WEEK = timedelta(days=7)


def blueprint(performer: Performer, phone_urls: tuple[str, ...], formats: Mapping[str, Writer]) -> Blueprint:
    """Return the pages; a link to check the report begins with the first of `phone_urls`."""
    pages = Blueprint("versions", __name__, url_prefix="/facilitator/sessions/<int:session_id>/versions")

    pages.before_request(access.signed_in_only)
    message_pages.add_to(pages)

    @pages.get("")
    def shown(session_id: int) -> str:
        return _page(session_or_404(performer, session_id))

    @pages.post("")
    def publish(session_id: int) -> Answer | tuple[str, int]:
        session = session_or_404(performer, session_id)
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
        session = session_or_404(performer, session_id)
        version = performer.read(versions.get, session_id, number)
        if version is None or extension not in offered_of(version.report):
            abort(404)
        writer = formats[extension]
        written = run_off_loop(writer.write, version.report, wording(version.report.language))
        name = file_name(name_of(extension), session, writer.EXTENSION, number)
        return downloads.download(written, writer.MEDIA_TYPE, name, read="read" in request.args)

    @pages.post("/review")
    def let_review(session_id: int) -> Answer | tuple[str, int]:
        session = session_or_404(performer, session_id)
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
        answer = Response(qr_svg(_review_link(session_or_404(performer, session_id))), mimetype="image/svg+xml")
        answer.headers["Cache-Control"] = "no-store"
        return answer

    def _to_review(session_id: int) -> Answer:
        return redirect(url_for("versions.shown", session_id=session_id))

    def _review_link(session: Session) -> str:
        return phone_urls[0] + url_for("review.read", key=access.review_key(session))

    def _page(session: Session, *, refused: str = "", note: str = "", until: str = "") -> str:
        kept: list[Version] = performer.read(versions.everything, session.id)
        today = day_of(performer.now)
        in_review = publishing.is_in_review(session, performer.now)
        published = build(performer, session.id).published
        return render_template(
            "facilitator/versions.html",
            session=session,
            active="report",
            kept=kept[::-1],
            published=published,
            changes=part_names(published.changes) if published else [],
            formats=lambda version: format_names(offered_of(version.report)),
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

    return pages
