"""A meeting built by hand: a programme with every kind of step, and a snapshot in which one of them is on."""

from collections.abc import Sequence
from typing import Any, get_args

import msgspec

from dialogue.errors import Refused
from dialogue.programme import Card, Deck, PeopleRange, Programme, Prompts, Role, Side, Sides, Step, Text
from dialogue.protocol.answers import AnswerBody
from dialogue.records import Answer, Group, HandedCard, Insight, InsightKind, Person, Run, Session
from dialogue.snapshot import Snapshot
from dialogue.steps.registry import kind_of

replace = msgspec.structs.replace
View = dict[str, Any]

BEGAN = 1_764_590_400
"""When the meeting began, in epoch seconds."""
NOW = (BEGAN + 3600) * 1000
"""The moment of every snapshot, in epoch milliseconds."""
MINUTE = 60_000


def text(dutch: str) -> Text:
    """Return a text in one language."""
    return {"nl": dutch}


def step(kind: str, name: str = "", minutes: int = 10, **options: Any) -> Step:
    """Return a step of this kind; its name is the kind's, but for dashes."""
    name = name or kind.replace("_", "-")
    prompts = Prompts(a=text(f"a:{name}"), b=text(f"b:{name}")) if kind == "mirror" else Prompts(all=text(name))
    return Step(name, kind, text(f"Stap {name}"), minutes, prompts, text(f"Notitie {name}"), options=options)


STEPS = (
    step("info", show_join=True),
    step("check_in", projected=True),
    step("group", find=1, think=1, turn=3),
    step("cards", find=1, turn=4),
    step("mirror", guess=text("Wat denk je?"), look=text("Kijk.")),
    step("group", "four", join_pairs=True),
    step("break"),
    step("harvest", start=text("Gelijkwaardig is …"), most=3),
    step("themes"),
    step("harvest", "story", insight="story", ask_partner=True, most=3),
    step("harvest", "eye-opener", insight="eye_opener", most=3),
    step("harvest", "wish", insight="wish", most=3),
    step("agree"),
    step("evaluate", question=text("Hoe was het?")),
    step("close"),
)
ROLES = (
    Role("professional", text("Professional"), "a"),
    Role("student", text("Student"), "a"),
    Role("ouder", text("Ouder"), "b"),
    Role("client", text("Cliënt"), "b"),
    Role("anders", text("Anders")),
)
DECK = Deck("vragen", text("Vragen"), "Van ons", tuple(Card(f"kaart-{n}", text(f"Vraag {n}?")) for n in range(1, 7)))
SIDES = Sides(text("Professionals"), text("Ouders"))


def programme(steps: Sequence[Step] = STEPS) -> Programme:
    """Return a programme with these steps."""
    return Programme("proef", text("Proef"), PeopleRange(2, 40), tuple(steps), SIDES, ROLES, deck="vragen")


def session(steps: Sequence[Step] = STEPS, **changes: Any) -> Session:
    """Return a meeting with these steps, before the first of them."""
    base = Session(1, "482913", "Proef", "2025-12-01", "13:00", "nl", programme(steps), DECK, ROLES, SIDES, version=7)
    return replace(base, **changes)


def room(a: int = 0, b: int = 0, outside: int = 0, **changes: Any) -> list[Person]:
    """Return so many people of each side, numbered from 1: first side a, then b, then those without a side."""
    roles = ["professional"] * a + ["ouder"] * b + ["anders"] * outside
    seen = {"joined_at": BEGAN, "seen_at": NOW // 1000, **changes}
    return [Person(number, role, **seen) for number, role in enumerate(roles, start=1)]


def on(name: str, *, options: View | None = None, run: View | None = None, **records: Any) -> Snapshot:
    """Return a snapshot in which this step is on, as run 1; `options` replace the step's, `run` changes the run."""
    plan = [replace(it, options=options) if it.id == name and options is not None else it for it in STEPS]
    now_on = Run(1, name, BEGAN, **(run or {}))
    meeting = session(plan, **{"run_id": 1, "started_at": BEGAN, **records.pop("meeting", {})})
    return Snapshot(meeting, NOW, runs=[*records.pop("runs", ()), now_on], **records)


def answer(person: int, kind: str, side: Side | None = None, run: int = 1, **body: Any) -> Answer:
    """Return what somebody answered."""
    return Answer(run, person, kind, body, side)


def insight(number: int, said: str = "", person: int | None = 1, **changes: Any) -> Insight:
    """Return a sentence that may be quoted."""
    given = {"run_id": 1, "kind": "harvest", "may_quote": True, "person_id": person, **changes}
    return Insight(number, text=said or f"Zin {number}", **given)


def group(number: int, *members: int, run: int = 1, host: int | None = None) -> Group:
    """Return a group at the place of its number."""
    return Group(number, run, number, "appel", members, host)


def handed(number: int, card: int, giver: int, receiver: int, **changes: Any) -> HandedCard:
    """Return a card that was handed over."""
    return HandedCard(number, changes.pop("run", 1), f"kaart-{card}", giver, receiver, **changes)


def refusal(snapshot: Snapshot, person: int, body: AnswerBody) -> str:
    """Return why the step that is on does not take this answer, or nothing when it does."""
    run, now_on = _on(snapshot)
    try:
        kind_of(now_on).accept(snapshot.session, run, now_on, snapshot.people[person], body)
    except Refused as refused:
        return refused.code
    return ""


def shared(snapshot: Snapshot) -> View:
    """Return what every screen sees of the step that is on."""
    run, now_on = _on(snapshot)
    return kind_of(now_on).shared(snapshot, run, now_on)


def personal(snapshot: Snapshot, person: int) -> View:
    """Return what one phone sees besides."""
    run, now_on = _on(snapshot)
    return kind_of(now_on).personal(snapshot, run, now_on, snapshot.people[person])


def control(snapshot: Snapshot) -> View:
    """Return what the facilitator sees besides."""
    run, now_on = _on(snapshot)
    return kind_of(now_on).control(snapshot, run, now_on)


def projector(snapshot: Snapshot) -> View:
    """Return what the room sees besides."""
    run, now_on = _on(snapshot)
    return kind_of(now_on).projector(snapshot, run, now_on)


def answered(snapshot: Snapshot) -> set[int]:
    """Return who has answered what the step that is on asks."""
    run, now_on = _on(snapshot)
    return set(kind_of(now_on).answered(snapshot, run))


def _on(snapshot: Snapshot) -> tuple[Run, Step]:
    assert snapshot.run is not None
    return snapshot.run, snapshot.step_of(snapshot.run)


INSIGHT_KINDS: tuple[InsightKind, ...] = get_args(InsightKind)
