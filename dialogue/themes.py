"""Ordering insights into themes: pure operations on a list of themes in order."""

from collections.abc import Iterable, Sequence

import msgspec

from dialogue.errors import Refused
from dialogue.protocol.control import InsightPlace, ThemeEdit, ThemeSplit
from dialogue.records import Insight, Theme
from dialogue.texts import note, sentence

LONGEST_NAME = 120
LONGEST_TEXT = 4000
LONGEST_ADVICE = 160
MOST_POINTS = 30

replace = msgspec.structs.replace


def new(themes: Sequence[Theme], name: str, insights: Iterable[int] = ()) -> Theme:
    """Return a theme that comes last; its id is given when it is kept. Raises `Refused` for a bad name."""
    last = max((theme.position for theme in themes), default=0)
    return Theme(0, sentence(name, LONGEST_NAME), last + 1, insights=tuple(dict.fromkeys(insights)))


def edited(themes: Sequence[Theme], message: ThemeEdit) -> list[Theme]:
    """Return the themes with one of them saying something else."""
    theme = _find(themes, message.theme)
    changed = replace(
        theme,
        name=theme.name if message.name is None else sentence(message.name, LONGEST_NAME),
        text=theme.text if message.text is None else note(message.text, LONGEST_TEXT),
        counterweight=theme.counterweight
        if message.counterweight is None
        else note(message.counterweight, LONGEST_TEXT),
        do=theme.do if message.do is None else _advice(message.do),
        dont=theme.dont if message.dont is None else _advice(message.dont),
        points=theme.points if message.points is None else _points(message.points),
    )
    return [changed if it.id == theme.id else it for it in themes]


def removed(themes: Sequence[Theme], theme_id: int) -> list[Theme]:
    """Return the themes without this one."""
    _find(themes, theme_id)
    return [theme for theme in themes if theme.id != theme_id]


def ordered(themes: Sequence[Theme], order: Sequence[int]) -> list[Theme]:
    """Return the themes in this order; those that somebody else made meanwhile come after it."""
    for theme_id in order:
        _find(themes, theme_id)
    wanted = list(dict.fromkeys(order))
    rest = [theme.id for theme in themes if theme.id not in wanted]
    return [replace(_find(themes, theme_id), position=at) for at, theme_id in enumerate([*wanted, *rest], start=1)]


def merged(themes: Sequence[Theme], theme_ids: Sequence[int], into: int) -> list[Theme]:
    """Return the themes with some of them in one: what they say and hold comes after what that one says and holds.

    Raises `Refused`: `not_found` when there is nothing to merge, `text_too_long` when it would not fit.
    """
    target = _find(themes, into)
    others = [_find(themes, theme_id) for theme_id in dict.fromkeys(theme_ids) if theme_id != into]
    if not others:
        raise Refused("not_found")
    whole = replace(
        target,
        text=note(_together(target.text, *(it.text for it in others)), LONGEST_TEXT),
        counterweight=note(_together(target.counterweight, *(it.counterweight for it in others)), LONGEST_TEXT),
        do=_advice(_together(target.do, *(it.do for it in others), between=" ")),
        dont=_advice(_together(target.dont, *(it.dont for it in others), between=" ")),
        points=_points(tuple(dict.fromkeys((*target.points, *(point for it in others for point in it.points))))),
        insights=tuple(dict.fromkeys((*target.insights, *(number for it in others for number in it.insights)))),
    )
    gone = {it.id for it in others}
    return [whole if it.id == into else it for it in themes if it.id not in gone]


def _together(*texts: str, between: str = "\n\n") -> str:
    return between.join(dict.fromkeys(text for text in texts if text))


def divided(themes: Sequence[Theme], message: ThemeSplit) -> tuple[list[Theme], Theme]:
    """Return the themes with room behind one that some of its sentences leave, and the new theme for that place."""
    old = _find(themes, message.theme)
    moving = tuple(number for number in dict.fromkeys(message.insights) if number in old.insights)
    if not moving:
        raise Refused("not_found")
    kept = replace(old, insights=tuple(number for number in old.insights if number not in moving))
    at = [it.id for it in themes].index(old.id) + 1
    numbered = [
        replace(kept if it.id == old.id else it, position=place + (place > at))
        for place, it in enumerate(themes, start=1)
    ]
    return numbered, Theme(0, sentence(message.name, LONGEST_NAME), at + 1, insights=moving)


def placed(themes: Sequence[Theme], message: InsightPlace) -> list[Theme]:
    """Return the themes with insights moved.

    With a `source` they leave it; without `target` and `source` they leave every theme; a `target` takes them at
    `position`, or at its end.
    """
    moving = tuple(dict.fromkeys(message.insights))
    for theme_id in (message.target, message.source):
        if theme_id is not None:
            _find(themes, theme_id)
    nowhere = message.target is None and message.source is None
    after: list[Theme] = []
    for theme in themes:
        held = theme.insights
        if nowhere or theme.id in (message.source, message.target):
            held = tuple(insight for insight in held if insight not in moving)
        if theme.id == message.target:
            at = len(held) if message.position is None else max(0, min(message.position, len(held)))
            held = (*held[:at], *moving, *held[at:])
        after.append(replace(theme, insights=held))
    return after


def unplaced(insights: Iterable[Insight], themes: Iterable[Theme]) -> list[Insight]:
    """Return the insights that stand in no theme; one that is folded stands where its head stands."""
    held = {insight for theme in themes for insight in theme.insights}
    return [insight for insight in insights if insight.head_id not in held]


def _points(points: Sequence[str]) -> tuple[str, ...]:
    if len(points) > MOST_POINTS:
        raise Refused("text_too_long")
    return tuple(text for text in (note(point) for point in points) if text)


def _advice(text: str) -> str:
    """Return the advice on one line."""
    return note(" ".join(text.split()), LONGEST_ADVICE)


def _find(themes: Sequence[Theme], theme_id: int) -> Theme:
    theme = next((theme for theme in themes if theme.id == theme_id), None)
    if theme is None:
        raise Refused("not_found")
    return theme
