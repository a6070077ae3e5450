"""The report of a series as a record: its meetings beside each other, and nothing that their own reports do not show.

There are no sums over meetings: from a sum and what stands beside it, a number that is left out could be told.
"""

from collections.abc import Sequence
from typing import Literal

import msgspec

from dialogue.programme import Step
from dialogue.records import Session
from dialogue.report.record import Agreement, MirrorFigure, MirrorSide, Report
from dialogue.steps.mirror import Mirror

Change = Literal["programme", "mirror", "sides"]


class Held(msgspec.Struct, frozen=True):
    """A meeting that was held: its record, its report, and its people (`people` and `sides` as `Told` has them)."""

    session: Session
    report: Report
    people: int
    sides: tuple[int, ...] = ()


class SideShare(msgspec.Struct, frozen=True):
    """Of one side: how many chose one of the two highest words, of how many who chose a word."""

    name: str
    high: int
    answers: int

    @property
    def share(self) -> float:
        """The part that chose one of the two highest words, from 0 to 1."""
        return self.high / self.answers


class MirrorGap(msgspec.Struct, frozen=True):
    """Both sides at the mirror question; it exists only where the meeting's own report has the figure."""

    a: SideShare
    b: SideShare
    high_words: tuple[str, ...]

    @property
    def points(self) -> int:
        """How much higher side a is than side b, in percentage points; below zero where b is higher."""
        return round(self.a.share * 100) - round(self.b.share * 100)


class SeriesMeeting(msgspec.Struct, frozen=True):
    """One meeting of a series. What may not be told is none; `changes` say what differs from the meeting before."""

    number: int
    title: str
    date: str
    people: int | None
    side_a: int | None
    side_b: int | None
    mirror: MirrorGap | None
    asked_mirror: bool
    agreements: tuple[Agreement, ...] = ()
    changes: tuple[Change, ...] = ()


class ThemeIn(msgspec.Struct, frozen=True):
    """A theme in the meeting of this number; `sentences` that may be quoted in it, where there are enough to count."""

    meeting: int
    sentences: int | None = None


class SeriesTheme(msgspec.Struct, frozen=True):
    """A theme by its name, in every meeting that has a theme of that name."""

    name: str
    meetings: tuple[ThemeIn, ...]


class SeriesReport(msgspec.Struct, frozen=True):
    """The whole report of a series, meetings in order of time; `minimum` is the smallest group that is counted."""

    language: str
    name: str
    side_a: str
    side_b: str
    minimum: int
    meetings: tuple[SeriesMeeting, ...] = ()
    themes: tuple[SeriesTheme, ...] = ()

    @property
    def mirrored(self) -> tuple[SeriesMeeting, ...]:
        """The meetings of which the mirror may be shown."""
        return tuple(it for it in self.meetings if it.mirror is not None)

    @property
    def leaves_out(self) -> bool:
        """Whether a number of people is not told."""
        return any(None in (it.people, it.side_a, it.side_b) for it in self.meetings)

    @property
    def shared_title(self) -> str:
        """The title that all meetings have; empty where they have several."""
        titles = {it.title for it in self.meetings}
        return titles.pop() if len(titles) == 1 else ""

    @property
    def high_words(self) -> tuple[str, ...]:
        """The two highest words of the scale, where all meetings had the same; else none."""
        words = {it.mirror.high_words for it in self.meetings if it.mirror is not None}
        return words.pop() if len(words) == 1 else ()

    @property
    def agreed(self) -> tuple[SeriesMeeting, ...]:
        """The meetings with agreements that may be told."""
        return tuple(it for it in self.meetings if it.agreements)


def compose_series(name: str, language: str, held: Sequence[Held]) -> SeriesReport:
    """Return the report of these meetings, which stand in order of time."""
    last = held[-1].report.present if held else None
    return SeriesReport(
        language=language,
        name=name,
        side_a=last.a.name if last else "",
        side_b=last.b.name if last else "",
        minimum=max((it.session.minimum for it in held), default=0),
        meetings=tuple(
            _meeting(number, it, before)
            for number, (it, before) in enumerate(zip(held, [None, *held], strict=False), 1)
        ),
        themes=_themes(held),
    )


def theme_key(name: str) -> str:
    """Return by what a theme is known again in another meeting: its name, whatever the capitals and spaces."""
    return " ".join(name.split()).casefold()


def _meeting(number: int, held: Held, before: Held | None) -> SeriesMeeting:
    report, session = held.report, held.session
    a, b, _others = held.sides or (None, None, None)
    figure = report.mirror.figure if report.mirror else None
    return SeriesMeeting(
        number=number,
        title=report.title,
        date=report.date,
        people=held.people if held.people >= session.minimum else None,
        side_a=a,
        side_b=b,
        mirror=_gap(figure) if figure else None,
        asked_mirror=report.mirror is not None,
        agreements=report.agreements,
        changes=_changes(before.session, session) if before else (),
    )


def _gap(figure: MirrorFigure) -> MirrorGap:
    high = len(figure.scale) // 2

    def side(of: MirrorSide) -> SideShare:
        return SideShare(of.name, sum(of.counts[high:]), sum(of.counts))

    return MirrorGap(side(figure.a), side(figure.b), figure.scale[high:])


def _changes(before: Session, after: Session) -> tuple[Change, ...]:
    found: list[Change] = []
    if _mirrors(before) != _mirrors(after):
        found.append("mirror")
    elif before.programme.steps != after.programme.steps:
        found.append("programme")
    roles = ({role.id: role.side for role in it.roles} for it in (before, after))
    if before.sides != after.sides or next(roles) != next(roles):
        found.append("sides")
    return tuple(found)


def _mirrors(session: Session) -> list[tuple[object, ...]]:
    def asked(step: Step) -> tuple[object, ...]:
        return step.prompts, Mirror().options(step).scale

    return [asked(step) for step in session.programme.steps if step.kind == Mirror.name]


def _themes(held: Sequence[Held]) -> tuple[SeriesTheme, ...]:
    """Return the themes, first those that came back most, then those of the latest meeting."""
    names: dict[str, str] = {}
    found: dict[str, list[ThemeIn]] = {}
    for number, meeting in enumerate(held, start=1):
        for key, name in {theme_key(theme.name): theme.name for theme in meeting.report.themes}.items():
            if key:
                names[key] = " ".join(name.split())
                found.setdefault(key, []).append(ThemeIn(number, _sentences(meeting, key)))
    ordered = sorted(found, key=lambda key: (-len(found[key]), -found[key][-1].meeting))
    return tuple(SeriesTheme(names[key], tuple(found[key])) for key in ordered)


def _sentences(held: Held, key: str) -> int | None:
    count = sum(1 for it in held.report.allowed if key in map(theme_key, it.themes))
    return count if count >= held.session.minimum else None
