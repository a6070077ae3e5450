"""A meeting in which every text and every person can be recognised in what a screen is sent."""

import json
import re
from collections.abc import Sequence
from typing import Any

from dialogue.programme import Side
from dialogue.records import Agreement, Answer, Group, HandedCard, Insight, InsightState, Person, Run, Theme, Undoable
from dialogue.snapshot import Snapshot
from tests.dialogue.builder import BEGAN, NOW, STEPS, replace, session, text

ME, MY_PARTNER, ANOTHER = 90001, 90007, 90002
EVERYBODY = tuple(range(90001, 90013))
SIDE_A = EVERYBODY[:6]
STATES: tuple[InsightState, ...] = ("waiting", "shown", "hidden")
RUNS = {it.id: number for number, it in enumerate(STEPS, start=1)}
MARKED = tuple(replace(it, note=text(f"<note-{it.id}>")) for it in STEPS)


def meeting(on: str, theme: int | None = None, stage: str = "", choices: int = 0, **changes: Any) -> Snapshot:
    """Return the meeting with this step on; the choices at mirror, check-in and evaluation depend on `choices`."""
    run: dict[str, Any] = {
        "theme_id": theme,
        "stage": stage,
        "revealed": stage in ("side_a", "silence", "side_b", "gap"),
    }
    runs = [Run(number, name, BEGAN + number, **(run if name == on else {})) for name, number in RUNS.items()]
    return Snapshot(
        session(MARKED, run_id=RUNS[on], started_at=BEGAN, **changes),
        NOW,
        people=[Person(it, "professional" if it in SIDE_A else "ouder", seen_at=BEGAN) for it in EVERYBODY],
        runs=runs,
        groups=_groups(),
        answers=_answers(choices),
        insights=_insights(),
        themes=[_theme(1, (1, 2, 3, 5)), _theme(2, ())],
        handed=[_card(1, ME, MY_PARTNER), _card(2, ANOTHER, 90008)],
        agreements=[_agreement(1, ME), _agreement(2, ANOTHER)],
        connected=EVERYBODY[:9],
        undoable={"a-desk": Undoable("insight_show")},
    )


def marks(view: dict[str, Any]) -> set[str]:
    """Return the marked texts that a screen is sent."""
    return set(re.findall(r"<([^<>]+)>", json.dumps(view)))


def people(view: dict[str, Any]) -> set[int]:
    """Return the people whose number a screen is sent; the marks have one so that we know them, and do not count."""
    plain = re.sub(r"<[^<>]+>", "", json.dumps(view))
    return {int(number) for number in re.findall(r"900\d\d", plain)}


def _groups() -> list[Group]:
    pairs = [(person, person + 6) for person in SIDE_A]
    fours = [(*first, *second) for first, second in zip(pairs[::2], pairs[1::2], strict=True)]
    formed: list[tuple[str, Sequence[tuple[int, ...]]]] = [("group", pairs), ("cards", pairs), ("four", fours)]
    groups = [(RUNS[name], place, members) for name, all_of in formed for place, members in enumerate(all_of, start=1)]
    return [Group(number, run, place, "peer", it) for number, (run, place, it) in enumerate(groups, start=1)]


def _answers(choices: int) -> list[Answer]:
    found: list[Answer] = []
    for person in EVERYBODY:
        choice = person * (1 + choices) % 4
        bodies: dict[str, dict[str, Any]] = {
            "check_in": {"picture": ["sun", "rain"][choices % 2], "word": f"<word-{person}>"},
            "found": {"found": True},
            "mirror": {"choice": choice},
            "guess": {"choice": 3 - choice},
            "read_back": {"theme": 1, "agrees": False, "text": f"<missing-{person}>"},
            "evaluation": {"choice": choice, "text": f"<remark-{person}>"},
        }
        asked = {"check-in": "check_in", "group": "found", "themes": "read_back", "evaluate": "evaluation"}
        kinds = [(name, kind) for name, kind in asked.items()] + [("mirror", "mirror"), ("mirror", "guess")]
        side: Side = "a" if person in SIDE_A else "b"
        found += [Answer(RUNS[name], person, kind, bodies[kind], side) for name, kind in kinds]
    return found


def _insights() -> list[Insight]:
    written = [(person, state) for person in (ME, ANOTHER) for state in STATES]
    return [
        Insight(number, RUNS["harvest"], "harvest", f"<{state}-{person}>", True, person, state)
        for number, (person, state) in enumerate(written, start=1)
    ]


def _theme(number: int, insights: tuple[int, ...]) -> Theme:
    said = {part: f"<theme-{part}-{number}>" for part in ("name", "text", "counterweight")}
    return Theme(number, position=number, points=(f"<theme-point-{number}>",), insights=insights, **said)


def _card(number: int, giver: int, receiver: int) -> HandedCard:
    return HandedCard(number, RUNS["cards"], "kaart-1", giver, receiver, "a", True, f"<reply-{giver}>")


def _agreement(number: int, person: int) -> Agreement:
    return Agreement(number, RUNS["agree"], f"<agree-{person}>", f"<who-{person}>", f"<when-{person}>", person)
