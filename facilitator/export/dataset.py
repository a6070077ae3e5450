"""The meeting as data: what a report may say, in records with a description of every field."""

from typing import Annotated

import msgspec
from msgspec import Meta

from dialogue.report.record import MirrorSide, Report
from facilitator.export.theme_counts import in_themes

VERSION = "1"


def _about(description: str) -> Meta:
    return Meta(description=description)


class RanStep(msgspec.Struct, frozen=True):
    """One time that a step was on."""

    title: Annotated[str, _about("Title of the step, as it stood on the screens.")]
    kind: Annotated[str, _about("What kind of step it was: info, check_in, group, cards, mirror, harvest, themes, …")]
    began: Annotated[str, _about("Clock time at which it began, HH.MM.")]
    ended: Annotated[str, _about("Clock time at which it ended, HH.MM; empty while it is on.")]
    planned_minutes: Annotated[int, _about("Minutes that the programme had for it.")]


class Roles(msgspec.Struct, frozen=True):
    """The roles that were there, without numbers."""

    side_a: Annotated[list[str], _about("Names of the roles on side a of the mirror.")]
    side_b: Annotated[list[str], _about("Names of the roles on side b of the mirror.")]
    no_side: Annotated[list[str], _about("Names of the roles on neither side.")]


class MirrorAnswers(msgspec.Struct, frozen=True):
    """The answers of one side to the mirror question."""

    side: Annotated[str, _about("Name of the side.")]
    question: Annotated[str, _about("The question as this side was asked it.")]
    counts: Annotated[list[int], _about("Answers for each word of the scale, in its order.")]
    unknown: Annotated[int, _about("How many chose 'I do not know' or skipped the question.")]


class MirrorData(msgspec.Struct, frozen=True):
    """The mirror question; it is there only when both sides have at least the minimum of answers."""

    scale: Annotated[list[str], _about("Words of the scale, from low to high.")]
    a: Annotated[MirrorAnswers, _about("Side a.")]
    b: Annotated[MirrorAnswers, _about("Side b.")]


class Evaluated(msgspec.Struct, frozen=True):
    """How the meeting was; it is there only when there are enough answers."""

    scale: Annotated[list[str], _about("Words that could be chosen.")]
    counts: Annotated[list[int], _about("Answers for each word, in the order of the scale.")]


class ThemeData(msgspec.Struct, frozen=True):
    """A theme as the organisers wrote it."""

    name: Annotated[str, _about("Name of the theme.")]
    text: Annotated[str, _about("Running text about it; may be empty.")]
    points: Annotated[list[str], _about("Attention points, in order.")]
    counterweight: Annotated[str, _about("What is true at the same time; may be empty.")]
    do: Annotated[str, _about("What helps, in a line; may be empty.")]
    dont: Annotated[str, _about("What does not help, in a line; may be empty.")]
    insights: Annotated[int, _about("How many of the sentences below are in it.")]


class InsightData(msgspec.Struct, frozen=True):
    """A sentence of which its writer said that it may be quoted; nothing tells who that was, or when."""

    text: Annotated[str, _about("The sentence, as it was typed or as the organisers worded it.")]
    kind: Annotated[str, _about("What it answers: story, harvest, eye_opener or wish.")]
    themes: Annotated[list[str], _about("Names of the themes it is in; may be none.")]
    starred: Annotated[bool, _about("Whether the organisers marked it.")]


class AgreementData(msgspec.Struct, frozen=True):
    """Something that was agreed, of which its writer said that it may be told."""

    text: Annotated[str, _about("What was agreed.")]
    who: Annotated[str, _about("By whom, as typed; may be empty.")]
    when: Annotated[str, _about("By when, as typed; may be empty.")]


class EditionData(msgspec.Struct, frozen=True):
    """A report that was published."""

    number: Annotated[int, _about("Number of the version; the first is 1.")]
    day: Annotated[str, _about("Day on which it was published, ISO 8601.")]


class Dataset(msgspec.Struct, frozen=True):
    """An oogstdialoog as data. It holds what the report may say and no more: a count too small to show is not in it."""

    version: Annotated[str, _about("Version of this form.")]
    edition: Annotated[EditionData | None, _about("Which published version this is; null for a draft.")]
    title: Annotated[str, _about("Title of the meeting.")]
    date: Annotated[str, _about("Day of the meeting, ISO 8601.")]
    place: Annotated[str, _about("Where it was; may be empty.")]
    language: Annotated[str, _about("Language of the texts, BCP 47.")]
    organisers: Annotated[list[str], _about("Who organised it.")]
    licence: Annotated[str, _about("Under what conditions this may be used, in words; may be empty.")]
    harvest_question: Annotated[str, _about("The question that the harvest answers; may be empty.")]
    roles: Annotated[Roles, _about("Roles that were there.")]
    programme: Annotated[list[RanStep], _about("What was on, in the order in which it began.")]
    mirror: Annotated[MirrorData | None, _about("The mirror question; null when it may not be shown.")]
    evaluation: Annotated[Evaluated | None, _about("How the meeting was; null when it may not be shown.")]
    themes: Annotated[list[ThemeData], _about("Themes, in the order of the report.")]
    insights: Annotated[list[InsightData], _about("Sentences that may be quoted, in no order that means anything.")]
    agreements: Annotated[list[AgreementData], _about("What was agreed.")]


def dataset(report: Report) -> Dataset:
    """Return the report as data."""
    figure = report.mirror.figure if report.mirror else None
    evaluation = report.evaluation
    return Dataset(
        version=VERSION,
        edition=EditionData(report.edition.number, report.edition.day) if report.edition else None,
        title=report.title,
        date=report.date,
        place=report.place,
        language=report.language,
        organisers=[it.name for it in report.organisers],
        licence=report.colophon.licence,
        harvest_question=report.harvest_question,
        roles=Roles(list(report.present.a.roles), list(report.present.b.roles), list(report.present.other_roles)),
        programme=[RanStep(it.title, it.kind, it.began, it.ended, it.planned) for it in report.programme],
        mirror=MirrorData(list(figure.scale), _side(figure.a), _side(figure.b)) if figure else None,
        evaluation=Evaluated(list(evaluation.scale), list(evaluation.counts))
        if evaluation and evaluation.counts
        else None,
        themes=[
            ThemeData(
                it.name,
                it.text,
                list(it.points),
                it.counterweight,
                it.do,
                it.dont,
                counted.count,
            )
            for it, counted in zip(report.themes, in_themes(report), strict=True)
        ],
        insights=[InsightData(it.text, it.kind, list(it.themes), it.starred) for it in report.allowed],
        agreements=[AgreementData(it.text, it.who, it.when) for it in report.agreements],
    )


def _side(side: MirrorSide) -> MirrorAnswers:
    return MirrorAnswers(side.name, side.wording, list(side.counts), side.unknown)


class Field(msgspec.Struct, frozen=True):
    """A line of the data dictionary: where a value stands (`insights[].text`), its type, and what it means."""

    path: str
    type: str
    meaning: str


def json_schema(form: type[msgspec.Struct] = Dataset, title: str = "Oogstdialoog") -> dict[str, object]:
    """Return the form of the data as a JSON Schema (2020-12)."""
    schema = msgspec.json.schema(form)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title, **schema}


def dictionary(form: type[msgspec.Struct] = Dataset) -> list[Field]:
    """Return every field of the data with its meaning, in the order in which they stand there."""
    return list(_fields(form, ""))


def _fields(struct: type, place: str) -> "list[Field]":
    found = []
    for field in msgspec.structs.fields(struct):
        described = msgspec.inspect.type_info(field.type)
        assert isinstance(described, msgspec.inspect.Metadata) and described.extra_json_schema, (
            "every field is described"
        )
        path = f"{place}{field.name}"
        meaning = described.extra_json_schema["description"]
        found += [Field(path, _named(described.type), meaning), *_below(described.type, path)]
    return found


def _below(kind: msgspec.inspect.Type, path: str) -> list[Field]:
    match kind:
        case msgspec.inspect.StructType(cls=struct):
            return _fields(struct, f"{path}.")
        case msgspec.inspect.ListType(item_type=item):
            return _below(item, f"{path}[]")
        case msgspec.inspect.UnionType(types=types):
            return [field for it in types for field in _below(it, path)]
    return []


def _named(kind: msgspec.inspect.Type) -> str:
    match kind:
        case msgspec.inspect.ListType(item_type=item):
            return f"list of {_named(item)}"
        case msgspec.inspect.UnionType(types=types):
            return " or ".join(_named(it) for it in types)
        case msgspec.inspect.StructType():
            return "object"
        case msgspec.inspect.NoneType():
            return "null"
    return {"StrType": "text", "IntType": "number", "BoolType": "true or false"}[type(kind).__name__]
