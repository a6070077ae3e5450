"""The meeting as a workbook: sentences, themes, mirror, agreements and programme, a sheet each, and what they mean."""

import io
import re
from collections.abc import Iterable, Sequence

import xlsxwriter
from xlsxwriter.format import Format

from dialogue.report.record import MirrorFigure, Report
from facilitator.export import csv
from facilitator.export.dataset import dataset
from facilitator.export.printable import printable_record
from facilitator.export.wording import Wording

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
EXTENSION = "xlsx"
MOST_LETTERS = 32_000
"""Excel takes 32,767 characters in a cell, and calls a file damaged that has more."""
ODD = re.compile(r"[\[\]:*?/\\]")
LONGEST_NAME = 28
Cell = str | int
Row = Sequence[Cell]
INERT = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
"""What was typed stays text, whatever it looks like."""


def write(report: Report, wording: Wording) -> bytes:
    """Return the workbook as bytes; a sheet without rows is left out, except that of the sentences."""
    report = printable_record(report)
    file = io.BytesIO()
    book = Book(file, report, wording)
    book.sheet(wording.sentences, _sentences(report, wording), (80, 14, 40, 8), always=True)
    book.sheet(wording.themes_heading, _themes(report, wording), (30, 60, 60, 40, 16))
    book.sheet(wording.mirror, _mirror(report, wording), (30, 20, 20))
    book.sheet(wording.agreements, _agreements(report, wording), (60, 24, 24))
    book.sheet(wording.programme, _programme(report, wording), (10, 10, 50, 16))
    book.sheet(wording.explained, _explained(report, wording), (24, 90))
    book.close()
    return file.getvalue()


class Book:
    """A workbook in which every sheet has a heading that stays, columns with a width, and wrapped text."""

    def __init__(self, file: io.BytesIO, report: Report, wording: Wording) -> None:
        self._book = xlsxwriter.Workbook(file, INERT)
        title, organisers = wording.document_title(report), wording.summed_up([it.name for it in report.organisers])
        self._book.set_properties({"title": title, "subject": wording.look_back_on(report.date), "author": organisers})
        self._heading = self._book.add_format({"bold": True, "bottom": 1, "valign": "top", "text_wrap": True})
        self._text = self._book.add_format({"valign": "top", "text_wrap": True})

    def sheet(self, name: str, rows: Sequence[Row], widths: Sequence[int], *, always: bool = False) -> None:
        """Add a sheet: the first row is its heading."""
        heading, *others = rows
        if not others and not always:
            return
        made = self._book.add_worksheet(self._named(name))
        made.freeze_panes(1, 0)
        made.fit_to_pages(1, 0)
        made.set_landscape()
        made.set_paper(9)
        made.repeat_rows(0)
        for column, width in enumerate(widths):
            made.set_column(column, column, width)
        for number, (row, style) in enumerate(self._styled(heading, others)):
            for column, cell in enumerate(row):
                if isinstance(cell, int):
                    made.write_number(number, column, cell, style)
                else:
                    made.write_string(number, column, cell[:MOST_LETTERS], style)

    def _named(self, name: str) -> str:
        """Return a name that Excel takes: of few letters, none of them odd, and no other sheet's."""
        plain = ODD.sub(" ", name)[:LONGEST_NAME].strip(" '") or "-"
        taken = {it.get_name().lower() for it in self._book.worksheets()}
        return plain if plain.lower() not in taken else f"{plain} {len(taken) + 1}"

    def _styled(self, heading: Row, others: Iterable[Row]) -> Iterable[tuple[Row, Format]]:
        yield heading, self._heading
        yield from ((row, self._text) for row in others)

    def close(self) -> None:
        """Write the workbook."""
        self._book.close()


def _explained(report: Report, wording: Wording) -> list[Row]:
    return [*wording.columns_explained, (wording.version, wording.edition(report))]


def _sentences(report: Report, wording: Wording) -> list[Row]:
    return [csv.heading(wording), *(csv.cells(insight, wording) for insight in report.allowed)]


def _themes(report: Report, wording: Wording) -> list[Row]:
    heading = (wording.theme, wording.points, wording.running_text, wording.counterweight_column, wording.count)
    themes = dataset(report).themes
    return [heading, *((it.name, "\n".join(it.points), it.text, it.counterweight, it.insights) for it in themes)]


def _mirror(report: Report, wording: Wording) -> list[Row]:
    figure: MirrorFigure | None = report.mirror.figure if report.mirror else None
    if figure is None:
        return [(wording.answer,)]
    counts = zip(figure.scale, figure.a.counts, figure.b.counts, strict=True)
    return [
        (wording.answer, figure.a.name, figure.b.name),
        (wording.question, figure.a.wording, figure.b.wording),
        *counts,
        (wording.unknown, figure.a.unknown, figure.b.unknown),
    ]


def _agreements(report: Report, wording: Wording) -> list[Row]:
    return [(wording.agreement, wording.who, wording.when), *((it.text, it.who, it.when) for it in report.agreements)]


def _programme(report: Report, wording: Wording) -> list[Row]:
    heading = (wording.began, wording.ended, wording.step, wording.planned)
    return [heading, *((it.began, it.ended, it.title, it.planned) for it in report.programme)]
