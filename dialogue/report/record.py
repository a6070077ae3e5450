"""The report (terugblik) as a record: content and order, no format.

Every text here is final: generated sentences and the organiser's edits have already been put together.
Writers in `facilitator/export/` turn a `Report` into a file and add no content of their own but headings.
"""

import msgspec


class Organiser(msgspec.Struct, frozen=True):
    """Who organised; `url` is printed as typed and may be empty."""

    name: str
    part_of: str = ""
    url: str = ""


class Facilitator(msgspec.Struct, frozen=True):
    """Who led the meeting, with the organisation behind the name."""

    name: str
    organisation: str = ""


class SidePresent(msgspec.Struct, frozen=True):
    """One side of the mirror: its name and the names of the roles that were there."""

    name: str
    roles: tuple[str, ...] = ()


class Present(msgspec.Struct, frozen=True):
    """Who were there, in words; a side without people has no roles."""

    text: str
    a: SidePresent
    b: SidePresent
    other_roles: tuple[str, ...] = ()


class StepDone(msgspec.Struct, frozen=True):
    """A step that really ran; `time` is the clock time it began, "14.05"."""

    time: str
    title: str
    text: str


class StepRan(msgspec.Struct, frozen=True):
    """One time that a step was on: clock times ("14.05"; `ended` is empty while it is on) and the minutes planned."""

    title: str
    kind: str
    began: str
    ended: str
    planned: int


class MirrorSide(msgspec.Struct, frozen=True):
    """One side's answers: a count for each word of the scale, and how many did not know or skipped."""

    name: str
    wording: str
    counts: tuple[int, ...]
    unknown: int = 0


class MirrorFigure(msgspec.Struct, frozen=True):
    """Both sides on one scale; it only exists where both sides have at least the minimum of answers."""

    scale: tuple[str, ...]
    a: MirrorSide
    b: MirrorSide


class Mirror(msgspec.Struct, frozen=True):
    """The mirror question: first in words, then, where it may be shown, the figure, then what followed."""

    text: tuple[str, ...]
    figure: MirrorFigure | None = None
    after: tuple[str, ...] = ()


class ThemeSection(msgspec.Struct, frozen=True):
    """A theme with its attention points, allowed quotes (without quotation marks) and counterweight."""

    name: str
    text: str = ""
    points: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    counterweight: str = ""


class EyeOpener(msgspec.Struct, frozen=True):
    """A longer insight, addressed to somebody (`to`, may be empty), with tips."""

    text: str
    to: str = ""
    tips: tuple[str, ...] = ()


class Agreement(msgspec.Struct, frozen=True):
    """What was agreed, by whom and by when; the last two as typed and may be empty."""

    text: str
    who: str = ""
    when: str = ""


class Evaluation(msgspec.Struct, frozen=True):
    """How the meeting was, in words; counts per word only where there are enough answers, else empty."""

    text: str
    scale: tuple[str, ...] = ()
    counts: tuple[int, ...] = ()
    remarks: tuple[str, ...] = ()


class Closing(msgspec.Struct, frozen=True):
    """The hope at the end, with wishes that may be quoted."""

    text: str
    wishes: tuple[str, ...] = ()


class Source(msgspec.Struct, frozen=True):
    """Something to read or watch; `url` as typed, with or without its scheme."""

    title: str
    kind: str = ""
    url: str = ""
    credit: str = ""


class ReportCard(msgspec.Struct, frozen=True):
    """A card of the deck that was used; `picture` is the id of a harvest picture or empty."""

    ask: str
    picture: str = ""


class DeckUsed(msgspec.Struct, frozen=True):
    """The deck of the meeting, with its credit line."""

    name: str
    credit: str
    intro: str = ""
    cards: tuple[ReportCard, ...] = ()


class Word(msgspec.Struct, frozen=True):
    """One plain line for a metaphor of ours."""

    word: str
    meaning: str


class Colophon(msgspec.Struct, frozen=True):
    """How the report came about; `how` says how many sentences came in and how many are quoted."""

    how: str
    licence: str = ""
    contact: str = ""
    made_with: str = "Oogstdialoog"


class AllowedInsight(msgspec.Struct, frozen=True):
    """A sentence that may be quoted and is not hidden, for the table: no author, role or time."""

    text: str
    kind: str
    themes: tuple[str, ...] = ()
    starred: bool = False


class Edition(msgspec.Struct, frozen=True):
    """Which published version this is: numbers count from 1, `day` is ISO 8601."""

    number: int
    day: str


class Report(msgspec.Struct, frozen=True):
    """The whole report in reading order; an empty part vanishes with its heading.

    A draft has no `edition`. Published reports are kept as they were: a field that is added here needs a default.
    """

    language: str
    title: str
    date: str
    introduction: tuple[str, ...]
    present: Present
    harvest_question: str
    colophon: Colophon
    subtitle: str = ""
    place: str = ""
    organisers: tuple[Organiser, ...] = ()
    facilitators: tuple[Facilitator, ...] = ()
    words: tuple[Word, ...] = ()
    steps: tuple[StepDone, ...] = ()
    programme: tuple[StepRan, ...] = ()
    mirror: Mirror | None = None
    bridge: str = ""
    themes: tuple[ThemeSection, ...] = ()
    eye_openers: tuple[EyeOpener, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    evaluation: Evaluation | None = None
    closing: Closing | None = None
    sources: tuple[Source, ...] = ()
    deck: DeckUsed | None = None
    allowed: tuple[AllowedInsight, ...] = ()
    edition: Edition | None = None
