"""The report of a series as a row of plain blocks, and as Markdown."""

from collections.abc import Iterable

from dialogue.report.series import SeriesMeeting, SeriesReport
from facilitator.export.markdown import in_markdown
from facilitator.export.outline import SIGNS, Block, Heading, Items, Paragraph, Table
from facilitator.export.printable import printable_record
from facilitator.export.series_wording import SeriesWording

MEDIA_TYPE = "text/markdown; charset=utf-8"
EXTENSION = "md"


def write(report: SeriesReport, wording: SeriesWording) -> bytes:
    """Return the report as Markdown, in UTF-8."""
    return in_markdown(outline(printable_record(report), wording))


def outline(report: SeriesReport, wording: SeriesWording) -> list[Block]:
    """Return the blocks in reading order."""
    return [
        block for part in (_front, _meetings, _mirror, _themes, _agreements, _end) for block in part(report, wording)
    ]


def _front(report: SeriesReport, wording: SeriesWording) -> Iterable[Block]:
    yield Heading(report.name, 1)
    yield Paragraph(wording.kind)
    yield from (Paragraph(text) for text in (report.shared_title, wording.period(report)) if text)


def _meetings(report: SeriesReport, wording: SeriesWording) -> Iterable[Block]:
    yield Heading(wording.meetings)
    yield Paragraph("", wording.warning)
    titled = () if report.shared_title else (wording.meeting,)
    header = (wording.number, wording.when, *titled, wording.people, *_sides(report))
    yield Table(header, [_meeting(it, wording, bool(titled)) for it in report.meetings])
    if report.leaves_out:
        yield Paragraph(wording.few_people)
    changed = [f"{wording.of_meeting(it)}: {wording.change(change)}" for it in report.meetings for change in it.changes]
    if changed:
        yield Items(changed)


def _meeting(meeting: SeriesMeeting, wording: SeriesWording, titled: bool) -> tuple[str, ...]:
    numbers = map(wording.told, (meeting.people, meeting.side_a, meeting.side_b))
    title = (meeting.title,) if titled else ()
    return (str(meeting.number), wording.in_words(meeting.date), *title, *numbers)


def _mirror(report: SeriesReport, wording: SeriesWording) -> Iterable[Block]:
    yield Heading(wording.mirror)
    if not report.mirrored:
        yield Paragraph(wording.no_mirrors)
        return
    yield Paragraph(wording.question(report))
    header = (wording.meeting, *_sides(report), wording.gap)
    yield Table(header, [_mirrored(it, wording) for it in report.meetings])
    yield Paragraph(wording.gap_explained)


def _mirrored(meeting: SeriesMeeting, wording: SeriesWording) -> tuple[str, ...]:
    gap = meeting.mirror
    if gap is None:
        return wording.of_meeting(meeting), wording.told(None), wording.told(None), wording.why_no_mirror(meeting)
    shares = (wording.part_of(side.high, side.answers) for side in (gap.a, gap.b))
    return (wording.of_meeting(meeting), *shares, wording.gap_of(gap))


def _themes(report: SeriesReport, wording: SeriesWording) -> Iterable[Block]:
    yield Heading(wording.themes)
    if not report.themes:
        yield Paragraph(wording.no_themes)
        return
    yield Paragraph(wording.themes_explained)
    rows = [(it.name, wording.times_of(it, report), wording.where_of(it)) for it in report.themes]
    yield Table((wording.theme, wording.times, wording.where), rows)


def _agreements(report: SeriesReport, wording: SeriesWording) -> Iterable[Block]:
    yield Heading(wording.agreements)
    if not report.agreed:
        yield Paragraph(wording.no_agreements)
    for meeting in report.agreed:
        yield Heading(wording.of_meeting(meeting), 3)
        rows = [(it.text, it.who, it.when) for it in meeting.agreements]
        yield Table((wording.agreement, wording.who, wording.until), rows)


def _end(report: SeriesReport, wording: SeriesWording) -> Iterable[Block]:
    yield Heading(wording.colophon)
    yield Paragraph(wording.how(report))
    yield Paragraph(wording.made)


def _sides(report: SeriesReport) -> tuple[str, str]:
    return f"{SIGNS['a']} {report.side_a}", f"{SIGNS['b']} {report.side_b}"
