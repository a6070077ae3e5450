"""The page of a series: its meetings, what they show beside each other, the downloads, and the next meeting."""

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, url_for
from flask_babel import get_locale
from flask_babel import gettext as _
from werkzeug.wrappers import Response as Answer

from dialogue.acts import series as acts
from dialogue.acts.performing import Performer
from dialogue.acts.preparing import LONGEST_TITLE
from dialogue.errors import Refused
from dialogue.store import sessions
from facilitator import agenda, details_mistakes, typed_text
from facilitator.downloads import download, series_file_name
from facilitator.export import series_html
from facilitator.export.series_formats import FORMATS
from facilitator.series_building import build_series, series_wording
from serving.offload import run_off_loop


def add_to(pages: Blueprint, performer: Performer) -> None:
    """Add the pages of a series."""

    @pages.get("/series/<int:series_id>")
    def series(series_id: int) -> str:
        return _page(series_id)

    @pages.post("/series/<int:series_id>/meetings")
    def next_in_series(series_id: int) -> Answer | tuple[str, int]:
        on, begins = typed_text.day(request.form.get("date", "")), typed_text.time_of_day(request.form.get("start", ""))
        if on is None or begins is None:
            return _page(series_id, wrong_moment=True), 422
        made = performer.perform(acts.prepare_next, series_id, on, begins, performer.now)
        return redirect(url_for("facilitator.control", session_id=made["session"]))

    @pages.post("/series/<int:series_id>/name")
    def rename_series(series_id: int) -> Answer | tuple[str, int]:
        try:
            performer.perform(acts.rename, series_id, typed_text.line(request.form.get("name", "")))
        except Refused as refused:
            if refused.code not in {"text_empty", "text_too_long"}:
                raise
            return _page(series_id, wrong_name=details_mistakes.sentence(refused.code)), 422
        flash(_("Bewaard."))
        return redirect(url_for("preparing.series", series_id=series_id))

    @pages.get("/series/<int:series_id>/report.<extension>")
    def series_report(series_id: int, extension: str) -> Response:
        if extension not in FORMATS:
            abort(404)
        built = build_series(performer, series_id)
        if not built.report.meetings:
            abort(404)
        writer = FORMATS[extension]
        words = series_wording(built.report.language)
        written = run_off_loop(writer.write, built.report, words)
        name = series_file_name(built.series.name, extension)
        return download(written, writer.MEDIA_TYPE, name, read="read" in request.args)

    def _page(series_id: int, wrong_moment: bool = False, wrong_name: str = "") -> str:
        built = build_series(performer, series_id)
        last = performer.read(sessions.get, built.meetings[-1].id)
        words = series_wording(str(get_locale()))
        return render_template(
            "facilitator/series.html",
            series=built.series,
            meetings=built.meetings,
            report=built.report,
            wording=words,
            parts=series_html.parts(built.report, words) if built.report.meetings else "",
            state=agenda.state,
            start=last.start if last else "",
            wrong_moment=wrong_moment,
            wrong_name=wrong_name,
            longest=LONGEST_TITLE,
            formats=tuple(FORMATS),
        )
