"""Keeping runs and their groups."""

from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, Select, bindparam, delete, insert, select, update

from dialogue.records import Group, Run, Timer
from dialogue.store.tables import group_members, groups, runs

# Built once: to build these statements costs more than to run them, and every view asks for a run.
_IN_SESSION = select(runs).where(runs.c.session_id == bindparam("session"))
_ALL = _IN_SESSION.order_by(runs.c.id)
_BY_ID = _IN_SESSION.where(runs.c.id == bindparam("run"))
_BY_IDS = _IN_SESSION.where(runs.c.id.in_(bindparam("runs", expanding=True)))
_ADD = insert(runs).returning(runs.c.id)
_GROUPS = select(groups).order_by(groups.c.run_id, groups.c.place)
_GROUPS_OF = _GROUPS.where(groups.c.run_id == bindparam("run"))
_ALL_GROUPS = _GROUPS.where(groups.c.session_id == bindparam("session"))
_MEMBERS = (
    select(group_members.c.group_id, group_members.c.person_id)
    .join(groups, groups.c.id == group_members.c.group_id)
    .order_by(group_members.c.group_id, group_members.c.turn)
)
_MEMBERS_OF = _MEMBERS.where(groups.c.run_id == bindparam("run"))
_ALL_MEMBERS = _MEMBERS.where(groups.c.session_id == bindparam("session"))
_CHANGED = ("ended_at", "timer", "stage", "stage_since", "revealed", "both_shown", "theme_id")
_SAVE = update(runs).where(runs.c.id == bindparam("run")).values({name: bindparam(f"new_{name}") for name in _CHANGED})


def add(tx: Connection, session_id: int, step_id: str, now: int, timer: Timer | None) -> Run:
    """Keep a new run and return it."""
    new = {"session_id": session_id, "step_id": step_id, "started_at": now, "timer": _encoded(timer)}
    run_id = tx.execute(_ADD, {**new, "stage": "", "revealed": False, "both_shown": False}).scalar_one()
    return Run(run_id, step_id, now, timer=timer)


def get(tx: Connection, session_id: int, run_id: int) -> Run | None:
    """Return a run of this session."""
    row = tx.execute(_BY_ID, {"session": session_id, "run": run_id}).one_or_none()
    return _run(row) if row else None


def some(tx: Connection, session_id: int, run_ids: Collection[int]) -> dict[int, Run]:
    """Return these runs of this session by id; what is not of it is left out."""
    rows = tx.execute(_BY_IDS, {"session": session_id, "runs": list(run_ids)}).all()
    return {row.id: _run(row) for row in rows}


def everything(tx: Connection, session_id: int) -> list[Run]:
    """Return all runs of a session in the order they began."""
    return [_run(row) for row in tx.execute(_ALL, {"session": session_id}).all()]


def save(tx: Connection, run: Run) -> None:
    """Keep a changed run."""
    changed = {f"new_{name}": getattr(run, name) for name in _CHANGED}
    tx.execute(_SAVE, {**changed, "run": run.id, "new_timer": _encoded(run.timer)})


def let_go_of_theme(tx: Connection, session_id: int, theme_id: int) -> None:
    """Let no run of a session show a theme that is gone."""
    shows = (runs.c.session_id == session_id) & (runs.c.theme_id == theme_id)
    tx.execute(update(runs).where(shows).values(theme_id=None))


def add_groups(tx: Connection, session_id: int, run_id: int, new: Sequence[Group]) -> None:
    """Keep new groups of a run with their members; their ids are given here."""
    if not new:
        return
    rows = [
        {
            "session_id": session_id,
            "run_id": run_id,
            "place": group.place,
            "picture": group.picture,
            "host_id": group.host_id,
        }
        for group in new
    ]
    ids = tx.execute(insert(groups).returning(groups.c.id, sort_by_parameter_order=True), rows).scalars()
    seated = [row for group, group_id in zip(new, ids, strict=True) for row in _seats(group_id, group.members)]
    if seated:
        tx.execute(insert(group_members), seated)


def set_host(tx: Connection, group_id: int, host_id: int | None) -> None:
    """Note who hosts a table."""
    tx.execute(update(groups).where(groups.c.id == group_id).values(host_id=host_id))


def set_members(tx: Connection, group_id: int, members: Sequence[int]) -> None:
    """Put exactly these people in a group, in the order of their turns; a group of nobody is removed."""
    tx.execute(delete(group_members).where(group_members.c.group_id == group_id))
    if not members:
        tx.execute(delete(groups).where(groups.c.id == group_id))
        return
    tx.execute(insert(group_members), _seats(group_id, members))


def all_groups(tx: Connection, session_id: int) -> list[Group]:
    """Return all groups of a session with their members in the order of their turns."""
    return _groups(tx, _ALL_GROUPS, _ALL_MEMBERS, session=session_id)


def groups_of(tx: Connection, run_id: int) -> list[Group]:
    """Return the groups of a run with their members in the order of their turns."""
    return _groups(tx, _GROUPS_OF, _MEMBERS_OF, run=run_id)


def _groups(tx: Connection, wanted: Select[Any], seats: Select[Any], **of: int) -> list[Group]:
    members: dict[int, list[int]] = {}
    for group_id, person_id in tx.execute(seats, of).all():
        members.setdefault(group_id, []).append(person_id)
    return [
        Group(row.id, row.run_id, row.place, row.picture, tuple(members.get(row.id, ())), row.host_id)
        for row in tx.execute(wanted, of).all()
    ]


def _seats(group_id: int, members: Sequence[int]) -> list[dict[str, int]]:
    return [{"group_id": group_id, "person_id": member, "turn": turn} for turn, member in enumerate(members)]


def _encoded(timer: Timer | None) -> str | None:
    return msgspec.json.encode(timer).decode() if timer else None


@lru_cache(maxsize=256)
def _timer(encoded: str) -> Timer:
    """Decode a timer once: those of earlier runs are read again with every step."""
    return msgspec.json.decode(encoded, type=Timer)


def _run(row: Row[Any]) -> Run:
    return Run(
        row.id,
        row.step_id,
        row.started_at,
        row.ended_at,
        _timer(row.timer) if row.timer else None,
        row.stage,
        row.stage_since,
        row.revealed,
        row.both_shown,
        row.theme_id,
    )
