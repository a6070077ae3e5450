"""Preparing a session: choosing a programme, looking at it, and deleting a meeting."""

from datetime import date, datetime, timedelta

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, url_for
from flask_babel import format_date, get_locale
from flask_babel import gettext as _
from werkzeug.wrappers import Response as Answer

from dialogue.acts import preparing
from dialogue.acts.performing import Performer
from dialogue.programme import Programme
from dialogue.programme_file import written
from dialogue.store import overview, series
from facilitator import access, agenda, details_pages, importing_pages, message_pages, series_pages, shelf
from facilitator.kind_words import PARTS, kind_name, minutes_by_part, part_of, strip
from facilitator.lookup import session_or_404
from facilitator.programme_outline import asked, opening, timed, words
from facilitator.typed_text import day, time_of_day
from serving.languages import supported

SHOWN_AT_FIRST = 6
WORDS = {
    "asked": asked,
    "date_words": format_date,
    "is_own": shelf.is_own,
    "iso_date": date.fromisoformat,
    "kind_name": kind_name,
    "minutes_by_part": minutes_by_part,
    "opening": opening,
    "part_of": part_of,
    "parts": PARTS,
    "strip": strip,
    "timed": timed,
    "words": words,
}
"""What the templates of these pages can say about programmes and dates."""


def blueprint(performer: Performer) -> Blueprint:
    """Return the preparing pages."""
    pages = Blueprint("preparing", __name__, url_prefix="/facilitator", template_folder="templates")
    details_pages.add_to(pages, performer)
    importing_pages.add_to(pages, performer)
    series_pages.add_to(pages, performer)

    pages.before_request(access.signed_in_only)
    message_pages.add_to(pages)

    @pages.context_processor
    def in_templates() -> dict[str, object]:
        return WORDS

    @pages.get("/")
    def home() -> str:
        return _home(request.args.get("programme", ""))

    @pages.post("/sessions/")
    def prepare() -> Answer | tuple[str, int]:
        programme = _programme(request.form.get("programme", ""))
        proposed = agenda.first_start(_now())
        begins = time_of_day(request.form.get("start", f"{proposed:%H:%M}"))
        on = day(request.form.get("date", proposed.date().isoformat()))
        if begins is None or on is None:
            return _home(programme.id, wrong_moment=True), 422
        deck = shelf.deck_of(programme, shelf.decks(performer))
        language = supported(str(get_locale()))
        made = performer.perform(preparing.prepare, programme, deck, begins, on, language, performer.now)
        return redirect(url_for("facilitator.control", session_id=made["session"]))

    @pages.get("/programmes/<programme_id>")
    def programme(programme_id: str) -> str:
        found = _programme(programme_id)
        deck = shelf.deck_of(found, shelf.decks(performer))
        return render_template("facilitator/programme.html", programme=found, deck=deck)

    @pages.get("/programmes/<programme_id>.yaml")
    def programme_file(programme_id: str) -> Response:
        return _file(programme_id, written(_programme(programme_id)))

    @pages.get("/decks/<deck_id>.yaml")
    def deck_file(deck_id: str) -> Response:
        return _file(deck_id, written(shelf.decks(performer).get(deck_id) or abort(404)))

    @pages.get("/sessions/<int:session_id>/remove")
    def ask_remove(session_id: int) -> str:
        found = session_or_404(performer, session_id)
        meeting = next(it for it in performer.read(overview.meetings) if it.id == session_id)
        return render_template(
            "facilitator/remove.html", session=found, active="details", meeting=meeting, state=agenda.state(meeting)
        )

    @pages.post("/sessions/<int:session_id>/remove")
    def remove(session_id: int) -> Answer:
        found = session_or_404(performer, session_id)
        performer.perform(preparing.remove, session_id)
        flash(_("Verwijderd: %(title)s", title=found.title))
        return redirect(url_for("preparing.home"))

    @pages.errorhandler(413)
    def too_large(_error: object) -> tuple[str, int]:
        return message_pages.said("too_large"), 413

    def _home(chosen: str, wrong_moment: bool = False) -> str:
        now = _now()
        programmes = shelf.programmes(performer)
        meetings = agenda.in_order(performer.read(overview.meetings), now.date())
        begins = agenda.first_start(now)
        everything = "all" in request.args
        return render_template(
            "facilitator/home.html",
            programmes=list(programmes.values()),
            chosen=_chosen(chosen, list(programmes), bool(meetings)),
            wrong_moment=wrong_moment,
            begins=begins,
            ends=lambda programme: begins + timedelta(minutes=programme.minutes),
            today=now.date(),
            meetings=meetings if everything else meetings[:SHOWN_AT_FIRST],
            meetings_in_all=len(meetings),
            all_series=performer.read(series.everything),
            state=agenda.state,
        )

    def _programme(programme_id: str) -> Programme:
        return shelf.programmes(performer).get(programme_id) or abort(404)

    def _now() -> datetime:
        return datetime.fromtimestamp(performer.now / 1000)

    return pages


def _chosen(wanted: str, known: list[str], has_meetings: bool) -> str:
    """Return which programme stands open: what was asked for, else the first for who has been here before."""
    if wanted in known:
        return wanted
    return known[0] if has_meetings else ""


def _file(name: str, content: str) -> Response:
    disposition = f'attachment; filename="{name}.yaml"'
    return Response(content, mimetype="application/yaml", headers={"Content-Disposition": disposition})
