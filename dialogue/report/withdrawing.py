"""Taking what people no longer allow out of a report that is finished: their own sentences, and every copy of them."""

import re
from collections.abc import Collection, Iterable
from typing import TypeVar

from msgspec.structs import replace

from dialogue.records import Theme
from dialogue.report.parts import paragraphs, without_sentences
from dialogue.report.record import EyeOpener, OpenPart, Report, Source, ThemeSection

Themed = TypeVar("Themed", Theme, ThemeSection)
FEWEST_WORDS = 3
"""A sentence of fewer words is not cut out of the middle of a text: it would take words of the organiser along."""


def without(
    report: Report, sentences: Collection[str], agreements: Collection[str] = (), shared: Collection[str] = ()
) -> Report:
    """Return the report without these sentences and agreements, also where one was copied into a written text.

    `shared` sentences may still be printed, and are no open data any more.

    What the organiser wrote around them stays. A report that holds none of them comes back equal.
    """
    gone = {*sentences, *agreements}

    def text(written: str) -> str:
        return without_sentences(written, gone)

    def blocks(written: tuple[str, ...]) -> tuple[str, ...]:
        whole = "\n\n".join(written)
        left = text(whole)
        return written if left == whole else paragraphs(left)

    mirror, evaluation, closing = report.mirror, report.evaluation, report.closing
    return replace(
        report,
        introduction=blocks(report.introduction),
        present=replace(report.present, text=text(report.present.text)),
        steps=tuple(replace(it, text=text(it.text)) for it in report.steps),
        mirror=mirror and replace(mirror, text=blocks(mirror.text), after=blocks(mirror.after)),
        bridge=text(report.bridge),
        themes=tuple(replace(without_copies(it, gone), quotes=_others(it.quotes, sentences)) for it in report.themes),
        eye_openers=tuple(_eye_openers(report.eye_openers, gone)),
        agreements=tuple(it for it in report.agreements if it.text not in agreements),
        evaluation=evaluation
        and replace(evaluation, text=text(evaluation.text), remarks=_others(evaluation.remarks, sentences)),
        closing=closing and replace(closing, text=text(closing.text), wishes=_others(closing.wishes, sentences)),
        sources=tuple(_sources(report.sources, gone)),
        colophon=replace(report.colophon, how=text(report.colophon.how), licence=text(report.colophon.licence)),
        allowed=tuple(it for it in report.allowed if it.text not in sentences),
        open=report.open and _still_open(report.open, {*sentences, *shared}),
    )


def without_copies(theme: Themed, sentences: Collection[str]) -> Themed:
    """Return a theme without these sentences in what the organiser wrote in it.

    Its name stays: it is the organiser's own, and a sentence of one word must not take it away.
    """
    return replace(
        theme,
        text=without_sentences(theme.text, sentences),
        points=tuple(left for left in (without_sentences(it, sentences) for it in theme.points) if left),
        counterweight=without_sentences(theme.counterweight, sentences),
        do=without_sentences(theme.do, sentences),
        dont=without_sentences(theme.dont, sentences),
    )


def _still_open(part: OpenPart, gone: Collection[str]) -> OpenPart:
    return replace(part, sentences=tuple(it for it in part.sentences if it.text not in gone))


def _others(quoted: tuple[str, ...], sentences: Collection[str]) -> tuple[str, ...]:
    return tuple(it for it in quoted if it not in sentences)


def _sources(listed: Iterable[Source], gone: Collection[str]) -> Iterable[Source]:
    for source in listed:
        kind, title, credit = (without_sentences(it, gone) for it in (source.kind, source.title, source.credit))
        if title := title or source.url or credit or kind:
            yield replace(source, kind=kind, title=title, credit=credit)


def _eye_openers(openers: Iterable[EyeOpener], gone: Collection[str]) -> Iterable[EyeOpener]:
    for opener in openers:
        tips = tuple(left for left in (without_sentences(it, gone) for it in opener.tips) if left)
        body = _cut(without_sentences(opener.text, gone), gone)
        if body or tips or not opener.text:
            yield replace(opener, text=body, tips=tips)


def _cut(body: str, gone: Collection[str]) -> str:
    """Return the body of an eye-opener, whose lines were joined, without sentences that were a line of it."""
    for words in (sentence.split() for sentence in gone):
        said = r"\s+".join(map(re.escape, words))
        cut = re.sub(rf"[“\"‘']?(?<!\w){said}(?!\w)[”\"’']?", "", body) if len(words) >= FEWEST_WORDS else body
        if cut != body:
            body = " ".join(cut.split())
    return body
