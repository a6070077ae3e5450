"""A whole meeting of thirty-eight people, played act by act, and the report that its organisers publish."""

import tomllib
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from dialogue.acts import preparing, publishing
from dialogue.programme import Programme
from dialogue.programme_file import ready_made_decks, ready_made_programmes
from dialogue.protocol.answers import (
    Agree,
    CheckIn,
    Evaluate,
    Guess,
    HandCard,
    MirrorChoice,
    ReadBack,
    ReplyCard,
    Sentence,
)
from dialogue.protocol.control import (
    InsightStar,
    MirrorReveal,
    ReportWrite,
    SessionEnd,
    StepNext,
    StepSkip,
    ThemeAdd,
    ThemeEdit,
    ThemeOrder,
    ThemeShow,
)
from dialogue.protocol.phone import Withdraw
from dialogue.records import FacilitatorName, Organiser
from dialogue.report.record import Report
from dialogue.store import versions
from dialogue.store.database import Database
from facilitator.report_building import build
from tests.dialogue.acts.meeting import Meeting, new_id

TEXTS = Path(__file__).with_suffix(".toml")
ROOM = {"professional": 9, "student": 5, "docent": 5, "ouder": 8, "ervaringsdeskundige": 6, "belangenbehartiger": 5}
SIDE_A = 19
Mirror = tuple[tuple[int, ...], tuple[int, ...]]
MIRROR: Mirror = ((2, 3, 3, 2, 3, 2, 1, 3, 2), (0, 1, 1, 0, 2, 1, 0, 1, 3))
"""What the people of a side answer, one after another and then again from the first."""
GUESSED = (2, 3, 1, 2)
SKIPPED = "viertal"
WALK_IN, TWO_WEEKS = 90, 14 * 24 * 60
"""Minutes."""

Texts = dict[str, Any]


def texts() -> Texts:
    """Return what is said, sent and written."""
    return tomllib.loads(TEXTS.read_text(encoding="utf-8"))


def planned() -> Programme:
    """Return the first programme of the house, with agreements before the wishes."""
    known = {it.id: it for it in ready_made_programmes()}
    main, other = known["niet-gelijk-wel-gelijkwaardig"], known["evaluatie-van-een-samenwerking"]
    agree = next(it for it in other.steps if it.kind == "agree")
    wish = next(place for place, it in enumerate(main.steps) if it.id == "wens")
    return replace(main, steps=(*main.steps[:wish], agree, *main.steps[wish:]))


def play(database: Database, day: str = "2025-12-01", mirror: Mirror = MIRROR) -> Meeting:
    """Go through the whole meeting, and write its report. Publishing is another act."""
    said = {**texts(), "mirror": mirror}
    meeting = Meeting(database, planned=planned(), deck=ready_made_decks()[0])
    meeting.later(WALK_IN)
    details = preparing.Details(
        **{field: said[field] for field in ("title", "subtitle", "place", "contact")},
        date=day,
        organisers=tuple(Organiser(**it) for it in said["organisers"]),
        facilitators=tuple(FacilitatorName(**it) for it in said["facilitators"]),
        open_licence="CC BY 4.0",
    )
    meeting.performer.perform(preparing.change, meeting.id, details)
    people = meeting.join(*(role for role, count in ROOM.items() for _ in range(count)))
    meeting.lead(StepSkip(SKIPPED))
    for step in _steps(meeting):
        act = ACTS.get(step)
        if act:
            act(meeting, people, said)
        meeting.later(next(it.minutes for it in meeting.session.programme.steps if it.id == step))
    meeting.lead(SessionEnd())
    _write(meeting, said)
    return meeting


def publish(meeting: Meeting) -> Report:
    """Publish what was written as the next version, and return it; to be called inside an application."""
    built = build(meeting.performer, meeting.id)
    meeting.later(TWO_WEEKS)
    meeting.performer.perform(publishing.publish, meeting.id, built.report, built.made_of, "", meeting.performer.now)
    return list(meeting.performer.read(versions.everything, meeting.id))[-1].report


def _steps(meeting: Meeting) -> Iterator[str]:
    """Press next until the programme is over."""
    for _ in range(len(meeting.session.programme.steps) - 1):
        on = meeting.snapshot.run
        meeting.lead(StepNext(on.id if on else None))
        yield meeting.run.step_id


def _arrive(meeting: Meeting, people: list[int], said: Texts) -> None:
    for person, picture in zip(people, cycle(("sun", "cloud")), strict=False):
        meeting.answer(person, CheckIn(picture))


def _send(meeting: Meeting, people: list[int], sentences: list[str], **allowed: bool) -> None:
    for person, text in zip(cycle(people), sentences, strict=False):
        meeting.answer(person, Sentence(text, partner_agreed=True, **allowed))


def _tell(meeting: Meeting, people: list[int], said: Texts) -> None:
    _send(meeting, people, [text for theme in said["themes"] for text in theme["stories"]], may_quote=True)
    _send(meeting, people, said["private"])


def _hand_cards(meeting: Meeting, people: list[int], said: Texts) -> None:
    cards = cycle(meeting.session.deck.cards)
    pairs = (group.members for group in meeting.snapshot.groups_of(meeting.run) if len(group.members) == 2)
    for reply, (giver, receiver), card in zip(said["replies"], pairs, cards, strict=False):
        meeting.answer(giver, HandCard(card.id))
        meeting.answer(receiver, ReplyCard(meeting.snapshot.handed[-1].id, reply))


def _look_in_the_mirror(meeting: Meeting, people: list[int], said: Texts) -> None:
    for side, choices in zip((people[:SIDE_A], people[SIDE_A:]), said["mirror"], strict=True):
        for person, choice in zip(side, cycle(choices), strict=False):
            meeting.answer(person, MirrorChoice(choice if person != side[-1] else None))
            meeting.answer(person, Guess(GUESSED[person % len(GUESSED)]))
    for stage in ("side_a", "silence", "side_b", "gap"):
        meeting.lead(MirrorReveal(meeting.run.id, stage))


def _harvest(meeting: Meeting, people: list[int], said: Texts) -> None:
    _send(meeting, people, [text for theme in said["themes"] for text in theme["harvest"]], may_quote=True)


def _order(meeting: Meeting, people: list[int], said: Texts) -> None:
    """Make the themes, the last one first, read each back to the room, and put them in order."""
    by_text = {it.text: it.id for it in meeting.snapshot.insights.values()}
    made = {}
    for theme in reversed(said["themes"]):
        held = [by_text[text] for text in (*theme["stories"], *theme["harvest"])]
        made[theme["name"]] = int(str(meeting.lead(ThemeAdd(theme["name"], tuple(held)))["theme"]))
        told = {field: theme[field] for field in ("text", "do", "dont")}
        told |= {"counterweight": theme.get("counterweight", ""), "points": tuple(theme["points"])}
        meeting.lead(ThemeEdit(made[theme["name"]], **told))
        meeting.lead(InsightStar((by_text[theme["quote"]],), True))
    for number in made.values():
        meeting.lead(ThemeShow(meeting.run.id, number))
        meeting.answer(people[0], ReadBack(number, True))
        meeting.answer(people[20], ReadBack(number, False, said["missing"]))
    meeting.lead(ThemeOrder(tuple(made[theme["name"]] for theme in said["themes"])))


def _see_anew(meeting: Meeting, people: list[int], said: Texts) -> None:
    _send(meeting, people, [it["sent"] for it in said["eye_openers"]], may_quote=True)
    meeting.answer(people[-1], Sentence(said["withdrawn"], True))
    insight = next(it for it in meeting.snapshot.insights.values() if it.text == said["withdrawn"])
    meeting.send(people[-1], Withdraw(new_id(), insight.id))


def _agree(meeting: Meeting, people: list[int], said: Texts) -> None:
    for person, (what, who, when) in zip(people, said["agreements"], strict=False):
        meeting.answer(person, Agree(what, who, when, may_quote=True))


def _wish(meeting: Meeting, people: list[int], said: Texts) -> None:
    _send(meeting, people[::5], said["wishes"], may_quote=True)


def _look_back(meeting: Meeting, people: list[int], said: Texts) -> None:
    remarks = cycle((*said["remarks"], *[""] * len(people)))
    for person, choice, remark in zip(people, cycle((3, 2, 3, 2, 3, 1)), remarks, strict=False):
        meeting.answer(person, Evaluate(choice, remark))


ACTS = {
    "aankomen": _arrive,
    "oogst-goed": _tell,
    "uitdelers": _hand_cards,
    "spiegel": _look_in_the_mirror,
    "oogst": _harvest,
    "ordenen": _order,
    "eye-opener": _see_anew,
    "afspraken": _agree,
    "wens": _wish,
    "evaluatie": _look_back,
}
"""What happens in a step, by the step's id; in the others people only talk."""


def _write(meeting: Meeting, said: Texts) -> None:
    openers = (
        "\n".join((f"{it['to']}:", it["text"], *(f"- {tip}" for tip in it["tips"]))) for it in said["eye_openers"]
    )
    for part, text in {**said["written"], "eye_openers": "\n\n".join(openers)}.items():
        meeting.lead(ReportWrite(part, text))
