"""A full meeting: 300 people who each sent three sentences, as it stands at the end of an afternoon."""

from bench.contenders.product import Product
from bench.load.answering import Prepared, at_once, choice, prepared
from bench.load.crowd import Crowd
from bench.load.gathering import Gathering

PEOPLE = 300
HARVESTS = ("harvest-0", "eye-opener", "wish")
SENTENCES = PEOPLE * len(HARVESTS)
THEMES = 8
WAVE = 50
"""Answers that are under way at the same time: a full meeting is a state here, and not a storm."""


def full_meeting(contender: Product) -> tuple[Gathering, list[str]]:
    """Return a meeting on its last harvest, with everybody there, and the sentences that were sent.

    All of them stand in the report: wishes and eye-openers do by themselves, the others have a theme and a star.
    """
    gathering = Gathering(Crowd(), contender, contender.room(PEOPLE))
    gathering.open_desks()
    gathering.enter(range(PEOPLE))
    run = gathering.go_to("mirror")
    _answered(gathering, prepared(gathering, 1, choice))
    for stage in ("side_a", "silence", "side_b", "gap"):
        assert gathering.call("mirror_reveal", run=run, stage=stage)["ok"]
    gathering.go_to("pairs")
    texts: list[str] = []
    for step in HARVESTS:
        gathering.go_to(step)
        texts += _answered(gathering, prepared(gathering, 1))
    _put_in_themes(contender, gathering)
    gathering.settle()
    return gathering, texts


def _put_in_themes(contender: Product, gathering: Gathering) -> None:
    assert contender.facilitator is not None
    desk = contender.facilitator.desk(gathering.room.desks["control"]["session"])
    harvested = [int(number) for number, it in desk.view["insights"].items() if it["kind"] == "harvest"]
    desk.disconnect()
    assert len(harvested) == PEOPLE
    assert gathering.call("insight_star", insights=harvested, starred=True)["ok"]
    for theme in range(THEMES):
        assert gathering.call("theme_add", name=f"Thema {theme}", insights=harvested[theme::THEMES])["ok"]


def _answered(gathering: Gathering, answers: list[Prepared]) -> list[str]:
    texts: list[str] = []
    for place in range(0, len(answers), WAVE):
        texts += at_once(gathering, answers[place : place + WAVE]).kept_texts
    assert len(texts) == len(answers), f"{len(texts)} of {len(answers)} answers were acknowledged"
    return texts
