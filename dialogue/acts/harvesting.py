"""Handling insights and ordering them into themes; each desk can undo its own acts, and do them again."""

from collections.abc import Callable
from typing import Any

import msgspec

from dialogue import ordering, themes
from dialogue.acts.facts import DeskChanged, Fact, Outcome, PeopleChanged, StageChanged
from dialogue.errors import Refused
from dialogue.ordering import Ordering
from dialogue.protocol.control import (
    InsightEdit,
    InsightFold,
    InsightJoin,
    InsightPlace,
    InsightShow,
    InsightSplit,
    InsightStar,
    InsightUnfold,
    Redo,
    ThemeAdd,
    ThemeEdit,
    ThemeMerge,
    ThemeOrder,
    ThemeRemove,
    ThemeSplit,
    Undo,
)
from dialogue.protocol.fields import Message
from dialogue.records import Session, Theme
from dialogue.store import desk as desks
from dialogue.store import harvest, runs, sessions
from dialogue.store.database import Transaction
from dialogue.undoing import Change, change, reversed_change, taken_back, words_left

replace = msgspec.structs.replace


def _show(now: Ordering, message: InsightShow, moment: int) -> Ordering:
    if message.shown:
        return ordering.changed(now, message.insights, state="shown", shown_at=moment)
    return ordering.changed(now, message.insights, state="hidden")


def _star(now: Ordering, message: InsightStar, _moment: int) -> Ordering:
    return ordering.changed(now, message.insights, starred=message.starred)


def _place(now: Ordering, message: InsightPlace, _moment: int) -> Ordering:
    ordering.chosen(now, message.insights)
    return replace(now, themes=tuple(themes.placed(now.themes, message)))


def _on_themes(decide: Callable[[Ordering, Any], list[Theme]]) -> Callable[[Ordering, Any, int], Ordering]:
    return lambda now, message, _moment: replace(now, themes=tuple(decide(now, message)))


DECISIONS: dict[type[Message], Callable[[Ordering, Any, int], Ordering]] = {
    InsightShow: _show,
    InsightStar: _star,
    InsightPlace: _place,
    InsightEdit: lambda now, message, _moment: ordering.edited(now, message.insight, message.text),
    InsightJoin: lambda now, message, _moment: ordering.joined(now, message.insight),
    InsightFold: lambda now, message, _moment: ordering.folded(now, message.insights, message.into),
    InsightUnfold: lambda now, message, _moment: ordering.unfolded(now, message.insights),
    ThemeEdit: _on_themes(lambda now, message: themes.edited(now.themes, message)),
    ThemeRemove: _on_themes(lambda now, message: themes.removed(now.themes, message.theme)),
    ThemeOrder: _on_themes(lambda now, message: themes.ordered(now.themes, message.themes)),
    ThemeMerge: _on_themes(lambda now, message: themes.merged(now.themes, message.themes, message.into)),
}
"""What becomes of the harvest, for the acts that make nothing new."""
LABELS: dict[type[Message], Callable[[Any], str]] = {
    InsightShow: lambda message: "insight_show" if message.shown else "insight_hide",
    InsightStar: lambda message: "insight_star" if message.starred else "insight_unstar",
    InsightPlace: lambda _: "insight_place",
    InsightEdit: lambda _: "insight_edit",
    InsightJoin: lambda _: "insight_join",
    InsightFold: lambda _: "insight_fold",
    InsightUnfold: lambda _: "insight_unfold",
    ThemeEdit: lambda _: "theme_edit",
    ThemeRemove: lambda _: "theme_remove",
    ThemeOrder: lambda _: "theme_order",
    ThemeMerge: lambda _: "theme_merge",
}


def decide(tx: Transaction, session: Session, message: Message, now: int, desk: str = "") -> Outcome:
    """Carry out an act that makes nothing new."""
    kind = type(message)
    before = at_present(tx, session.id)
    after = DECISIONS[kind](before, message, now)
    return _done(tx, session, desk, LABELS[kind](message), before, put(tx, session.id, before, after))


def add_theme(tx: Transaction, session: Session, message: ThemeAdd, now: int, desk: str = "") -> Outcome:
    """Make a theme, with insights in it if any were chosen; answers with its id."""
    before = at_present(tx, session.id)
    ordering.chosen(before, message.insights)
    made = themes.new(before.themes, message.name, message.insights)
    return _made(tx, session, desk, "theme_add", before, replace(before, themes=(*before.themes, made)))


def split_theme(tx: Transaction, session: Session, message: ThemeSplit, now: int, desk: str = "") -> Outcome:
    """Let some insights of a theme become a theme beside it; answers with its id."""
    before = at_present(tx, session.id)
    old, made = themes.divided(before.themes, message)
    return _made(tx, session, desk, "theme_split", before, replace(before, themes=(*old, made)))


def _made(tx: Transaction, session: Session, desk: str, label: str, before: Ordering, wanted: Ordering) -> Outcome:
    after = put(tx, session.id, before, wanted)
    outcome = _done(tx, session, desk, label, before, after)
    known = {theme.id for theme in before.themes}
    return Outcome({"theme": next(theme.id for theme in after.themes if theme.id not in known)}, outcome.facts)


def split_insight(tx: Transaction, session: Session, message: InsightSplit, now: int, desk: str = "") -> Outcome:
    """Split a sentence with two thoughts; answers with the id of the second part."""
    before = at_present(tx, session.id)
    part = ordering.second_part(before, message.insight, message.second)
    part = replace(part, id=harvest.add_part(tx, session.id, part))
    wanted = ordering.split(before, message.insight, message.first, part)
    after = put(tx, session.id, replace(before, insights={**before.insights, part.id: part}), wanted)
    outcome = _done(tx, session, desk, "insight_split", before, after)
    return Outcome({"insight": part.id}, outcome.facts)


def undo(tx: Transaction, session: Session, message: Undo, now: int, desk: str = "") -> Outcome:
    """Undo the last of a desk's acts; answers with `left` when a part stays. Raises `Refused("nothing_to_undo")`."""
    return _turn(tx, session, desk, undone=True, nothing="nothing_to_undo")


def redo(tx: Transaction, session: Session, message: Redo, now: int, desk: str = "") -> Outcome:
    """Do again what a desk undid last; answers with `left` when a part cannot be.

    Raises `Refused("nothing_to_redo")`.
    """
    return _turn(tx, session, desk, undone=False, nothing="nothing_to_redo")


def _turn(tx: Transaction, session: Session, desk: str, *, undone: bool, nothing: str) -> Outcome:
    kept = desks.turn(tx, session.id, desk, undone=undone)
    if kept is None:
        raise Refused(nothing)
    made = msgspec.json.decode(kept, type=Change)
    before = at_present(tx, session.id)
    result = taken_back(before, made if undone else reversed_change(made))
    put(tx, session.id, before, result.ordering)
    sessions.touch(tx, session.id)
    told = _told(tx, session, before, result.ordering)
    return Outcome({"left": result.left}, (DeskChanged(session.id), StageChanged(session.id), *told))


def at_present(tx: Transaction, session_id: int) -> Ordering:
    """Return the harvest as it is ordered now."""
    insights = {insight.id: insight for insight in harvest.all_insights(tx, session_id)}
    return Ordering(insights, tuple(harvest.all_themes(tx, session_id)))


def put(tx: Transaction, session_id: int, before: Ordering, after: Ordering) -> Ordering:
    """Keep what is different, and return the ordering as it is then, with the ids that were given."""
    after = ordering.consistent(after)
    made = change(before, after)
    harvest.keep_words(tx, session_id, words_left(made, after))
    new = [insight_id for insight_id, (was, _becomes) in made.insights.items() if was is None]
    for insight_id in new:  # by itself at first: what it is folded under, or what is under it, may have to come yet
        harvest.add_part(tx, session_id, replace(after.insights[insight_id], folded_into=None))
    for insight_id, (was, becomes) in made.insights.items():
        if becomes is not None:
            was = replace(becomes, folded_into=None) if was is None else was
            fields = [it for it in becomes.__struct_fields__ if getattr(becomes, it) != getattr(was, it)]
            if fields:
                harvest.change_insights(tx, session_id, [insight_id], **{it: getattr(becomes, it) for it in fields})
    given: list[Theme] = []
    known = {theme.id: theme for theme in before.themes}
    for theme in after.themes:
        if theme.id not in known:
            given.append(replace(theme, id=harvest.add_theme(tx, session_id, theme)))
        else:
            given.append(theme)
            if known[theme.id] != theme:
                harvest.save_theme(tx, theme)
    for theme_id in known.keys() - {theme.id for theme in after.themes}:
        harvest.remove_theme(tx, theme_id)
        runs.let_go_of_theme(tx, session_id, theme_id)
    for insight_id, (_, becomes) in made.insights.items():
        if becomes is None:
            harvest.remove_insight(tx, insight_id)
    return replace(after, themes=tuple(given))


def _done(tx: Transaction, session: Session, desk: str, label: str, before: Ordering, after: Ordering) -> Outcome:
    desks.remember(tx, session.id, desk, label, msgspec.json.encode(change(before, after)))
    sessions.touch(tx, session.id)
    on_stage = runs.get(tx, session.id, session.run_id) if session.run_id else None
    is_read_back = on_stage is not None and on_stage.theme_id is not None
    seen: Fact = StageChanged(session.id) if is_read_back else DeskChanged(session.id)
    return Outcome({}, (seen, *_told(tx, session, before, after)))


def _told(tx: Transaction, session: Session, before: Ordering, after: Ordering) -> tuple[Fact, ...]:
    """Who sees on the own phone that an own sentence was worded anew, or stands in another theme that the room saw."""
    moved = {it for theme_id in {*_seen(before), *_seen(after)} for it in _moved(theme_id, before, after)}
    worded = {it for it, words in _worded(after).items() if _worded(before).get(it, words) != words}
    writers = harvest.writers_of(tx, session.id, moved | worded) if moved | worded else frozenset()
    return (PeopleChanged(session.id, writers),) if writers else ()


def _seen(now: Ordering) -> dict[int, tuple[str, tuple[int, ...]]]:
    return {theme.id: (theme.name, theme.insights) for theme in now.themes if theme.shown_at is not None}


def _moved(theme_id: int, before: Ordering, after: Ordering) -> set[int]:
    (was, held), (name, holds) = _seen(before).get(theme_id, ("", ())), _seen(after).get(theme_id, ("", ()))
    return {*held, *holds} if was != name else {*held} ^ {*holds}


def _worded(now: Ordering) -> dict[int, tuple[str, int | None]]:
    return {it.id: (it.edited, it.folded_into) for it in now.insights.values()}


ACTS: dict[type[Message], Callable[..., Outcome]] = {
    **dict.fromkeys(DECISIONS, decide),
    ThemeAdd: add_theme,
    ThemeSplit: split_theme,
    InsightSplit: split_insight,
    Undo: undo,
    Redo: redo,
}
