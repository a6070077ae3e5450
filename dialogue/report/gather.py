"""What really happened in a session, as far as a report may say it."""

import hashlib
from collections.abc import Iterable, Mapping
from datetime import datetime

import msgspec

from dialogue.disclosure import told
from dialogue.ordering import sent
from dialogue.permission import may_be_printed
from dialogue.programme import Side, Step, in_language
from dialogue.records import Insight, InsightKind, Run, Session, Told
from dialogue.report.quantifiers import Quantifier, quantifier
from dialogue.snapshot import Snapshot
from dialogue.steps.evaluate import evaluation_counts
from dialogue.steps.mirror import Mirror, SideResult, result

NOT_TOLD = frozenset({"info", "break", "close", "evaluate"})
"""Kinds that every meeting has and no report needs to tell."""


class StepRun(msgspec.Struct, frozen=True):
    """A step that ran, with the clock time it first began ("14.05")."""

    step: Step
    time: str


class MirrorOutcome(msgspec.Struct, frozen=True):
    """The mirror as it was shown. `a` and `b` exist only when both may be seen; `shares` says it in words.

    `shares` holds for each side how many chose one of the two highest words; `guesses` what each side guessed so.
    """

    step: Step
    a: SideResult | None
    b: SideResult | None
    shares: dict[Side, Quantifier]
    guesses: dict[Side, Quantifier]


class Gathered(msgspec.Struct, frozen=True):
    """The facts of a report, in the session's language; nothing here was withdrawn, hidden or not allowed.

    `people` is 0 where it is not told how many there were.
    """

    language: str
    people: int
    roles: dict[Side | None, tuple[str, ...]]
    steps: tuple[StepRun, ...]
    runs: tuple[Run, ...]
    mirror: MirrorOutcome | None
    evaluation: tuple[Step, tuple[int, ...]] | None
    sent: int
    edited: int
    allowed: tuple[Insight, ...]
    wishes: tuple[str, ...]
    eye_openers: tuple[str, ...]
    has_cards: bool


def gather(snapshot: Snapshot) -> Gathered:
    """Return the facts of a session, at any moment, also half-way."""
    allowed = tuple(_shuffled(insight for insight in snapshot.insights.values() if may_be_printed(insight)))
    who = told(snapshot.session, snapshot.people.values())
    return Gathered(
        language=snapshot.session.language,
        people=who.people,
        roles=_roles(snapshot.session, who),
        steps=tuple(_steps(snapshot)),
        runs=tuple(sorted(_known_runs(snapshot), key=lambda run: run.started_at)),
        mirror=_mirror(snapshot),
        evaluation=_evaluation(snapshot),
        sent=sent(snapshot.insights.values()) + snapshot.session.forgotten.insights,
        edited=sum(bool(it.edited) for it in allowed) + snapshot.session.forgotten.edited,
        allowed=allowed,
        wishes=tuple(it.said for it in standing(allowed, "wish")),
        eye_openers=tuple(it.said for it in standing(allowed, "eye_opener")),
        has_cards=any(snapshot.step_of(run).kind == "cards" for run in _known_runs(snapshot)),
    )


def _shuffled(insights: Iterable[Insight]) -> list[Insight]:
    """An order that is always the same and says nothing about who wrote next to whom."""
    return sorted(insights, key=lambda insight: hashlib.sha256(insight.said.encode()).digest())


def _known_runs(snapshot: Snapshot) -> list[Run]:
    return [run for run in snapshot.runs.values() if run.step_id in snapshot.steps]


def standing(allowed: Iterable[Insight], kind: InsightKind) -> list[Insight]:
    """Return the sentences of a kind that the report prints by themselves, starred ones first.

    A near-double is left out where the one that stands for it is printed.
    """
    insights = list(allowed)
    heads = {insight.id for insight in insights if insight.folded_into is None}
    chosen = [it for it in insights if it.kind == kind and it.folded_into not in heads]
    return sorted(chosen, key=lambda insight: not insight.starred)


def _roles(session: Session, who: Told) -> dict[Side | None, tuple[str, ...]]:
    found: dict[Side | None, list[str]] = {"a": [], "b": [], None: []}
    for role in session.roles:
        if role.id in who.roles:
            found[role.side].append(in_language(role.name, session.language))
    return {side: tuple(names) for side, names in found.items()}


def _steps(snapshot: Snapshot) -> list[StepRun]:
    first: dict[str, Run] = {}
    for run in _known_runs(snapshot):
        first.setdefault(run.step_id, run)
    in_report = [run for run in first.values() if snapshot.step_of(run).kind not in NOT_TOLD]
    return [
        StepRun(snapshot.step_of(run), clock_time(run.started_at))
        for run in sorted(in_report, key=lambda run: run.started_at)
    ]


def clock_time(moment: int) -> str:
    """Return the clock time of a moment (epoch seconds) where the meeting was: "14.05"."""
    return datetime.fromtimestamp(moment).strftime("%H.%M")


def _mirror(snapshot: Snapshot) -> MirrorOutcome | None:
    shown = [run for run in _known_runs(snapshot) if snapshot.step_of(run).kind == "mirror" and run.both_shown]
    if not shown or shown[-1].stage == "withheld":
        return None
    run = shown[-1]
    step = snapshot.step_of(run)
    a, b = result(snapshot, run, step, "a"), result(snapshot, run, step, "b")
    if a is None or b is None:
        return MirrorOutcome(step, None, None, {}, {})
    high = len(Mirror().options(step).scale) // 2
    sides: dict[Side, SideResult] = {"a": a, "b": b}
    return MirrorOutcome(
        step,
        a,
        b,
        shares=shares_of(sides),
        guesses={side: quantifier(sum(it.guesses[high:]), sum(it.guesses)) for side, it in sides.items() if it.guesses},
    )


def shares_of(sides: Mapping[Side, SideResult]) -> dict[Side, Quantifier]:
    """Return for each side how many chose one of the two highest words."""
    return {side: quantifier(sum(it.counts[len(it.counts) // 2 :]), it.total) for side, it in sides.items()}


def _evaluation(snapshot: Snapshot) -> tuple[Step, tuple[int, ...]] | None:
    for run in reversed(_known_runs(snapshot)):
        step = snapshot.step_of(run)
        counts = evaluation_counts(snapshot, run, step) if step.kind == "evaluate" else None
        if counts is not None:
            return step, counts
    return None
