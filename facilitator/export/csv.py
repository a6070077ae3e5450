"""The sentences that may be quoted, as a table for a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Sequence

from dialogue.report.record import AllowedInsight, Report
from facilitator.export.printable import printable_record
from facilitator.export.wording import Wording

MEDIA_TYPE = "text/csv"
EXTENSION = "csv"
BYTE_ORDER_MARK = "\ufeff"  # without it Excel reads é as Ã©
BETWEEN_COLUMNS = {"nl": ";"}  # a Dutch Excel takes a comma for a decimal mark and puts a whole row in one cell
BETWEEN_THEMES = " | "
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def write(report: Report, wording: Wording) -> bytes:
    """Return the table as UTF-8 with a byte order mark: a heading, then one row for each sentence."""
    sentences = printable_record(report).allowed
    return table([heading(wording), *(cells(insight, wording) for insight in sentences)], wording.language)


def table(rows: Iterable[Sequence[str]], language: str) -> bytes:
    """Return rows, the heading first, as a file that a spreadsheet in this language opens with every cell in place."""
    file = io.StringIO(newline="")
    written = csv.writer(file, delimiter=BETWEEN_COLUMNS.get(language, ","))
    written.writerows([inert(cell) for cell in row] for row in rows)
    return (BYTE_ORDER_MARK + file.getvalue()).encode()


def heading(wording: Wording) -> list[str]:
    """Return the names of the columns."""
    return [wording.sentence, wording.kind, wording.themes, wording.star]


def cells(insight: AllowedInsight, wording: Wording) -> list[str]:
    """Return the cells of one row."""
    star = wording.yes if insight.starred else wording.no
    return [insight.text, wording.kind_of(insight.kind), BETWEEN_THEMES.join(insight.themes), star]


def inert(cell: str) -> str:
    """Return the cell so that no spreadsheet calculates with it.

    A sentence that starts like a formula would be run by Excel, with what it may fetch or start; quotes do not
    stop that, an apostrophe in front does. The sentence itself stays readable as it was typed.
    """
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell
