"""The report of a series as one web page that fetches nothing; its parts also stand on the page of the series."""

from markupsafe import Markup

from dialogue.report.series import SeriesReport
from facilitator.export import series_drawing
from facilitator.export.printable import printable_record
from facilitator.export.series_wording import SeriesWording
from facilitator.export.web_page import filled_in, fonts

MEDIA_TYPE = "text/html; charset=utf-8"
EXTENSION = "html"


def write(report: SeriesReport, wording: SeriesWording) -> bytes:
    """Return the report as the bytes of a web page."""
    return _rendered("series.html", report, wording, fonts=fonts()).encode()


def parts(report: SeriesReport, wording: SeriesWording) -> Markup:
    """Return the sections of the report, to stand in another page."""
    sections = _rendered("series_parts.html", report, wording)
    return Markup(sections)  # nosec B704 # its template escapes what people typed


def _rendered(template: str, report: SeriesReport, wording: SeriesWording, **more: object) -> str:
    printed = printable_record(report)
    drawn = {"drawing": series_drawing.drawing(printed), "drawn": series_drawing}
    return filled_in(template, {"report": printed, "wording": wording, **drawn, **more})
