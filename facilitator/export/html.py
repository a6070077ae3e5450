"""The report as one web page that fetches nothing: style, fonts and pictures are in it."""

from typing import NamedTuple

from markupsafe import Markup

from dialogue.report.record import Report
from facilitator.export import mirror_drawing
from facilitator.export.links import target
from facilitator.export.parts import harvested, paragraphs, somebody
from facilitator.export.pictures import address, drawing, picked
from facilitator.export.printable import printable_record
from facilitator.export.theme_counts import charted
from facilitator.export.web_page import filled_in, fonts
from facilitator.export.wording import Wording

MEDIA_TYPE = "text/html; charset=utf-8"
EXTENSION = "html"


class Bar(NamedTuple):
    """What may stand above a report that is not for everybody yet: finished texts, and the address behind `link`."""

    name: str
    about: str
    ask: str
    contact: str
    link: str
    address: str


def write(report: Report, wording: Wording, bar: Bar | None = None) -> bytes:
    """Return the report as the bytes of a web page, with a bar above it where there is one."""
    printed = printable_record(report)
    values = {
        "report": printed,
        "wording": wording,
        "bar": bar,
        "somebody": somebody,
        "harvested": harvested,
        "mirror_drawing": mirror_drawing,
        "theme_counts": charted(printed),
        "picture": picture,
        "fonts": fonts(),
    }
    return filled_in(
        "report.html", values, paragraphs=paragraphs, target=target, address=address, breaking=breaking
    ).encode()


def picture(number: int, name: str = "") -> Markup:
    """Return the drawing of this picture, or where there is no such picture the one that belongs to the number."""
    drawn = drawing(picked(number, name))
    return Markup(drawn)  # nosec B704 # our own file, and no text of anybody


def breaking(address_of_a_site: str) -> Markup:
    """Return an address that goes on a next line behind a slash, if it has to."""
    return Markup("/<wbr>").join(address_of_a_site.split("/"))
