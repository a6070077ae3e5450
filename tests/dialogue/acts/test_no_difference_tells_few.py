"""Whatever is done in a meeting and whenever it is exported: no two reports differ by what a few people answered.

Every format is made of the report and of nothing else, so what the reports do not tell apart, no two files can.
"""

from collections.abc import Callable
from typing import Any

import msgspec
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from dialogue.acts import forgetting, preparing
from dialogue.acts.preparing import Details
from dialogue.errors import Refused
from dialogue.protocol.answers import Evaluate, Guess, MirrorChoice, Sentence
from dialogue.protocol.control import InsightShow, MirrorReveal, SessionEnd, StepRepeat
from dialogue.protocol.phone import ChooseRole, ChooseSide, ComeBack, Leave, Permit, Withdraw
from dialogue.report.compose import compose
from dialogue.report.gather import gather
from dialogue.store.database import Database
from facilitator.export.open_dataset import open_dataset
from tests.dialogue.acts.meeting import Meeting, new_id
from tests.dialogue.builder import ROLES

STAGES = ("side_a", "side_b", "gap", "withheld")
DAYS = 24 * 60


def choice(number: int) -> int | None:
    """Return a place on the scale, or none for who does not know."""
    return number % 5 if number % 5 < 4 else None


def somebody(meeting: Meeting, number: int) -> int:
    people = list(meeting.snapshot.people)
    if not people:
        raise Refused("unknown_person")
    return people[number % len(people)]


def some_insight(meeting: Meeting, number: int) -> tuple[int, int]:
    """Return the writer and the number of a sentence of which the writer is known."""
    written = [(it.person_id, it.id) for it in meeting.snapshot.insights.values() if it.person_id is not None]
    if not written:
        raise Refused("not_found")
    return written[number % len(written)]


def on_now(meeting: Meeting) -> int:
    """Return the run that is on."""
    if meeting.snapshot.run is None:
        raise Refused("no_timer")
    return meeting.run.id


def everybody(meeting: Meeting, step: str, body: Callable[[int], Any], number: int) -> None:
    """Let everybody answer a step; `number` decides what each of them says."""
    meeting.go_to(step)
    for place, person in enumerate(meeting.snapshot.people):
        meeting.answer(person, body(number // (place + 1) + place))


def withdraw(meeting: Meeting, number: int) -> None:
    person, insight = some_insight(meeting, number)
    meeting.send(person, Withdraw(new_id(), insight))


def permit(meeting: Meeting, number: int) -> None:
    person, insight = some_insight(meeting, number)
    meeting.send(person, Permit(new_id(), insight, may_quote=number % 2 > 0, may_open=number % 3 > 0))


def forget(meeting: Meeting, number: int) -> None:
    meeting.later((8 if number % 2 else 31) * DAYS)
    for duty in (forgetting.unlink, forgetting.erase):
        meeting.performer.perform(duty, meeting.id, meeting.performer.now)


ACTS: dict[str, Callable[[Meeting, int], Any]] = {
    "joins": lambda meeting, n: meeting.join(ROLES[n % len(ROLES)].id),
    "leaves": lambda meeting, n: meeting.send(somebody(meeting, n), Leave(new_id())),
    "comes back": lambda meeting, n: meeting.send(somebody(meeting, n), ComeBack(new_id())),
    "takes a role": lambda meeting, n: meeting.send(
        somebody(meeting, n), ChooseRole(new_id(), ROLES[n % len(ROLES)].id)
    ),
    "takes a side": lambda meeting, n: meeting.send(
        somebody(meeting, n), ChooseSide(new_id(), ("a", "b", "outside")[n % 3])
    ),
    "to the mirror": lambda meeting, n: meeting.go_to("mirror"),
    "answers": lambda meeting, n: meeting.answer(somebody(meeting, n), MirrorChoice(choice(n)), on_now(meeting)),
    "guesses": lambda meeting, n: meeting.answer(somebody(meeting, n), Guess(choice(n)), on_now(meeting)),
    "all answer": lambda meeting, n: everybody(meeting, "mirror", lambda said: MirrorChoice(choice(said)), n),
    "all guess": lambda meeting, n: everybody(meeting, "mirror", lambda said: Guess(choice(said)), n),
    "shows": lambda meeting, n: meeting.lead(MirrorReveal(on_now(meeting), STAGES[n % 4])),
    "to the evaluation": lambda meeting, n: meeting.go_to("evaluate"),
    "evaluates": lambda meeting, n: meeting.answer(somebody(meeting, n), Evaluate(choice(n), "Goed"), on_now(meeting)),
    "all evaluate": lambda meeting, n: everybody(meeting, "evaluate", lambda said: Evaluate(said % 4), n),
    "once more": lambda meeting, n: meeting.lead(StepRepeat(on_now(meeting))),
    "to the harvest": lambda meeting, n: meeting.go_to("harvest"),
    "writes": lambda meeting, n: meeting.answer(
        somebody(meeting, n), Sentence(f"Zin {n}", n % 2 > 0, may_open=True), on_now(meeting)
    ),
    "withdraws": withdraw,
    "permits": permit,
    "hides": lambda meeting, n: meeting.lead(InsightShow((some_insight(meeting, n)[1],), n % 2 > 0)),
    "ends": lambda meeting, n: meeting.lead(SessionEnd(True)),
    "opens again": lambda meeting, n: meeting.lead(SessionEnd(False)),
    "days pass": forget,
}
DONE = st.tuples(st.sampled_from(sorted(ACTS)), st.integers(0, 5000))
COURSE = ("to the mirror", "all answer", "all guess", "shows", "all evaluate", "ends", "opens again")
"""What happens in most meetings, with anything in between."""
ALL_IS_TOLD = [("all answer", 0), ("shows", 0), ("shows", 1), ("shows", 2), ("all evaluate", 0), ("ends", 0)]
"""A meeting of which every number may be told: without one there is nothing to compare."""


@st.composite
def histories(draw: st.DrawFn) -> list[tuple[str, int]]:
    """Return what happens after people came in: a usual course, with anything else before, between and after."""
    happens: list[tuple[str, int]] = []
    for name in COURSE:
        happens += draw(st.lists(DONE, max_size=3))
        if draw(st.integers(0, 3)):
            happens.append((name, draw(st.integers(0, 5000))))
    return happens + draw(st.lists(DONE, max_size=6))


def figures(meeting: Meeting) -> dict[str, Any]:
    """Return what a report tells of numbers of people and of roles, and which run it is of."""
    snapshot = meeting.snapshot
    facts = gather(snapshot)
    report = compose(snapshot, facts, {}, {})
    runs = list(snapshot.runs.values())
    figure = report.mirror.figure if report.mirror else None
    settled = [run.id for run in runs if run.step_id == "evaluate" and run.revealed]
    return {
        "people": facts.people,
        "roles": facts.roles if any(facts.roles.values()) else None,
        "mirror": ([run.id for run in runs if run.both_shown][-1], figure) if figure else None,
        "evaluation": (settled[-1] if settled else 0, report.evaluation.counts) if report.evaluation else None,
        "open": open_dataset(report),
    }


def numbers_of_people(content: Any) -> list[int]:
    """Return every count of people in open data."""
    found: list[int] = []
    if isinstance(content, dict):
        for name, value in content.items():
            if name in {"n", "low", "high", "unknown"}:
                found += [value] if value is not None else []
            elif name == "counts":
                found += [it for it in value if it is not None]
            else:
                found += numbers_of_people(value)
    return found


def check_alone(told: dict[str, Any], minimum: int) -> None:
    """Nothing is told of fewer people than the minimum, and nothing of a side when the other is smaller."""
    assert told["people"] == 0 or told["people"] >= minimum
    if told["mirror"]:
        figure = told["mirror"][1]
        assert min(sum(figure.a.counts), sum(figure.b.counts)) >= minimum
    if told["evaluation"]:
        assert sum(told["evaluation"][1]) >= minimum
    small = [it for it in numbers_of_people(msgspec.to_builtins(told["open"])) if it < minimum]
    assert small == []


def check_pair(before: dict[str, Any], after: dict[str, Any], minimum: int) -> None:
    """Between an earlier and a later report no count changes by a few people or by one person's answer."""
    assert after["people"] == before["people"] or after["people"] - before["people"] >= minimum
    if before["roles"] and after["people"] == before["people"]:
        assert after["roles"] == before["roles"]
    for name in ("mirror", "evaluation"):
        if before[name] and after[name] and before[name][0] == after[name][0]:
            assert before[name][1] == after[name][1], name
            assert getattr(before["open"], name) == getattr(after["open"], name)


def test_no_report_and_no_pair_of_reports_tells_of_few_people(database: Database) -> None:
    seen = {"people": 0, "mirror": 0, "evaluation": 0}

    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(st.integers(0, 8), st.integers(0, 8), st.sampled_from((2, 3, 5)), histories())
    @example(6, 6, 5, ALL_IS_TOLD)
    def nothing_is_told_of_few(a: int, b: int, minimum: int, happens: list[tuple[str, int]]) -> None:
        meeting = Meeting(database)
        meeting.keep(msgspec.structs.replace(meeting.session, minimum=minimum))
        meeting.performer.perform(preparing.change, meeting.id, Details(open_licence="CC0 1.0"))
        meeting.join(*["professional"] * a, *["ouder"] * b)
        reports = [figures(meeting)]
        for name, number in happens:
            try:
                ACTS[name](meeting, number)
            except Refused:
                continue
            reports.append(figures(meeting))
        for place, told in enumerate(reports):
            check_alone(told, minimum)
            for earlier in reports[:place]:
                check_pair(earlier, told, minimum)
        for name in seen:
            seen[name] += bool(reports[-1][name])

    nothing_is_told_of_few()
    assert min(seen.values()) > 0, seen
