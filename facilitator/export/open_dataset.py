"""The meeting as open data: what may be shared apart from the report, in records with a description of every field."""

from typing import Annotated

import msgspec
from msgspec import Meta

from dialogue.disclosure import cell, spread
from dialogue.permission import OPEN_LICENCES
from dialogue.report.record import MirrorSide, OpenPart, Report
from facilitator.export.theme_counts import held_by

VERSION = "1"


def _about(description: str) -> Meta:
    return Meta(description=description)


class PlannedStep(msgspec.Struct, frozen=True):
    """A step that was on, without the time of day."""

    title: Annotated[str, _about("Title of the step.")]
    kind: Annotated[str, _about("What kind of step it was: info, check_in, group, cards, mirror, harvest, themes, …")]
    planned_minutes: Annotated[int, _about("Minutes that the programme had for it.")]


class OpenCounts(msgspec.Struct, frozen=True):
    """How a group chose on a scale. A null is left out: the count is too small, or would give a small one away."""

    n: Annotated[int, _about("How many chose a word.")]
    low: Annotated[int | None, _about("How many chose a word of the lower half of the scale.")]
    high: Annotated[int | None, _about("How many chose a word of the upper half of the scale.")]
    counts: Annotated[list[int | None], _about("How many chose each word, in the order of the scale.")]


class OpenSide(msgspec.Struct, frozen=True):
    """One side of the mirror."""

    side: Annotated[str, _about("Name of the side.")]
    question: Annotated[str, _about("The question as this side was asked it.")]
    chose: Annotated[OpenCounts, _about("How this side chose.")]
    unknown: Annotated[int | None, _about("How many did not know or skipped the question; not among n. May be null.")]


class OpenMirror(msgspec.Struct, frozen=True):
    """The mirror question; it is there only when both sides have at least the minimum of answers."""

    scale: Annotated[list[str], _about("Words of the scale, from low to high.")]
    a: Annotated[OpenSide, _about("Side a.")]
    b: Annotated[OpenSide, _about("Side b.")]


class OpenEvaluation(msgspec.Struct, frozen=True):
    """How the meeting was; it is there only when there are enough answers."""

    scale: Annotated[list[str], _about("Words of the scale, from low to high.")]
    chose: Annotated[OpenCounts, _about("How people chose.")]


class OpenTheme(msgspec.Struct, frozen=True):
    """A theme as the organisers named it."""

    name: Annotated[str, _about("Name of the theme.")]
    sentences: Annotated[int, _about("How many of the sentences below are in it.")]


class OpenSentence(msgspec.Struct, frozen=True):
    """A sentence of which its writer said that it may be shared openly; nothing tells who that was, or when."""

    text: Annotated[str, _about("The sentence, as it was typed or as the organisers worded it.")]
    kind: Annotated[str, _about("What it answers: story, harvest, eye_opener or wish.")]
    themes: Annotated[list[str], _about("Names of the themes it is in; may be none.")]


class OpenDataset(msgspec.Struct, frozen=True):
    """An oogstdialoog as open data. No count in it is below `minimum`, and none can be worked out that is."""

    version: Annotated[str, _about("Version of this form.")]
    licence: Annotated[str, _about("The licence under which this may be used.")]
    licence_url: Annotated[str, _about("Where the words of the licence stand.")]
    title: Annotated[str, _about("Title of the meeting.")]
    subtitle: Annotated[str, _about("Subtitle of the meeting; may be empty.")]
    date: Annotated[str, _about("Day of the meeting, ISO 8601.")]
    place: Annotated[str, _about("Where it was, as the organisers print it; may be empty.")]
    language: Annotated[str, _about("Language of the texts, BCP 47.")]
    organisers: Annotated[list[str], _about("Who organised it: to be named where the licence asks for it.")]
    harvest_question: Annotated[str, _about("The question that the harvest answers; may be empty.")]
    minimum: Annotated[int, _about("The smallest count of people that is told.")]
    programme: Annotated[list[PlannedStep], _about("What was on, in order.")]
    mirror: Annotated[OpenMirror | None, _about("The mirror question; null when it may not be shown.")]
    evaluation: Annotated[OpenEvaluation | None, _about("How the meeting was; null when it may not be shown.")]
    themes: Annotated[list[OpenTheme], _about("Themes, in the order of the report.")]
    sentences: Annotated[list[OpenSentence], _about("Sentences, in no order that means anything.")]


def open_dataset(report: Report) -> OpenDataset:
    """Return what of a report may be shared openly. Raises `ValueError` when the organisers share nothing openly."""
    if report.open is None:
        raise ValueError("nothing of this meeting is shared openly")
    part = report.open
    held = held_by(part.sentences)
    return OpenDataset(
        version=VERSION,
        licence=part.licence,
        licence_url=OPEN_LICENCES.get(part.licence, ""),
        title=report.title,
        subtitle=report.subtitle,
        date=report.date,
        place=report.place,
        language=report.language,
        organisers=[it.name for it in report.organisers],
        harvest_question=report.harvest_question,
        minimum=part.minimum,
        programme=[PlannedStep(it.title, it.kind, it.planned) for it in report.programme],
        mirror=_mirror(report, part),
        evaluation=_evaluation(report, part),
        themes=[OpenTheme(it.name, held[it.name]) for it in report.themes],
        sentences=[OpenSentence(it.text, it.kind, list(it.themes)) for it in part.sentences],
    )


def _mirror(report: Report, part: OpenPart) -> OpenMirror | None:
    figure = report.mirror.figure if report.mirror else None
    if figure is None:
        return None
    a, b = _side(figure.a, part.minimum), _side(figure.b, part.minimum)
    return OpenMirror(list(figure.scale), a, b) if a and b else None


def _side(side: MirrorSide, minimum: int) -> OpenSide | None:
    chose = _counts(side.counts, minimum)
    return OpenSide(side.name, side.wording, chose, cell(side.unknown, minimum)) if chose else None


def _evaluation(report: Report, part: OpenPart) -> OpenEvaluation | None:
    told = report.evaluation
    chose = _counts(told.counts, part.minimum) if told else None
    return OpenEvaluation(list(told.scale), chose) if told and chose else None


def _counts(counts: tuple[int, ...], minimum: int) -> OpenCounts | None:
    told = spread(counts, minimum)
    return OpenCounts(told.n, told.low, told.high, list(told.counts)) if told else None
