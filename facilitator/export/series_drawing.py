"""The mirror of a series in numbers: a line for each meeting, with the mark of each side where its share is."""

import msgspec

from dialogue.report.series import SeriesReport, SideShare

WIDTH = 400
TOP = 34
ROW = 62
LINE_BEGINS, LINE_ENDS = 118, 384
LETTER = 7.2  # the width of a letter of the numbers, in the widest of the usual fonts


class Mark(msgspec.Struct, frozen=True):
    """The mark of a side: where it stands on the line, and where the middle of its number is."""

    x: float
    number_x: float
    high: int
    answers: int


class Row(msgspec.Struct, frozen=True):
    """One meeting: its line at height `y`, with a mark for each side."""

    number: int
    date: str
    y: float
    a: Mark
    b: Mark


class Drawing(msgspec.Struct, frozen=True):
    """A figure of WIDTH wide with a row for each meeting."""

    height: float
    rows: tuple[Row, ...]


def drawing(report: SeriesReport) -> Drawing:
    """Return the meetings whose mirror may be shown, in order of time."""
    rows = []
    for place, meeting in enumerate(report.mirrored):
        assert meeting.mirror is not None
        y = TOP + (place + 0.5) * ROW
        rows.append(Row(meeting.number, meeting.date, y, mark(meeting.mirror.a), mark(meeting.mirror.b)))
    return Drawing(TOP + len(rows) * ROW + 4, tuple(rows))


def mark(side: SideShare) -> Mark:
    """Return where a share stands; its number keeps within the figure."""
    x = LINE_BEGINS + side.share * (LINE_ENDS - LINE_BEGINS)
    half = len(f"{side.high} van {side.answers}") * LETTER / 2
    return Mark(x, min(max(x, LINE_BEGINS + half - 8), WIDTH - half), side.high, side.answers)
