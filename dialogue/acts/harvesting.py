"""Showing, hiding and starring insights, and ordering them into themes; each can be undone."""

from collections.abc import Callable, Sequence
from typing import Literal

import msgspec

from dialogue import themes as ordering
from dialogue.acts.facts import DeskChanged, Fact, Outcome, PeopleChanged, StageChanged, TextDeleted
from dialogue.acts.recalling import told_elsewhere
from dialogue.errors import Refused
from dialogue.protocol.control import (
    AgreementRemove,
    InsightPlace,
    InsightShow,
    InsightStar,
    ThemeAdd,
    ThemeEdit,
    ThemeOrder,
    ThemeRemove,
    Undo,
)
from dialogue.protocol.fields import Message
from dialogue.records import Insight, InsightState, Session, Theme
from dialogue.store import answers, desk, harvest, runs, sessions
from dialogue.store.database import Transaction


class Inverse(msgspec.Struct, frozen=True, omit_defaults=True):
    """How an act is undone: the earlier states and stars of insights, and the earlier themes."""

    states: dict[InsightState, list[int]] = {}
    starred: list[int] = []
    unstarred: list[int] = []
    themes: tuple[Theme, ...] | None = None


def show(tx: Transaction, session: Session, message: InsightShow, now: int) -> Outcome:
    """Show insights on the projector, or hide them."""
    chosen = _insights(tx, session, message.insights)
    states: dict[InsightState, list[int]] = {}
    for insight in chosen:
        states.setdefault(insight.state, []).append(insight.id)
    state: Literal["shown", "hidden"] = "shown" if message.shown else "hidden"
    moment = {"shown_at": now} if message.shown else {}
    harvest.change_insights(tx, session.id, message.insights, state=state, **moment)
    return _done(tx, session, "insight_show" if message.shown else "insight_hide", Inverse(states=states))


def star(tx: Transaction, session: Session, message: InsightStar, now: int) -> Outcome:
    """Star insights, or take the star away."""
    chosen = _insights(tx, session, message.insights)
    harvest.change_insights(tx, session.id, message.insights, starred=message.starred)
    before = Inverse(
        starred=[insight.id for insight in chosen if insight.starred],
        unstarred=[insight.id for insight in chosen if not insight.starred],
    )
    return _done(tx, session, "insight_star" if message.starred else "insight_unstar", before)


def add_theme(tx: Transaction, session: Session, message: ThemeAdd, now: int) -> Outcome:
    """Make a theme, with insights in it if any were chosen; answers with its id."""
    if message.insights:
        _insights(tx, session, message.insights)
    before = harvest.all_themes(tx, session.id)
    theme_id = harvest.add_theme(tx, session.id, ordering.new(before, message.name, message.insights))
    outcome = _done(tx, session, "theme_add", Inverse(themes=tuple(before)))
    return Outcome({"theme": theme_id}, outcome.facts)


def _order_with(
    tx: Transaction, session: Session, label: str, decide: Callable[[Sequence[Theme]], Sequence[Theme]]
) -> Outcome:
    before = harvest.all_themes(tx, session.id)
    after = decide(before)
    _put_themes(tx, session, before, after)
    return _done(tx, session, label, Inverse(themes=tuple(before)))


def edit_theme(tx: Transaction, session: Session, message: ThemeEdit, now: int) -> Outcome:
    """Change what a theme says."""
    return _order_with(tx, session, "theme_edit", lambda themes: ordering.edited(themes, message))


def remove_theme(tx: Transaction, session: Session, message: ThemeRemove, now: int) -> Outcome:
    """Remove a theme; its insights stay."""
    return _order_with(tx, session, "theme_remove", lambda themes: ordering.removed(themes, message.theme))


def order_themes(tx: Transaction, session: Session, message: ThemeOrder, now: int) -> Outcome:
    """Put the themes in this order."""
    return _order_with(tx, session, "theme_order", lambda themes: ordering.ordered(themes, message.themes))


def place(tx: Transaction, session: Session, message: InsightPlace, now: int) -> Outcome:
    """Move insights between themes, or into a second one."""
    _insights(tx, session, message.insights)
    return _order_with(tx, session, "insight_place", lambda themes: ordering.placed(themes, message))


def remove_agreement(tx: Transaction, session: Session, message: AgreementRemove, now: int) -> Outcome:
    """Delete an agreement; this cannot be undone."""
    made = {it.id: it for it in answers.all_agreements(tx, session.id)}
    if message.agreement not in made:
        raise Refused("not_found")
    answers.remove_agreement(tx, message.agreement)
    sessions.touch(tx, session.id)
    writer = made[message.agreement].person_id
    told = frozenset() if writer is None else frozenset({writer})
    facts = (DeskChanged(session.id), PeopleChanged(session.id, told), TextDeleted(session.id))
    return Outcome({}, (*facts, *told_elsewhere(tx, session.id)))


def undo(tx: Transaction, session: Session, message: Undo, now: int) -> Outcome:
    """Undo the last of these acts. Raises `Refused("nothing_to_undo")`."""
    kept = desk.take_last(tx, session.id)
    if kept is None:
        raise Refused("nothing_to_undo")
    inverse = msgspec.json.decode(kept, type=Inverse)
    for state, insight_ids in inverse.states.items():
        moment = {} if state == "shown" else {"shown_at": None}
        harvest.change_insights(tx, session.id, insight_ids, state=state, **moment)
    for starred, insight_ids in ((True, inverse.starred), (False, inverse.unstarred)):
        if insight_ids:
            harvest.change_insights(tx, session.id, insight_ids, starred=starred)
    if inverse.themes is not None:
        left = {insight.id for insight in harvest.all_insights(tx, session.id)}
        back = [ordering.with_only(theme, left) for theme in inverse.themes]
        _put_themes(tx, session, harvest.all_themes(tx, session.id), back)
    sessions.touch(tx, session.id)
    return Outcome({}, (DeskChanged(session.id), StageChanged(session.id)))


def _put_themes(tx: Transaction, session: Session, before: Sequence[Theme], after: Sequence[Theme]) -> None:
    known = {theme.id: theme for theme in before}
    for theme in after:
        if theme.id not in known:
            harvest.add_theme(tx, session.id, theme)
        elif known[theme.id] != theme:
            harvest.save_theme(tx, theme)
    for theme_id in known.keys() - {theme.id for theme in after}:
        harvest.remove_theme(tx, theme_id)
        for run in runs.everything(tx, session.id):
            if run.theme_id == theme_id:
                runs.save(tx, msgspec.structs.replace(run, theme_id=None))


def _insights(tx: Transaction, session: Session, insight_ids: Sequence[int]) -> list[Insight]:
    known = {insight.id: insight for insight in harvest.all_insights(tx, session.id)}
    if any(insight_id not in known for insight_id in insight_ids):
        raise Refused("not_found")
    return [known[insight_id] for insight_id in dict.fromkeys(insight_ids)]


def _done(tx: Transaction, session: Session, label: str, inverse: Inverse) -> Outcome:
    desk.remember(tx, session.id, label, msgspec.json.encode(inverse))
    sessions.touch(tx, session.id)
    facts: tuple[Fact, ...] = (DeskChanged(session.id),)
    on_stage = runs.get(tx, session.id, session.run_id) if session.run_id else None
    if on_stage is not None and on_stage.theme_id is not None:
        facts = (StageChanged(session.id),)
    return Outcome({}, facts)


Act = Callable[..., Outcome]
ACTS: dict[type[Message], Act] = {
    InsightShow: show,
    InsightStar: star,
    ThemeAdd: add_theme,
    ThemeEdit: edit_theme,
    ThemeRemove: remove_theme,
    ThemeOrder: order_themes,
    InsightPlace: place,
    AgreementRemove: remove_agreement,
    Undo: undo,
}
