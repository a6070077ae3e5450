"""The report of a series as one web page that fetches nothing; its parts also stand on the page of the series."""

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from dialogue.report.series import SeriesReport
from facilitator.export import series_drawing
from facilitator.export.html import FONTS, TEMPLATES, in_the_page
from facilitator.export.printable import printable_record
from facilitator.export.series_wording import SeriesWording

MEDIA_TYPE = "text/html; charset=utf-8"
EXTENSION = "html"


def write(report: SeriesReport, wording: SeriesWording) -> bytes:
    """Return the report as the bytes of a web page."""
    fonts = {
        weight: in_the_page(FONTS / f"AtkinsonHyperlegible-{name}.ttf")
        for weight, name in ((400, "Regular"), (700, "Bold"))
    }
    return _rendered("series.html", report, wording, fonts=fonts).encode()


def parts(report: SeriesReport, wording: SeriesWording) -> Markup:
    """Return the sections of the report, to stand in another page."""
    sections = _rendered("series_parts.html", report, wording)
    return Markup(sections)  # nosec B704 # its template escapes what people typed


def _rendered(template: str, report: SeriesReport, wording: SeriesWording, **more: object) -> str:
    pages = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    report = printable_record(report)
    return pages.get_template(template).render(
        report=report, wording=wording, drawing=series_drawing.drawing(report), drawn=series_drawing, **more
    )
