"""Every format in which a report can be downloaded, in the order of the screen."""

from typing import Protocol

from dialogue.report.record import Report
from facilitator.export import csv, data, docx, html, mail, markdown, pdf, xlsx
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
    "docx": docx,
    "html": html,
    "md": markdown,
    "txt": mail,
    "xlsx": xlsx,
    "csv": csv,
    "json": data,
}
