"""The report as one web page that fetches nothing: style, fonts and pictures are in it."""

import base64
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from dialogue.report.record import Report
from facilitator.export import mirror_drawing
from facilitator.export.links import target
from facilitator.export.parts import harvested, paragraphs, somebody
from facilitator.export.pictures import address, drawing, picked
from facilitator.export.printable import printable_record
from facilitator.export.theme_counts import charted
from facilitator.export.wording import Wording

MEDIA_TYPE = "text/html; charset=utf-8"
EXTENSION = "html"
TEMPLATES = Path(__file__).parent / "templates"
FONTS = Path(__file__).parent / "typst" / "fonts"


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
    pages = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    pages.filters |= {"paragraphs": paragraphs, "target": target, "address": address, "breaking": breaking}
    printed = printable_record(report)
    page = pages.get_template("report.html").render(
        report=printed,
        wording=wording,
        bar=bar,
        somebody=somebody,
        harvested=harvested,
        mirror_drawing=mirror_drawing,
        theme_counts=charted(printed),
        picture=picture,
        fonts={
            weight: in_the_page(FONTS / f"AtkinsonHyperlegible-{name}.ttf")
            for weight, name in ((400, "Regular"), (700, "Bold"))
        },
    )
    return page.encode()


def picture(number: int, name: str = "") -> Markup:
    """Return the drawing of this picture, or where there is no such picture the one that belongs to the number."""
    drawn = drawing(picked(number, name))
    return Markup(drawn)  # nosec B704 # our own file, and no text of anybody


def breaking(address_of_a_site: str) -> Markup:
    """Return an address that goes on a next line behind a slash, if it has to."""
    return Markup("/<wbr>").join(address_of_a_site.split("/"))


def in_the_page(file: Path) -> Markup:
    """Return a file as the address of itself."""
    return Markup("data:font/ttf;base64,") + base64.b64encode(file.read_bytes()).decode()
