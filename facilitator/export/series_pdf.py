"""The report of a series as a PDF that can be read aloud (PDF/UA-1) and kept (PDF/A-2a)."""

from typing import Any

import msgspec

from dialogue.report.series import SeriesMeeting, SeriesReport
from facilitator.export.printable import printable_record
from facilitator.export.series_wording import SeriesWording
from facilitator.export.typesetting import typeset

MEDIA_TYPE = "application/pdf"
EXTENSION = "pdf"


def write(report: SeriesReport, wording: SeriesWording) -> bytes:
    """Return the report as the bytes of a PDF."""
    return typeset("series.typ", content(printable_record(report), wording))


def content(report: SeriesReport, wording: SeriesWording) -> dict[str, Any]:
    """Return what the template prints: texts, and of the figure the shares."""
    title = wording.document_title(report)
    return {
        "labels": {**wording.labels, "look_back": wording.kind},
        "language": report.language,
        "title": title,
        "about": title,
        "day": wording.period(report),
        "organised": "",
        "led": "",
        "published": "",
        "front": {"title": report.name, "subtitle": report.shared_title, "place": ""},
        "date": report.meetings[-1].date if report.meetings else "",
        "sides": {"a": report.side_a, "b": report.side_b},
        "meetings": [_meeting(it, wording, not report.shared_title) for it in report.meetings],
        "leaves_out": report.leaves_out,
        "question": wording.question(report),
        "figure_in_words": wording.figure_in_words(report),
        "figure": [_row(it, wording) for it in report.mirrored],
        "themes": [
            {
                "name": it.name,
                "times": wording.times_of(it, report),
                "where": wording.where_of(it),
                "there": [there.meeting for there in it.meetings],
            }
            for it in report.themes
        ],
        "agreed": [
            {"name": wording.of_meeting(it), "agreements": msgspec.to_builtins(it.agreements)} for it in report.agreed
        ],
        "how": wording.how(report),
        "left_out": False,
    }


def _meeting(meeting: SeriesMeeting, wording: SeriesWording, titled: bool) -> dict[str, Any]:
    gap = meeting.mirror
    return {
        "number": str(meeting.number),
        "date": wording.in_words(meeting.date),
        "name": wording.of_meeting(meeting),
        "title": meeting.title if titled else "",
        "people": [wording.told(it) for it in (meeting.people, meeting.side_a, meeting.side_b)],
        "changes": [wording.change(it) for it in meeting.changes],
        "shares": [wording.part_of(it.high, it.answers) for it in (gap.a, gap.b)] if gap else [wording.told(None)] * 2,
        "gap": wording.gap_of(gap) if gap else wording.why_no_mirror(meeting),
    }


def _row(meeting: SeriesMeeting, wording: SeriesWording) -> dict[str, Any]:
    gap = meeting.mirror
    assert gap is not None
    sides = {"a": gap.a, "b": gap.b}
    return {
        "number": str(meeting.number),
        "date": wording.short_date(meeting.date),
        **{name: {"share": it.share, "told": wording.part_of(it.high, it.answers)} for name, it in sides.items()},
    }
