"""Every format in which a report can be downloaded, in the order of the screen."""

from pathlib import Path
from typing import Protocol

from dialogue.report.record import Report
from facilitator.export import csv, data, docx, factsheet, html, mail, markdown, opened, pdf, xlsx
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
    "open": opened,
}


class InTemplate:
    """Word in the look of somebody's own template."""

    MEDIA_TYPE, EXTENSION = docx.MEDIA_TYPE, docx.EXTENSION

    def __init__(self, template: bytes) -> None:
        self._template = template

    def write(self, report: Report, wording: Wording) -> bytes:
        """Return the report as a Word file."""
        return docx.write(report, wording, self._template)


def formats(template: Path | None = None) -> dict[str, Writer]:
    """Return every format; with a template Word takes its look. Raises `TemplateError` when there is no using it."""
    if template is None:
        return FORMATS
    try:
        content = template.read_bytes()
    except OSError as error:
        raise docx.TemplateError(str(error)) from error
    docx.check(content)
    return {**FORMATS, "docx": InTemplate(content)}


def offered(licence: str) -> list[str]:
    """Return the formats that there are: open data only where the organiser chose a licence."""
    return [name for name in FORMATS if name != "open" or licence]


def offered_of(report: Report) -> list[str]:
    """Return the formats that there are of a report, which knows its licence."""
    return offered(report.open.licence if report.open else "")


NAMED = {"factsheet": "een-blad", "open": "opendata"}


def name_of(format_name: str) -> str:
    """Return what the name of a file in this format begins with: open data go to others than a report does."""
    return NAMED.get(format_name, "terugblik")
