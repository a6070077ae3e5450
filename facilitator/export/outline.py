"""The report as a row of plain blocks, for formats that know headings, lists and tables and no layout."""

from collections.abc import Callable, Iterable, Sequence

import msgspec

from dialogue.report.record import MirrorFigure, Report
from facilitator.export.parts import harvested, paragraphs, somebody
from facilitator.export.wording import Wording

SIGNS = {"a": "●", "b": "◆"}


class Heading(msgspec.Struct, frozen=True):
    """A heading; level 1 is the title of the whole."""

    text: str
    level: int = 2


class Paragraph(msgspec.Struct, frozen=True):
    """A paragraph, with words that stand out before it, or only those."""

    text: str
    before: str = ""


class Items(msgspec.Struct, frozen=True):
    """A list; numbered where the order is that of something outside it."""

    items: Sequence[str]
    numbered: bool = False

    @property
    def marked(self) -> list[tuple[str, str]]:
        """Each item with the mark before it: its number, or a dash."""
        return [(f"{place}." if self.numbered else "-", item) for place, item in enumerate(self.items, start=1)]


class Quotes(msgspec.Struct, frozen=True):
    """Sentences of participants, each by itself."""

    quotes: Sequence[str]


class Table(msgspec.Struct, frozen=True):
    """A table; each row has as many cells as the header."""

    header: Sequence[str]
    rows: Sequence[Sequence[str]]


class Link(msgspec.Struct, frozen=True):
    """Something elsewhere: its title, the address as typed, and what is said about it; each may be empty."""

    title: str
    url: str
    about: str = ""


Block = Heading | Paragraph | Items | Quotes | Table | Link
Part = Callable[[Report, Wording], Iterable[Block]]


def outline(report: Report, wording: Wording, parts: Sequence[str] = ()) -> list[Block]:
    """Return the blocks of these parts, or of all of them, in reading order; an empty part has none."""
    return [block for name, part in PARTS.items() if not parts or name in parts for block in part(report, wording)]


def _front(report: Report, wording: Wording) -> Iterable[Block]:
    yield Heading(report.title or wording.look_back, 1)
    about = [report.subtitle, wording.look_back_on(report.date), report.place]
    yield from (Paragraph(text) for text in about if text)
    by = [wording.organised_by(report.organisers), wording.led_by(report.facilitators), wording.published_as(report)]
    yield from (Paragraph(text) for text in by if text)


def _words(report: Report, wording: Wording) -> Iterable[Block]:
    if report.words:
        yield Heading(wording.words)
    for explained in report.words:
        yield Paragraph(explained.meaning, f"{explained.word}:")


def _introduction(report: Report, wording: Wording) -> Iterable[Block]:
    if report.introduction:
        yield Heading(wording.introduction)
        yield from _said(*report.introduction)


def _present(report: Report, wording: Wording) -> Iterable[Block]:
    present = report.present
    if not somebody(present):
        return
    yield Heading(wording.present)
    yield from _said(present.text)
    for side, there in (("a", present.a), ("b", present.b)):
        if there.roles:
            yield Paragraph("", f"{SIGNS[side]} {there.name}")
            yield Items(there.roles)
    if present.other_roles:
        yield Paragraph("", wording.also_present)
        yield Items(present.other_roles)


def _steps(report: Report, wording: Wording) -> Iterable[Block]:
    if report.steps:
        yield Heading(wording.steps)
        rows = [(step.time, " ".join(filter(None, (_ended(step.title), step.text)))) for step in report.steps]
        yield Table((wording.time, wording.step), rows)


def _mirror(report: Report, wording: Wording) -> Iterable[Block]:
    if report.mirror is None:
        return
    yield Heading(wording.mirror)
    yield from _said(*report.mirror.text)
    if report.mirror.figure:
        yield from _figure(report.mirror.figure, wording)
    yield from _said(*report.mirror.after)


def _figure(figure: MirrorFigure, wording: Wording) -> Iterable[Block]:
    header = (wording.answer, *(f"{SIGNS[side]} {of.name}" for side, of in (("a", figure.a), ("b", figure.b))))
    counts = zip(figure.scale, figure.a.counts, figure.b.counts, strict=True)
    yield Table(header, [(answer, str(a), str(b)) for answer, a, b in counts])
    yield from _said(wording.unknown_in(figure))


def _themes(report: Report, wording: Wording) -> Iterable[Block]:
    if not harvested(report):
        return
    yield Heading(report.harvest_question or wording.harvest)
    yield from _said(report.bridge)
    for theme in report.themes:
        yield Heading(theme.name, 3)
        yield from _said(theme.text)
        if theme.points:
            yield Items(theme.points)
        if theme.quotes:
            yield Quotes(theme.quotes)
        if theme.counterweight:
            yield Paragraph(theme.counterweight, wording.counterweight)


def _eye_openers(report: Report, wording: Wording) -> Iterable[Block]:
    if report.eye_openers:
        yield Heading(wording.eye_openers)
    for opener in report.eye_openers:
        if opener.to:
            yield Heading(opener.to, 3)
        yield from _said(opener.text)
        if opener.tips:
            yield Paragraph("", wording.tips)
            yield Items(opener.tips)


def _agreements(report: Report, wording: Wording) -> Iterable[Block]:
    if report.agreements:
        yield Heading(wording.agreements)
        rows = [(agreed.text, agreed.who, agreed.when) for agreed in report.agreements]
        yield Table((wording.agreement, wording.who, wording.when), rows)


def _evaluation(report: Report, wording: Wording) -> Iterable[Block]:
    if report.evaluation is None:
        return
    yield Heading(wording.evaluation)
    yield from _said(report.evaluation.text)
    if report.evaluation.counts:
        counts = zip(report.evaluation.scale, report.evaluation.counts, strict=True)
        yield Table((wording.answer, wording.answers), [(answer, str(count)) for answer, count in counts])
    if report.evaluation.remarks:
        yield Quotes(report.evaluation.remarks)


def _closing(report: Report, wording: Wording) -> Iterable[Block]:
    if report.closing:
        yield Heading(wording.closing)
        yield from _said(report.closing.text)
        if report.closing.wishes:
            yield Quotes(report.closing.wishes)


def _sources(report: Report, wording: Wording) -> Iterable[Block]:
    if report.sources:
        yield Heading(wording.sources)
    for source in report.sources:
        yield Link(source.title, source.url, ". ".join(filter(None, (source.kind, source.credit))))


def _cards(report: Report, wording: Wording) -> Iterable[Block]:
    if report.deck and report.deck.cards:
        yield Heading(wording.cards)
        yield from _said(report.deck.intro)
        yield Items([card.ask for card in report.deck.cards], numbered=True)
        yield from _said(report.deck.credit)


def _colophon(report: Report, wording: Wording) -> Iterable[Block]:
    colophon = report.colophon
    yield Heading(wording.colophon)
    yield from _said(colophon.how, colophon.licence, colophon.contact)
    yield from (Link(it.name, it.url) for it in report.organisers if it.url)
    yield from _said(wording.edition(report), wording.made_with(colophon.made_with))


PARTS: dict[str, Part] = {
    "front": _front,
    "words": _words,
    "introduction": _introduction,
    "present": _present,
    "steps": _steps,
    "mirror": _mirror,
    "themes": _themes,
    "eye_openers": _eye_openers,
    "agreements": _agreements,
    "evaluation": _evaluation,
    "closing": _closing,
    "sources": _sources,
    "cards": _cards,
    "colophon": _colophon,
}
"""The parts by name, in reading order."""


def _said(*texts: str) -> Iterable[Block]:
    return (Paragraph(paragraph) for text in texts for paragraph in paragraphs(text))


def _ended(title: str) -> str:
    return title if not title or title.endswith((".", "?", "!")) else f"{title}."
