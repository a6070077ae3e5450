"""Every format in which a report can be downloaded, in the order of the screen."""

from typing import Protocol

from dialogue.records import Session
from dialogue.report.record import Report
from facilitator.export import csv, data, docx, html, mail, markdown, opened, pdf, xlsx
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
    "open": opened,
}


def offered(session: Session) -> list[str]:
    """Return the formats that there are of this meeting: open data only where the organiser chose a licence."""
    return [name for name in FORMATS if name != "open" or session.open_licence]


def called(name: str) -> str:
    """Return how the file of a format is called: open data go to others than a report does."""
    return "opendata" if name == "open" else "terugblik"
