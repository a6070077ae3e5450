"""The report of a series as it is now, from the reports of its meetings that were held."""

import msgspec
from flask_babel import force_locale, get_translations

from dialogue.acts.performing import Performer
from dialogue.disclosure import told
from dialogue.errors import Refused
from dialogue.records import Series
from dialogue.report.series import Held, SeriesReport, compose_series
from dialogue.store import overview, series
from dialogue.store.overview import Meeting
from facilitator.export.series_wording import SeriesWording
from facilitator.report_building import build


class BuiltSeries(msgspec.Struct, frozen=True):
    """A series with all its meetings in order of time, and the report of those that were held."""

    series: Series
    meetings: tuple[Meeting, ...]
    report: SeriesReport


def build_series(performer: Performer, series_id: int) -> BuiltSeries:
    """Return a series and its report, in the language of the last meeting. Raises `Refused("not_found")`."""
    found = performer.read(series.get, series_id)
    members = performer.read(series.members, series_id)
    if found is None or not members:
        raise Refused("not_found")
    known = {meeting.id: meeting for meeting in performer.read(overview.meetings)}
    meetings = tuple(known[session_id] for session_id in members if session_id in known)
    held = [_held(performer, meeting.id) for meeting in meetings if meeting.started_at is not None]
    language = held[-1].session.language if held else performer.snapshot(members[-1]).session.language
    return BuiltSeries(found, meetings, compose_series(found.name, language, held))


def series_wording(language: str) -> SeriesWording:
    """Return the fixed words of a series' report in this language, free of the request that asked for it."""
    with force_locale(language):
        return SeriesWording(get_translations().gettext, language)


def _held(performer: Performer, session_id: int) -> Held:
    snapshot = performer.snapshot(session_id)
    who = told(snapshot.session, snapshot.people.values())
    return Held(snapshot.session, build(performer, session_id).report, who.people, who.sides)
