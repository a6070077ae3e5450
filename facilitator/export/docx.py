"""The report as a Word file, for who wants to go on with it: headings, lists, quotes and tables in real styles."""

from functools import cache

import msgspec

from dialogue.report.record import MirrorFigure, Picture, Report
from facilitator.export.links import target
from facilitator.export.mirror_drawing import for_a_template
from facilitator.export.outline import SIGNS
from facilitator.export.parts import harvested, somebody
from facilitator.export.printable import printable_record
from facilitator.export.theme_counts import charted
from facilitator.export.typesetting import typeset
from facilitator.export.word.manuscript import Manuscript
from facilitator.export.word.styles import BOXED, SIDES, SMALL
from facilitator.export.word.template import TemplateError
from facilitator.export.wording import Wording

__all__ = ["EXTENSION", "MEDIA_TYPE", "TemplateError", "check", "write"]

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
EXTENSION = "docx"
MOST_BARS = 20
"""A picture of more bars than these is higher than a page; the table has them all."""


def write(report: Report, wording: Wording, template: bytes = b"") -> bytes:
    """Return the report as the bytes of a Word file; with a template (.docx or .dotx) in the look of that one.

    Raises `TemplateError` for a template that cannot be used.
    """
    report = printable_record(report)
    word = Manuscript(report.language, template)
    _front(word, report, wording)
    for part in (
        _opening,
        _steps,
        _mirror,
        _themes,
        _eye_openers,
        _agreements,
        _evaluation,
        _closing,
        _sources,
        _cards,
        _colophon,
    ):
        part(word, report, wording)
    return word.done()


def check(template: bytes) -> None:
    """Raise `TemplateError` for a template in which no report can be written."""
    Manuscript("nl", template).done()


def _front(word: Manuscript, report: Report, wording: Wording) -> None:
    organisers = wording.summed_up([organiser.name for organiser in report.organisers])
    about = wording.look_back_on(report.date)
    word.describe(wording.document_title(report), about, organisers, report.language, report.date)
    word.footer(about)
    if report.logo:
        word.picture(report.logo.data, report.logo.alt or wording.logo, *within(report.logo, 46, 20))
    word.say_after(wording.look_back, "")
    word.say(wording.in_words(report.date))
    word.say(report.place)
    word.say(report.title, "Title")
    word.say(report.subtitle, "Subtitle")
    word.say(wording.organised_by(report.organisers), SMALL)
    word.say(wording.led_by(report.facilitators), SMALL)
    word.say(wording.published_as(report), SMALL)
    if word.in_our_look and not report.photo:
        word.decoration(_field())
    if report.photo:
        word.picture(report.photo.data, report.photo.alt or wording.photo, *within(report.photo, word.text_width, 120))
    word.contents(wording.contents)
    if report.words:
        word.heading(wording.words)
        for explained in report.words:
            word.say_after(f"{explained.word}.", explained.meaning)


@cache
def _field() -> bytes:
    """Return the field of leaves and grain of the cover, which is the same in every report."""
    return typeset("cover_picture.typ", {"labels": {}, "language": "nl"}, "png")


def within(picture: Picture, width: float, height: float) -> tuple[float, float]:
    """Return how wide and high a picture is printed in a place of this size, in millimetres."""
    scale = min(width / picture.width, height / picture.height)
    return picture.width * scale, picture.height * scale


def _opening(word: Manuscript, report: Report, wording: Wording) -> None:
    if report.introduction:
        word.heading(wording.introduction, fresh=not report.words)  # they follow the contents, and it follows them
        for text in report.introduction:
            word.say(text)
    present = report.present
    if not somebody(present):
        return
    word.heading(wording.present)
    word.say(present.text)
    for side, there in (("a", present.a), ("b", present.b)):
        if there.roles:
            word.say_after(f"{SIGNS[side]} {there.name}", "", colour=SIDES[side])
            word.items(there.roles)
    if present.other_roles:
        word.say_after(wording.also_present, "")
        word.items(present.other_roles)


def _steps(word: Manuscript, report: Report, wording: Wording) -> None:
    if report.steps:
        word.heading(wording.steps)
        rows = [(step.time, (step.title, step.text)) for step in report.steps]
        word.table((wording.time, wording.step), rows, (1, 6))


def _mirror(word: Manuscript, report: Report, wording: Wording) -> None:
    if report.mirror is None:
        return
    word.heading(wording.mirror)
    for text in report.mirror.text:
        word.say(text)
    if report.mirror.figure:
        _figure(word, report.mirror.figure, wording)
    for text in report.mirror.after:
        word.say(text)


def _figure(word: Manuscript, figure: MirrorFigure, wording: Wording) -> None:
    drawn = {"figure": for_a_template(figure), "labels": wording.labels, "language": wording.language}
    word.picture(typeset("mirror_picture.typ", drawn, "png"), wording.figure_in_words(figure))
    word.caption(wording.figure, wording.mirror_caption)
    header = (wording.answer, *(f"{SIGNS[side]} {of.name}" for side, of in (("a", figure.a), ("b", figure.b))))
    counts = zip(figure.scale, figure.a.counts, figure.b.counts, strict=True)
    word.table(header, [(answer, str(a), str(b)) for answer, a, b in counts], (2, 2, 2))
    word.say(wording.note_on(figure), SMALL)


def _themes(word: Manuscript, report: Report, wording: Wording) -> None:
    if not harvested(report):
        return
    word.heading(report.harvest_question or wording.harvest)
    word.say(report.bridge)
    _theme_counts(word, report, wording)
    for theme in report.themes:
        word.heading(theme.name, 2)
        word.say(theme.text)
        word.items(theme.points)
        word.quotes(theme.quotes)
        if theme.counterweight:
            word.say_after(wording.counterweight, theme.counterweight, BOXED)


def _theme_counts(word: Manuscript, report: Report, wording: Wording) -> None:
    counted = charted(report)
    if not counted:
        return
    if len(counted) <= MOST_BARS:
        drawn = {"counted": msgspec.to_builtins(counted), "labels": wording.labels, "language": wording.language}
        word.picture(typeset("theme_picture.typ", drawn, "png"), wording.counts_in_words(counted))
        word.caption(wording.figure, wording.themes_caption)
    rows = [(it.name, str(it.count)) for it in counted]
    word.table((wording.theme_heading, wording.number_of_sentences), rows, (4, 2))
    word.say(wording.what_is_counted, SMALL)


def _eye_openers(word: Manuscript, report: Report, wording: Wording) -> None:
    if report.eye_openers:
        word.heading(wording.eye_openers)
    for opener in report.eye_openers:
        if opener.to:
            word.heading(opener.to, 2)
        word.say(opener.text)
        if opener.tips:
            word.say_after(wording.tips, "")
            word.items(opener.tips)


def _agreements(word: Manuscript, report: Report, wording: Wording) -> None:
    if report.agreements:
        word.heading(wording.agreements)
        rows = [(agreed.text, agreed.who, agreed.when) for agreed in report.agreements]
        word.table((wording.agreement, wording.who, wording.when), rows, (5, 2, 2))


def _evaluation(word: Manuscript, report: Report, wording: Wording) -> None:
    if report.evaluation is None:
        return
    word.heading(wording.evaluation)
    word.say(report.evaluation.text)
    if report.evaluation.counts:
        counts = zip(report.evaluation.scale, report.evaluation.counts, strict=True)
        word.table((wording.answer, wording.answers), [(answer, str(count)) for answer, count in counts], (2, 4))
    word.quotes(report.evaluation.remarks)


def _closing(word: Manuscript, report: Report, wording: Wording) -> None:
    if report.closing:
        word.heading(wording.closing)
        word.say(report.closing.text)
        word.quotes(report.closing.wishes)


def _sources(word: Manuscript, report: Report, wording: Wording) -> None:
    if report.sources:
        word.heading(wording.sources)
    for source in report.sources:
        word.say_after(source.title, f"({source.kind})" if source.kind else "")
        if source.url:
            word.link(source.url, target(source.url))
        word.say(source.credit, SMALL)


def _cards(word: Manuscript, report: Report, wording: Wording) -> None:
    if report.deck and report.deck.cards:
        word.heading(wording.cards, fresh=True)
        word.say(report.deck.intro)
        word.items([card.ask for card in report.deck.cards], "List Number")
        word.say(report.deck.credit, SMALL)


def _colophon(word: Manuscript, report: Report, wording: Wording) -> None:
    colophon = report.colophon
    word.heading(wording.colophon)
    for text in (colophon.how, colophon.licence, colophon.contact):
        word.say(text)
    for organiser in report.organisers:
        if organiser.url:
            word.link(organiser.url, target(organiser.url), SMALL)
    for text in (*wording.credits(report), wording.edition(report), wording.made_with(colophon.made_with)):
        word.say(text, SMALL)
