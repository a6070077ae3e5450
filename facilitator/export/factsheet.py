"""The report on one sheet of A4: the mirror, and the themes as what to do and what rather not."""

import unicodedata
from collections.abc import Sequence
from typing import Any

import msgspec

from dialogue.report.record import MirrorFigure, MirrorSide, Report, ThemeSection
from facilitator.export.mirror_drawing import for_a_template
from facilitator.export.parts import paragraphs
from facilitator.export.printable import printable_record
from facilitator.export.typesetting import typeset
from facilitator.export.wording import Wording

MEDIA_TYPE = "application/pdf"
EXTENSION = "pdf"
MOST_ROWS = 14
MOST_OF_MIRROR = 3
"""Paragraphs: one for each side, and one more."""
LONGEST_TITLE = 160
LONGEST_TEXT = 420
LONGEST_CELL = 160
LONGEST_NAME = 80
LONGEST_WORD = 30
ELLIPSIS = "…"


def write(report: Report, wording: Wording) -> bytes:
    """Return the sheet as the bytes of a PDF; it is one page whatever is in the report."""
    return typeset("factsheet.typ", content(printable_record(report), wording))


def content(report: Report, wording: Wording) -> dict[str, Any]:
    """Return what the template prints. What is too long for one sheet ends in an ellipsis: the report has the rest."""
    colophon = report.colophon
    rows = rows_of(report)
    figure = brief(report.mirror.figure) if report.mirror and report.mirror.figure else None
    foot = (wording.organised_by(report.organisers), wording.edition(report), colophon.licence, colophon.contact)
    return {
        "labels": wording.labels,
        "language": report.language,
        "document_title": wording.summary_title(report),
        "date": report.date,
        "day": wording.in_words(report.date),
        "authors": [it.name for it in report.organisers],
        "title": shortened(report.title, LONGEST_TITLE) or wording.look_back,
        "question": shortened(report.harvest_question or wording.harvest, LONGEST_TITLE),
        "mirror": _words(report.mirror.text)[:MOST_OF_MIRROR] if report.mirror else [],
        "figure": for_a_template(figure) if figure else None,
        "figure_in_words": wording.figure_in_words(figure) if figure else "",
        # where nothing was harvested yet the sheet still says what it is about
        "introduction": "" if rows or report.mirror else next(iter(_words(report.introduction)), ""),
        "advises": advises(report),
        "rows": rows[:MOST_ROWS],
        "is_all": len(rows[:MOST_ROWS]) == len(report.themes),
        "foot": [text for text in (_on_one_line(text, LONGEST_TEXT) for text in foot) if text],
        "left_out": False,
    }


def advises(report: Report) -> bool:
    """Whether any theme says what to do or what rather not; if not, attention points take that place."""
    return any(theme.do or theme.dont for theme in report.themes)


def rows_of(report: Report) -> list[list[str]]:
    """Return a row for each theme that has a place on the sheet, in the order of the report."""
    if advises(report):
        told = [[it.name, it.do, it.dont] for it in report.themes if it.do or it.dont]
    else:
        told = [[it.name, next(iter(it.points), _first_of(it))] for it in report.themes]
    return [
        [_on_one_line(name, LONGEST_NAME), *(_on_one_line(cell, LONGEST_CELL) for cell in cells)]
        for name, *cells in told
    ]


def shortened(text: str, most: int) -> str:
    """Return a text of at most this length: cut after a whole word where there is one, with an ellipsis."""
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    whole = cut.rpartition(" ")[0] if " " in cut[most // 2 :] else cut
    while whole and unicodedata.category(whole[-1])[0] in "MCP":  # no loose accent, joiner or comma at the end
        whole = whole[:-1]
    return whole.rstrip() + ELLIPSIS


def brief(figure: MirrorFigure) -> MirrorFigure:
    """Return the figure with words that fit beside it."""

    def side(of: MirrorSide) -> MirrorSide:
        name, wording = _on_one_line(of.name, LONGEST_WORD * 2), _on_one_line(of.wording, LONGEST_CELL)
        return msgspec.structs.replace(of, name=name, wording=wording)

    scale = tuple(_on_one_line(word, LONGEST_WORD) for word in figure.scale)
    return MirrorFigure(scale, side(figure.a), side(figure.b))


def _words(texts: Sequence[str]) -> list[str]:
    return [_on_one_line(part, LONGEST_TEXT) for text in texts for part in paragraphs(text)]


def _first_of(theme: ThemeSection) -> str:
    return next(iter(paragraphs(theme.text)), "")


def _on_one_line(text: str, most: int) -> str:
    return shortened(" ".join(text.split()), most)
