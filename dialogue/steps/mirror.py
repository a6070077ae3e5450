"""mirror: one scale, one wording for each side, revealed in stages, never with a side that is too small."""

from collections.abc import Sequence
from itertools import product
from typing import Annotated, Any

import msgspec

from dialogue.disclosure import is_enough
from dialogue.errors import Refused
from dialogue.programme import Deck, Programme, Side, Step, Text
from dialogue.protocol.answers import AnswerBody, Guess, MirrorChoice
from dialogue.records import Answer, Person, Phase, Run, Session
from dialogue.snapshot import Snapshot, side_of
from dialogue.steps.kind import Mistake, StepKind

STAGES = ("answering", "side_a", "silence", "side_b", "gap")
BOTH_FROM = "side_b"
"""From this stage on the room has seen both sides."""
SCALE: tuple[Text, ...] = (
    {"nl": "helemaal niet", "en": "not at all"},
    {"nl": "een beetje", "en": "a little"},
    {"nl": "best wel", "en": "quite a bit"},
    {"nl": "heel erg", "en": "very much"},
)
OTHER: dict[Side, Side] = {"a": "b", "b": "a"}


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`guess` asks what the other side answers; `look` is the prompt while everybody looks at the outcome.

    `answer_minutes` of the step are for answering; `silence` is in seconds; `scale` has four worded answers.
    """

    answer_minutes: Annotated[int, msgspec.Meta(ge=1, le=60)] = 4
    guess: Text = {}
    look: Text = {}
    silence: Annotated[int, msgspec.Meta(ge=0, le=600)] = 60
    scale: tuple[Text, ...] = SCALE
    say: dict[str, Text] = {}


class SideResult(msgspec.Struct, frozen=True):
    """What one side answered: counts for each word, who did not know, and what it guessed of the other side.

    `guesses` is none when fewer people than the minimum guessed.
    """

    counts: tuple[int, ...]
    unknown: int
    guesses: tuple[int, ...] | None

    @property
    def total(self) -> int:
        """How many chose a word."""
        return sum(self.counts)


class Mirror(StepKind):
    """The question that both sides answer about each other."""

    name = "mirror"
    Options = Options
    answers = (MirrorChoice, Guess)
    counted = "mirror"

    def mistakes(self, step: Step, programme: Programme, decks: Sequence[Deck]) -> list[Mistake]:
        """Return a mistake for a side without wording, a scale that is not four words, or a step that is too short."""
        options: Options = self.options(step)
        found = [Mistake(f"prompts.{side}", "missing") for side in ("a", "b") if not getattr(step.prompts, side)]
        if len(options.scale) != 4:
            found.append(Mistake("options.scale", "four_words", str(len(options.scale))))
        if options.answer_minutes > step.minutes:
            found.append(Mistake("minutes", "too_short", str(options.answer_minutes)))
        return found

    def phases(self, step: Step) -> tuple[Phase, ...]:
        """Return the time for answering and the time for looking."""
        options: Options = self.options(step)
        looking = (step.minutes - options.answer_minutes) * 60
        parts = (Phase("answer", options.answer_minutes * 60), Phase("look", looking))
        return tuple(part for part in parts if part.seconds)

    def stages(self, step: Step) -> tuple[str, ...]:
        """Return the stages of the reveal, in order."""
        return STAGES

    def accept(self, session: Session, run: Run, step: Step, person: Person, body: AnswerBody) -> None:
        """Refuse an answer after the reveal, off the scale, or from somebody without a side."""
        super().accept(session, run, step, person, body)
        assert isinstance(body, MirrorChoice | Guess)
        if run.revealed:
            raise Refused("mirror_closed")
        if side_of(person, {role.id: role for role in session.roles}) is None:
            raise Refused("side_needed")
        if body.choice is not None and body.choice >= len(self.options(step).scale):
            raise Refused("malformed")

    def lasting(self, answers: Sequence[Answer], minimum: int) -> list[Answer]:
        """Return the answers and guesses of a side that may be seen; of a smaller one nothing is ever shown."""
        kept: list[Answer] = []
        for kind, side in product(("mirror", "guess"), ("a", "b")):
            given = [answer for answer in answers if answer.kind == kind and answer.side == side]
            if is_enough(sum(answer.body["choice"] is not None for answer in given), minimum):
                kept.extend(given)
        return kept

    def asked(self, snapshot: Snapshot, run: Run) -> frozenset[int]:
        """Return who in the room has a side; who stays outside is not waited for."""
        return frozenset(it for it in snapshot.present if snapshot.side_of(snapshot.people[it]) is not None)

    def shared(self, snapshot: Snapshot, run: Run, step: Step) -> dict[str, Any]:
        """Return the scale, the guess and the stage, with what has been revealed so far."""
        options: Options = self.options(step)
        return {
            "scale": list(options.scale),
            "guess": options.guess,
            "look": options.look,
            "stage": run.stage or "answering",
            "stage_since": run.stage_since,
            "silence": options.silence,
            "revealed": run.revealed,
            "result": released(snapshot, run, step),
        }

    def personal(self, snapshot: Snapshot, run: Run, step: Step, person: Person) -> dict[str, Any]:
        """Return the own answer and guess."""
        own = snapshot.answer_of(run, "mirror", person)
        guess = snapshot.answer_of(run, "guess", person)
        return {
            "answer": own.body if own else None,
            "guess": guess.body if guess else None,
        }

    def control(self, snapshot: Snapshot, run: Run, step: Step) -> dict[str, Any]:
        """Return how many of each side answered, and whether that may be enough; never what, nor how many skipped.

        Who skipped is not told: beside the count of answers that would say what the last one answered.
        """
        answers = snapshot.answers_of(run, "mirror")
        sides: dict[str, Any] = {}
        for side in ("a", "b"):
            of = [person for person in snapshot.people.values() if snapshot.side_of(person) == side]
            given = [answer for answer in answers if answer.side == side]
            sides[side] = {
                "answered": len(given),
                "of": len({person.id for person in of if person.left_at is None} | {it.person_id for it in given}),
                "enough": is_enough(len(given), snapshot.session.minimum),
            }
        options: Options = self.options(step)
        return {"sides": sides, "stages": list(STAGES), "say": options.say}


def result(snapshot: Snapshot, run: Run, step: Step, side: Side) -> SideResult | None:
    """Return what a side answered, or none when it is smaller than the minimum."""
    words = len(Mirror().options(step).scale)
    choices = [answer.body["choice"] for answer in snapshot.answers_of(run, "mirror") if answer.side == side]
    guessed = [answer.body["choice"] for answer in snapshot.answers_of(run, "guess") if answer.side == side]
    guesses = _count(guessed, words)
    counts = _count(choices, words)
    minimum = snapshot.session.minimum
    if not is_enough(sum(counts), minimum):
        return None
    return SideResult(counts, choices.count(None), guesses if is_enough(sum(guesses), minimum) else None)


def released(snapshot: Snapshot, run: Run, step: Step) -> dict[str, Any]:
    """Return what the room may see at the present stage of the reveal.

    `a` and `b` hold counts, or `{"small": True}` for a side below the minimum; the gap stands only where both may be
    seen. Nothing here lets a hidden side be derived: there is no total.
    """
    stage = run.stage or "answering"
    if stage not in STAGES:
        return {}
    reached = STAGES.index(stage)
    seen: dict[str, Any] = {}
    for side, since in (("a", STAGES.index("side_a")), ("b", STAGES.index("side_b"))):
        if reached >= since:
            outcome = result(snapshot, run, step, side)  # type: ignore[arg-type]
            seen[side] = _side(outcome, with_guesses=reached == len(STAGES) - 1)
    if stage == "gap":
        seen["gap"] = "small" not in seen["a"] and "small" not in seen["b"]
    return seen


def _side(outcome: SideResult | None, *, with_guesses: bool) -> dict[str, Any]:
    if outcome is None:
        return {"small": True}
    seen: dict[str, Any] = {"counts": list(outcome.counts), "unknown": outcome.unknown}
    if with_guesses and outcome.guesses is not None:
        seen["guesses"] = list(outcome.guesses)
    return seen


def _count(choices: Sequence[int | None], words: int) -> tuple[int, ...]:
    return tuple(sum(1 for choice in choices if choice == word) for word in range(words))
