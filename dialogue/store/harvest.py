"""Keeping insights and the themes that hold them."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, delete, func, insert, select, update

from dialogue.records import Insight, Theme
from dialogue.store.tables import insights, theme_insights, themes


def add_insights(tx: Connection, session_id: int, new: Sequence[Insight]) -> list[int]:
    """Keep new sentences and return their ids, in the same order."""
    if not new:
        return []
    names = ("run_id", "person_id", "kind", "text", "may_quote", "late", "state", "starred")
    rows = [{"session_id": session_id, **{name: getattr(it, name) for name in names}} for it in new]
    return list(tx.execute(insert(insights).returning(insights.c.id, sort_by_parameter_order=True), rows).scalars())


def insight(tx: Connection, session_id: int, insight_id: int) -> Insight | None:
    """Return a sentence of this session."""
    query = select(insights).where(insights.c.session_id == session_id, insights.c.id == insight_id)
    row = tx.execute(query).one_or_none()
    return _insight(row) if row else None


def all_insights(tx: Connection, session_id: int) -> list[Insight]:
    """Return all sentences of a session in the order they came in."""
    rows = tx.execute(select(insights).where(insights.c.session_id == session_id).order_by(insights.c.id))
    return [_insight(row) for row in rows]


def change_insights(tx: Connection, session_id: int, insight_ids: Sequence[int], **values: object) -> None:
    """Change `state`, `starred` or `may_quote` of sentences of this session."""
    chosen = (insights.c.session_id == session_id) & insights.c.id.in_(insight_ids)
    tx.execute(update(insights).where(chosen).values(**values))


def remove_insight(tx: Connection, insight_id: int) -> None:
    """Delete a sentence, also from every theme."""
    tx.execute(delete(insights).where(insights.c.id == insight_id))


def insights_by(tx: Connection, session_id: int, person_ids: Collection[int]) -> list[Insight]:
    """Return the sentences that these people sent in a session, in the order they came in."""
    query = select(insights).where(insights.c.person_id.in_(person_ids), insights.c.session_id == session_id)
    return [_insight(row) for row in tx.execute(query.order_by(insights.c.id))]


def insights_of(tx: Connection, run_id: int, person_ids: Collection[int] | None = None) -> list[Insight]:
    """Return a run's sentences in the order they came in, of everybody or of these people."""
    query = select(insights).where(insights.c.run_id == run_id)
    if person_ids is not None:
        query = query.where(insights.c.person_id.in_(person_ids))
    return [_insight(row) for row in tx.execute(query.order_by(insights.c.id))]


def counts_by(tx: Connection, run_id: int, person_ids: Collection[int]) -> dict[int, int]:
    """Return how many sentences each of these people has sent in a run; who sent none is left out."""
    query = (
        select(insights.c.person_id, func.count())
        .where(insights.c.person_id.in_(person_ids), insights.c.run_id == run_id)
        .group_by(insights.c.person_id)
    )
    return {person_id: count for person_id, count in tx.execute(query)}


def all_themes(tx: Connection, session_id: int) -> list[Theme]:
    """Return all themes of a session with their sentences, in order."""
    held: dict[int, list[int]] = {}
    places = (
        select(theme_insights)
        .join(themes, themes.c.id == theme_insights.c.theme_id)
        .where(themes.c.session_id == session_id)
        .order_by(theme_insights.c.position)
    )
    for row in tx.execute(places):
        held.setdefault(row.theme_id, []).append(row.insight_id)
    rows = tx.execute(select(themes).where(themes.c.session_id == session_id).order_by(themes.c.position, themes.c.id))
    return [
        Theme(
            row.id,
            row.name,
            row.position,
            row.text,
            row.counterweight,
            tuple(msgspec.json.decode(row.points)),
            tuple(held.get(row.id, ())),
        )
        for row in rows
    ]


def add_theme(tx: Connection, session_id: int, theme: Theme) -> int:
    """Keep a new theme and return its id; an id above 0 is kept, so that an undone removal is the same theme."""
    values = _theme_values(theme) | {"session_id": session_id}
    if theme.id:
        values["id"] = theme.id
    theme_id = int(tx.execute(insert(themes).values(values).returning(themes.c.id)).scalar_one())
    hold(tx, theme_id, theme.insights)
    return theme_id


def save_theme(tx: Connection, theme: Theme) -> None:
    """Keep a changed theme, with its sentences in order."""
    tx.execute(update(themes).where(themes.c.id == theme.id).values(_theme_values(theme)))
    hold(tx, theme.id, theme.insights)


def remove_theme(tx: Connection, theme_id: int) -> None:
    """Delete a theme; its sentences stay."""
    tx.execute(delete(themes).where(themes.c.id == theme_id))


def hold(tx: Connection, theme_id: int, insight_ids: Iterable[int]) -> None:
    """Put exactly these sentences in a theme, in this order."""
    tx.execute(delete(theme_insights).where(theme_insights.c.theme_id == theme_id))
    rows = [
        {"theme_id": theme_id, "insight_id": insight_id, "position": position}
        for position, insight_id in enumerate(insight_ids)
    ]
    if rows:
        tx.execute(insert(theme_insights), rows)


def _theme_values(theme: Theme) -> dict[str, Any]:
    return {
        "name": theme.name,
        "position": theme.position,
        "text": theme.text,
        "counterweight": theme.counterweight,
        "points": msgspec.json.encode(theme.points).decode(),
    }


def _insight(row: Row[Any]) -> Insight:
    return Insight(
        row.id,
        row.run_id,
        row.kind,
        row.text,
        row.may_quote,
        row.person_id,
        row.state,
        row.starred,
        row.late,
        row.shown_at,
    )
