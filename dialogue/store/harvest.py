"""Keeping insights and the themes that hold them."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Select, bindparam, delete, func, insert, select, update

from dialogue.records import Insight, Theme
from dialogue.store.tables import earlier_words, insights, theme_insights, themes

_INSIGHT = select(*(insights.c[field] for field in Insight.__struct_fields__))
"""The columns of an insight in the order of the record: a row is the record's values."""
# Built once: to build these statements costs more than to run them.
_IN_ORDER = _INSIGHT.order_by(insights.c.id)
_IN_SESSION = _IN_ORDER.where(insights.c.session_id == bindparam("session"))
_ONE = _IN_SESSION.where(insights.c.id == bindparam("insight"))
_AFTER = _IN_SESSION.where(insights.c.id > bindparam("after"))
_ADD = insert(insights)
_PART = tuple(field for field in Insight.__struct_fields__ if field != "person_id")
_LAST_ID = select(func.max(insights.c.id))
_IDS_AFTER = (
    select(insights.c.id)
    .where(insights.c.session_id == bindparam("session"), insights.c.id > bindparam("after"))
    .order_by(insights.c.id)
)
_IN_RUN = insights.c.run_id == bindparam("run")
_OF_RUN = _IN_ORDER.where(_IN_RUN)
_RELEASED = _OF_RUN.where(insights.c.state == "shown", insights.c.folded_into.is_(None))
_COUNT = select(func.count()).where(_IN_RUN, insights.c.split_from.is_(None))
_WRITERS = select(insights.c.person_id).where(_IN_RUN, insights.c.person_id.is_not(None)).distinct()
_BY_WRITERS = insights.c.person_id.in_(bindparam("people", expanding=True))
_OF_WRITERS = _IN_SESSION.where(_BY_WRITERS)
_COUNTS = select(insights.c.person_id, func.count()).where(_BY_WRITERS, _IN_RUN).group_by(insights.c.person_id)
_THEMES = select(themes).where(themes.c.session_id == bindparam("session")).order_by(themes.c.position, themes.c.id)
_HELD = (
    select(theme_insights)
    .join(themes, themes.c.id == theme_insights.c.theme_id)
    .where(themes.c.session_id == bindparam("session"))
    .order_by(theme_insights.c.position)
)


def add_insights(tx: Connection, session_id: int, new: Sequence[Insight]) -> list[int]:
    """Keep new sentences and return their ids, in the same order.

    The session's row must be held (`sessions.touch`): no other transaction adds to the session meanwhile.
    """
    if not new:
        return []
    names = ("run_id", "person_id", "kind", "text", "may_quote", "may_open", "late", "state", "starred")
    rows = [{"session_id": session_id, **{name: getattr(it, name) for name in names}} for it in new]
    # asking for each id while writing costs a statement a row; what came in after the last one is what came in now
    last = tx.execute(_LAST_ID).scalar() or 0
    tx.execute(_ADD, rows)
    return list(tx.execute(_IDS_AFTER, {"session": session_id, "after": last}).scalars())


def insight(tx: Connection, session_id: int, insight_id: int) -> Insight | None:
    """Return a sentence of this session."""
    found = _read(tx, _ONE, session=session_id, insight=insight_id)
    return found[0] if found else None


def all_insights(tx: Connection, session_id: int) -> list[Insight]:
    """Return all sentences of a session in the order they came in."""
    return _read(tx, _IN_SESSION, session=session_id)


def add_part(tx: Connection, session_id: int, part: Insight) -> int:
    """Keep a part that was split off and return its id; an id above 0 is kept, so that a part comes back the same."""
    values = {name: getattr(part, name) for name in _PART if name != "id" or part.id}
    return int(
        tx.execute(insert(insights).values(session_id=session_id, **values).returning(insights.c.id)).scalar_one()
    )


def change_insights(tx: Connection, session_id: int, insight_ids: Sequence[int], **values: object) -> None:
    """Change what facilitators do with sentences of this session, or `may_quote` or `may_open`."""
    chosen = (insights.c.session_id == session_id) & insights.c.id.in_(insight_ids)
    tx.execute(update(insights).where(chosen).values(**values))


def remove_insight(tx: Connection, insight_id: int) -> None:
    """Delete a sentence, also from every theme."""
    tx.execute(delete(insights).where(insights.c.id == insight_id))


def keep_words(tx: Connection, session_id: int, worded: Iterable[tuple[int, str]]) -> None:
    """Keep words that stood for a sentence (by the id of the sentence as it was sent), each once."""
    known = words_before(tx, session_id)
    rows = [
        {"session_id": session_id, "insight_id": insight_id, "words": words}
        for insight_id, words in dict.fromkeys(worded)
        if words not in known.get(insight_id, ())
    ]
    if rows:
        tx.execute(insert(earlier_words), rows)


def words_before(tx: Connection, session_id: int) -> dict[int, tuple[str, ...]]:
    """Return the words that stood for sentences before, by the id of the sentence as it was sent."""
    query = select(earlier_words).where(earlier_words.c.session_id == session_id).order_by(earlier_words.c.id)
    found: dict[int, tuple[str, ...]] = {}
    for row in tx.execute(query).all():
        found[row.insight_id] = (*found.get(row.insight_id, ()), row.words)
    return found


def insights_by(tx: Connection, session_id: int, person_ids: Collection[int]) -> list[Insight]:
    """Return the sentences that these people sent in a session, in the order they came in."""
    return _read(tx, _OF_WRITERS, session=session_id, people=list(person_ids))


def insights_of(tx: Connection, run_id: int) -> list[Insight]:
    """Return a run's sentences in the order they came in."""
    return _read(tx, _OF_RUN, run=run_id)


def insights_after(tx: Connection, session_id: int, insight_id: int) -> list[Insight]:
    """Return a session's sentences that came in after this one, in the order they came in."""
    return _read(tx, _AFTER, session=session_id, after=insight_id)


def released_in(tx: Connection, run_id: int) -> list[Insight]:
    """Return a run's sentences that the room may see, in the order they came in."""
    return _read(tx, _RELEASED, run=run_id)


def count_in(tx: Connection, run_id: int) -> int:
    """Return how many sentences came in during a run."""
    return int(tx.execute(_COUNT, {"run": run_id}).scalar_one())


def writers_in(tx: Connection, run_id: int) -> frozenset[int]:
    """Return who sent a sentence in a run."""
    return frozenset(tx.execute(_WRITERS, {"run": run_id}).scalars())


def writers_of(tx: Connection, session_id: int, insight_ids: Collection[int]) -> frozenset[int]:
    """Return who sent these sentences, or one that is folded under them."""
    heads = insights.c.id.in_(insight_ids) | insights.c.folded_into.in_(insight_ids)
    query = select(insights.c.person_id).where(insights.c.session_id == session_id, heads)
    return frozenset(tx.execute(query.where(insights.c.person_id.is_not(None))).scalars())


def counts_by(tx: Connection, run_id: int, person_ids: Collection[int]) -> dict[int, int]:
    """Return how many sentences each of these people has sent in a run; who sent none is left out."""
    rows = tx.execute(_COUNTS, {"run": run_id, "people": list(person_ids)}).all()
    return {person_id: count for person_id, count in rows}


def all_themes(tx: Connection, session_id: int) -> list[Theme]:
    """Return all themes of a session with their sentences, in order."""
    held: dict[int, list[int]] = {}
    for row in tx.execute(_HELD, {"session": session_id}).all():
        held.setdefault(row.theme_id, []).append(row.insight_id)
    return [
        Theme(
            row.id,
            row.name,
            row.position,
            row.text,
            row.counterweight,
            tuple(msgspec.json.decode(row.points)),
            tuple(held.get(row.id, ())),
            row.shown_at,
            row.do,
            row.dont,
        )
        for row in tx.execute(_THEMES, {"session": session_id}).all()
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
        "do": theme.do,
        "dont": theme.dont,
        "points": msgspec.json.encode(theme.points).decode(),
        "shown_at": theme.shown_at,
    }


def _read(tx: Connection, query: Select[Any], **of: object) -> list[Insight]:
    return [Insight(*row) for row in tx.execute(query, of).all()]
