"""Meetings that happened, for the report: which steps ran, and what was answered and said."""

from datetime import datetime
from typing import Any

from dialogue.programme import Side
from dialogue.records import Answer, Run
from dialogue.snapshot import Snapshot
from tests.dialogue.builder import BEGAN, NOW, STEPS, answer, room, session

ENDED = BEGAN + 7200
"""When the meeting ended, in epoch seconds."""
RUNS = {it.id: number for number, it in enumerate(STEPS, start=1)}


def ran(*names: str, **changes: Any) -> list[Run]:
    """Return a run of each of these steps, ten minutes after each other; `changes` are the mirror's."""
    return [
        Run(RUNS[name], name, BEGAN + 600 * number, **(changes if name == "mirror" else {}))
        for number, name in enumerate(names)
    ]


def clock(minutes: int) -> str:
    """Return the time on the clock so many minutes after the beginning."""
    return datetime.fromtimestamp(BEGAN + minutes * 60).strftime("%H.%M")


def happened(*names: str, meeting: dict[str, Any] | None = None, **records: Any) -> Snapshot:
    """Return a meeting in which these steps ran, and that is over."""
    runs = records.pop("runs", None) or ran(*names)
    about = {"run_id": runs[-1].id if runs else None, "ended_at": ENDED, **(meeting or {})}
    return Snapshot(session(**about), NOW, runs=runs, **records)


def chose(side: Side, choices: list[int | None], kind: str = "mirror", first: int = 1) -> list[Answer]:
    """Return what people of one side, numbered from `first`, chose at the mirror."""
    people = enumerate(choices, start=first + (100 if side == "b" else 0))
    return [answer(person, kind, side, run=RUNS["mirror"], choice=choice) for person, choice in people]


def mirrored(answers: list[Answer], stage: str = "gap", revealed: bool = True, **meeting: Any) -> Snapshot:
    """Return a meeting whose mirror was shown to this stage."""
    runs = ran("mirror", "break", stage=stage, revealed=revealed, both_shown=revealed)
    return happened(runs=runs, people=room(a=6, b=6), answers=answers, meeting=meeting)


BOTH = [
    *chose("a", [3, 3, 2, 2, 3, None]),
    *chose("b", [0, 0, 0, 1, 1, 2]),
    *chose("a", [3, 3, 3, 0, 0], kind="guess"),
    *chose("b", [0, 0, 0, 0, 0], kind="guess"),
]
"""Both sides large enough; side a guesses high, side b low."""
