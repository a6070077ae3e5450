"""Undoing and doing again: what an act changed, and taking back of it what nobody else has changed since."""

from collections.abc import Iterable
from typing import Any

import msgspec

from dialogue.ordering import Ordering
from dialogue.records import Insight, InsightState, Theme

replace = msgspec.structs.replace


class Handling(msgspec.Struct, frozen=True, omit_defaults=True):
    """What facilitators do with a sentence; not the sentence itself."""

    state: InsightState = "waiting"
    shown_at: int | None = None
    starred: bool = False
    edited: str = ""
    split_from: int | None = None
    folded_into: int | None = None


class Change(msgspec.Struct, frozen=True, omit_defaults=True):
    """What an act changed, by id: how it was and how it became; none where it was not there."""

    insights: dict[int, tuple[Handling | None, Handling | None]] = {}
    themes: dict[int, tuple[Theme | None, Theme | None]] = {}


class TakenBack(msgspec.Struct, frozen=True):
    """The ordering after a change was taken back; `left` when a part stays, since it was changed meanwhile."""

    ordering: Ordering
    left: bool


def change(before: Ordering, after: Ordering) -> Change:
    """Return what is different."""
    handled = {insight.id: _handling(insight) for insight in before.insights.values()}
    handles = {insight.id: _handling(insight) for insight in after.insights.values()}
    return Change(_differing(handled, handles), _differing(_by_id(before.themes), _by_id(after.themes)))


def words_left(made: Change, now: Ordering) -> list[tuple[int, str]]:
    """Return the words of facilitators that stand for a sentence no more, by the sentence as it was sent."""
    return [
        (was.split_from or insight_id, was.edited)
        for insight_id, (was, becomes) in made.insights.items()
        if was is not None and was.edited and (becomes is None or becomes.edited != was.edited)
        if (was.split_from or insight_id) in now.insights
    ]


def reversed_change(made: Change) -> Change:
    """Return the change the other way round: to take this back is to do it again."""
    return Change(
        {insight_id: (after, before) for insight_id, (before, after) in made.insights.items()},
        {theme_id: (after, before) for theme_id, (before, after) in made.themes.items()},
    )


def taken_back(now: Ordering, made: Change) -> TakenBack:
    """Return the ordering without this change.

    What somebody else has changed since stays as it is; a sentence that was withdrawn meanwhile does not come back.
    An act that made or removed a sentence is taken back whole or not at all: halves would say words twice.
    """
    if _makes_sentences(made) and not all(_is_as_left(now, it, pair[1]) for it, pair in made.insights.items()):
        return TakenBack(now, left=True)
    insights, insights_left = _insights_back(now, made)
    themes, themes_left = _themes_back(now, made, insights)
    return TakenBack(Ordering(insights, themes), insights_left or themes_left)


def _handling(insight: Insight) -> Handling:
    return Handling(*(getattr(insight, field) for field in Handling.__struct_fields__))


def _by_id(themes: Iterable[Theme]) -> dict[int, Theme]:
    return {theme.id: theme for theme in themes}


def _differing(before: dict[int, Any], after: dict[int, Any]) -> dict[int, tuple[Any, Any]]:
    ids = [*before, *(it for it in after if it not in before)]
    return {it: (before.get(it), after.get(it)) for it in ids if before.get(it) != after.get(it)}


def _makes_sentences(made: Change) -> bool:
    return any(None in pair for pair in made.insights.values())


def _is_as_left(now: Ordering, insight_id: int, after: Handling | None) -> bool:
    insight = now.insights.get(insight_id)
    return after is None if insight is None else _handling(insight) == after


def _insights_back(now: Ordering, made: Change) -> tuple[dict[int, Insight], bool]:
    insights, left = dict(now.insights), False
    for insight_id, (before, after) in made.insights.items():
        insight = insights.get(insight_id)
        if before is None:
            insights.pop(insight_id, None)
        elif after is None:
            whole = insights.get(before.split_from or 0)
            if whole is not None:
                insights[insight_id] = replace(_as(whole, before), id=insight_id, person_id=None)
        elif insight is not None:
            insights[insight_id], kept = _fields_back(insight, before, after)
            left = left or kept
    for insight in insights.values():
        if insight.folded_into is not None and insight.folded_into not in insights:
            insights[insight.id] = replace(insight, folded_into=None)
    return dict(sorted(insights.items())), left


def _as(insight: Insight, handling: Handling) -> Insight:
    return replace(insight, **{field: getattr(handling, field) for field in Handling.__struct_fields__})


def _fields_back(now: Any, before: Any, after: Any, besides: str = "") -> tuple[Any, bool]:
    """The record with the fields that are as the act left them as they were before it, and whether others stay."""
    fields = [it for it in before.__struct_fields__ if it != besides and getattr(before, it) != getattr(after, it)]
    back = {it: getattr(before, it) for it in fields if getattr(now, it) == getattr(after, it)}
    return replace(now, **back), any(it not in back and getattr(now, it) != getattr(before, it) for it in fields)


def _themes_back(now: Ordering, made: Change, known: dict[int, Insight]) -> tuple[tuple[Theme, ...], bool]:
    themes, left = _by_id(now.themes), False
    moved_on = _moved_on(now, made)
    for theme_id, (before, after) in made.themes.items():
        theme = themes.get(theme_id)
        if before is None:
            if theme == after:
                del themes[theme_id]
            else:
                left = left or theme is not None
        elif theme is None:
            # removed by this act it comes back; removed by somebody else since, that stays
            if after is None:
                themes[theme_id] = before
            else:
                left = True
        elif after is not None:
            back, kept = _fields_back(theme, before, after, besides="insights")
            held, moved = _held_back(theme.insights, before.insights, after.insights, moved_on)
            themes[theme_id] = replace(back, insights=held)
            left = left or kept or moved
    there = (replace(it, insights=tuple(number for number in it.insights if number in known)) for it in themes.values())
    return tuple(sorted(there, key=lambda theme: (theme.position, theme.id))), left


def _moved_on(now: Ordering, made: Change) -> set[int]:
    """The insights that stand elsewhere by now, in the themes of this change, than where the act put them."""
    present = _by_id(now.themes)
    pairs = [(present.get(theme_id), after) for theme_id, (_, after) in made.themes.items()]
    return {
        it
        for theme, after in pairs
        for it in {*(theme.insights if theme else ()), *(after.insights if after else ())}
        if (theme is not None and it in theme.insights) != (after is not None and it in after.insights)
    }


def _held_back(
    now: tuple[int, ...], before: tuple[int, ...], after: tuple[int, ...], moved_on: set[int]
) -> tuple[tuple[int, ...], bool]:
    added, removed = set(after) - set(before), set(before) - set(after)
    if now == after and not (added | removed) & moved_on:
        return before, False
    held = [it for it in now if it not in added or it in moved_on]
    for place, it in enumerate(before):
        if it in removed and it not in moved_on and it not in held:
            earlier = [held.index(other) + 1 for other in before[:place] if other in held]
            held.insert(max(earlier, default=0), it)
    return tuple(held), bool((added | removed) & moved_on)
