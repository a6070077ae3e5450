"""Every format in which a report can be downloaded, in the order of the screen."""

from typing import Protocol

from dialogue.report.record import Report
from facilitator.export import csv, data, docx, factsheet, html, mail, markdown, pdf, xlsx
from facilitator.export.wording import Wording


class Writer(Protocol):
    """What a module of this folder offers: the kind of file it makes, and the making of it."""

    MEDIA_TYPE: str
    EXTENSION: str

    def write(self, report: Report, wording: Wording) -> bytes:
        """Return the report as a file."""
        ...


FORMATS: dict[str, Writer] = {
    "pdf": pdf,
    "factsheet": factsheet,
    "docx": docx,
    "html": html,
    "md": markdown,
    "txt": mail,
    "xlsx": xlsx,
    "csv": csv,
    "json": data,
}

NAMED = {"factsheet": "samenvatting"}


def name_of(format_name: str) -> str:
    """Return what the name of a file in this format begins with."""
    return NAMED.get(format_name, "terugblik")
