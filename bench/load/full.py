"""A full meeting: 300 people who each sent three sentences, as it stands at the end of an afternoon."""

from bench.contenders.product import Product
from bench.load.answering import Prepared, at_once, choice, prepared
from bench.load.crowd import Crowd
from bench.load.gathering import Gathering

PEOPLE = 300
EACH = 3
SENTENCES = PEOPLE * EACH
WAVE = 50
"""Answers that are under way at the same time: a full meeting is a state here, and not a storm."""


def full_meeting(contender: Product) -> tuple[Gathering, list[str]]:
    """Return a meeting on its harvest, with everybody there, and the sentences that were acknowledged: all of them."""
    gathering = Gathering(Crowd(), contender, contender.room(PEOPLE))
    gathering.open_desks()
    gathering.enter(range(PEOPLE))
    gathering.go_to("mirror")
    _answered(gathering, prepared(gathering, 1, choice))
    gathering.go_to("pairs")
    gathering.go_to("harvest-0")
    texts = _answered(gathering, prepared(gathering, EACH))
    gathering.settle()
    return gathering, texts


def _answered(gathering: Gathering, answers: list[Prepared]) -> list[str]:
    texts: list[str] = []
    for place in range(0, len(answers), WAVE):
        texts += at_once(gathering, answers[place : place + WAVE]).kept_texts
    assert len(texts) == len(answers), f"{len(texts)} of {len(answers)} answers were acknowledged"
    return texts
