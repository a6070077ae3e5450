"""Ordering the harvest: pure operations on its sentences; those on themes alone are in `themes`."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

import msgspec

from dialogue.errors import Refused
from dialogue.records import Insight, Theme
from dialogue.texts import sentence

replace = msgspec.structs.replace


class Ordering(msgspec.Struct, frozen=True):
    """The harvest as it is ordered: the insights by their number, as they came in, and the themes in order."""

    insights: dict[int, Insight]
    themes: tuple[Theme, ...]


def chosen(now: Ordering, insight_ids: Iterable[int]) -> list[Insight]:
    """Return these insights, each once. Raises `Refused("not_found")` when one of them is gone."""
    try:
        return [now.insights[insight_id] for insight_id in dict.fromkeys(insight_ids)]
    except KeyError as unknown:
        raise Refused("not_found") from unknown


def changed(now: Ordering, insight_ids: Sequence[int], **values: Any) -> Ordering:
    """Return the ordering with these values for these insights."""
    after = {insight.id: replace(insight, **values) for insight in chosen(now, insight_ids)}
    return replace(now, insights={**now.insights, **after})


def edited(now: Ordering, insight_id: int, words: str) -> Ordering:
    """Return the ordering with other words for a sentence; none, or those of its writer, bring the original back.

    A sentence that was split is whole again then: a part in the words of the whole would say them twice.
    """
    (insight,) = chosen(now, [insight_id])
    is_split = insight.split_from is not None or bool(parts_of(now, insight_id))
    if is_split and not words.strip():
        return joined(now, insight_id)
    said = sentence(words) if words.strip() else insight.text
    return changed(now, [insight_id], edited="" if said == insight.text and not is_split else said)


def second_part(now: Ordering, insight_id: int, words: str) -> Insight:
    """Return the new insight that a sentence is split into; its id is given when it is kept."""
    (insight,) = chosen(now, [insight_id])
    return replace(
        insight,
        id=0,
        person_id=None,
        edited=sentence(words),
        split_from=insight.split_from or insight.id,
        folded_into=None,
    )


def split(now: Ordering, insight_id: int, words: str, part: Insight) -> Ordering:
    """Return the ordering with a sentence that keeps these words, and the rest of it as a part right behind it."""
    (insight,) = chosen(now, [insight_id])
    kept = replace(insight, edited=sentence(words))
    themes = tuple(_behind(theme, insight.id, [part.id]) for theme in now.themes)
    return Ordering({**now.insights, kept.id: kept, part.id: part}, themes)


def parts_of(now: Ordering, insight_id: int) -> list[Insight]:
    """Return the parts that were split off from a sentence."""
    return [insight for insight in now.insights.values() if insight.split_from == insight_id]


def joined(now: Ordering, insight_id: int) -> Ordering:
    """Return the ordering with a sentence whole again, in the words of its writer; it stands where its parts stood."""
    (insight,) = chosen(now, [insight_id])
    root_id = insight.split_from or insight.id
    parts = {part.id for part in parts_of(now, root_id)}
    if not parts:
        raise Refused("not_found")
    themes = tuple(_standing_for(theme, root_id, parts) for theme in now.themes)
    insights = {
        it.id: replace(it, folded_into=root_id) if it.folded_into in parts and it.id != root_id else it
        for it in now.insights.values()
        if it.id not in parts
    }
    root = insights[root_id]
    head = None if root.folded_into in parts else root.folded_into
    insights[root_id] = replace(root, edited="", folded_into=head)
    # where a part stood now stands what the whole sentence is folded under
    return consistent(Ordering(insights, themes))


def folded(now: Ordering, insight_ids: Sequence[int], into: int) -> Ordering:
    """Return the ordering with near-doubles under the one that stands for them, wherever one of them stood."""
    (head,) = chosen(now, [into])
    head_id = head.head_id
    doubles = {insight.id for insight in chosen(now, insight_ids)} - {head_id}
    if not doubles:
        raise Refused("not_found")
    elsewhere = [it for it in doubles if now.insights[it].folded_into not in {None, head_id, *doubles}]
    if elsewhere:  # it stands where its head stands: that place comes along
        now = unfolded(now, elsewhere)
    doubles |= {insight.id for insight in now.insights.values() if insight.folded_into in doubles}
    insights = {
        insight.id: replace(insight, folded_into=head_id) if insight.id in doubles else insight
        for insight in now.insights.values()
    }
    return Ordering(insights, tuple(_standing_for(theme, head_id, doubles) for theme in now.themes))


def unfolded(now: Ordering, insight_ids: Sequence[int]) -> Ordering:
    """Return the ordering with folded sentences by themselves again, right behind the one that stood for them."""
    doubles = [insight for insight in chosen(now, insight_ids) if insight.folded_into is not None]
    if not doubles:
        raise Refused("not_found")
    themes = now.themes
    for double in reversed(doubles):
        themes = tuple(_behind(theme, double.folded_into, [double.id]) for theme in themes)
    free = {double.id: replace(double, folded_into=None) for double in doubles}
    return Ordering({**now.insights, **free}, themes)


def without(now: Ordering, insight_id: int) -> Ordering:
    """Return the ordering without a sentence and its parts; of what was folded under it, one stands for the others."""
    gone = {insight_id, *(part.id for part in parts_of(now, insight_id))}
    insights = {it.id: it for it in now.insights.values() if it.id not in gone}
    themes = now.themes
    for head_id in gone:
        heirs = [it for it in insights.values() if it.folded_into == head_id]
        heirs.sort(key=lambda it: not it.may_quote)
        for place, heir in enumerate(heirs):
            insights[heir.id] = replace(heir, folded_into=heirs[0].id if place else None)
        if heirs:
            themes = tuple(_standing_for(theme, heirs[0].id, {head_id}) for theme in themes)
    return Ordering(insights, tuple(_only(theme, insights) for theme in themes))


def sent(insights: Iterable[Insight]) -> int:
    """Return how many sentences were sent; a part that was split off was not."""
    return sum(insight.split_from is None for insight in insights)


def consistent(now: Ordering) -> Ordering:
    """Return the ordering as screens may count on it, whatever was done to it at two desks at once.

    A near-double stands under one that stands by itself; a theme holds sentences that do, each once.
    """
    head_of = {it.id: _head_of(now.insights, it) for it in now.insights.values()}
    insights = {
        it.id: it if it.folded_into in (None, head_of[it.id]) else replace(it, folded_into=_other(head_of[it.id], it))
        for it in now.insights.values()
    }
    themes = tuple(
        replace(theme, insights=tuple(dict.fromkeys(head_of[it] for it in theme.insights if it in head_of)))
        for theme in now.themes
    )
    return Ordering(insights, themes)


def _head_of(insights: dict[int, Insight], insight: Insight) -> int:
    """The one that stands for a sentence in the end; itself where nothing does, or where it would be its own head."""
    passed = [insight.id]
    while insight.folded_into in insights and insight.folded_into not in passed:
        insight = insights[insight.folded_into]
        passed.append(insight.id)
    return min(passed) if insight.folded_into in passed else insight.id


def _other(head_id: int, insight: Insight) -> int | None:
    return None if head_id == insight.id else head_id


def heads(insights: Iterable[Insight]) -> list[Insight]:
    """Return the insights that stand by themselves, and not under a near-double."""
    return [insight for insight in insights if insight.folded_into is None]


def lasting(now: Ordering, kept: Collection[int]) -> Ordering:
    """Return the ordering of only these insights, in the words that stand for them and without those that were sent.

    Where a sentence goes and a part of it stays, that part takes its place; so does a near-double that was folded.
    """
    themes = now.themes
    there = [it for it in now.insights.values() if it.id in kept]
    takes_over: dict[int, int] = {}
    for it in there:
        if it.folded_into is not None and it.folded_into not in kept and it.folded_into not in takes_over:
            takes_over[it.folded_into] = it.id
            themes = tuple(_standing_for(theme, it.id, {it.folded_into}) for theme in themes)
    firsts: dict[int, int] = {}
    for it in there:
        if it.split_from is not None and it.split_from not in kept:
            firsts.setdefault(it.split_from, it.id)
    insights = {
        it.id: replace(
            it,
            text=it.said,
            edited="",
            split_from=_taken_over(it.split_from, firsts, it.id),
            folded_into=_taken_over(it.folded_into, takes_over, it.id),
        )
        for it in there
    }
    return Ordering(insights, tuple(_only(theme, insights) for theme in themes))


def _taken_over(old: int | None, by: dict[int, int], insight_id: int) -> int | None:
    new = by.get(old, old) if old is not None else None
    return None if new == insight_id else new


def _only(theme: Theme, insights: Collection[int]) -> Theme:
    return replace(theme, insights=tuple(it for it in theme.insights if it in insights))


def _behind(theme: Theme, insight_id: int | None, new: Sequence[int]) -> Theme:
    if insight_id not in theme.insights:
        return theme
    held = [it for it in theme.insights if it not in new]
    at = held.index(insight_id) + 1
    return replace(theme, insights=(*held[:at], *new, *held[at:]))


def _standing_for(theme: Theme, head_id: int, others: set[int]) -> Theme:
    """The theme with one insight where others stood; where it stood already it stays."""
    if not others.intersection(theme.insights):
        return theme
    held: list[int] = []
    for it in theme.insights:
        if it not in others:
            held.append(it)
        elif head_id not in theme.insights and head_id not in held:
            held.append(head_id)
    return replace(theme, insights=tuple(held))
