"""A pairing pushed to 500 phones, where each is told something else, against a plain step in the same meeting."""

from statistics import median

from bench import machine
from bench.contenders.field import product
from bench.load.crowd import Crowd
from bench.load.gathering import Gathering
from bench.load.told import Push, push
from bench.results import Row, at_most, told

PEOPLE = 500
ROUNDS = 7
QUICK_ROUNDS = 3


def rows(quick: bool) -> list[Row]:
    """Return the ratio from the server's clock in the patch on, and what explains it."""
    pairs: list[Push] = []
    plain: list[Push] = []
    with product() as contender:
        gathering = Gathering(Crowd(), contender, contender.room(PEOPLE))
        gathering.open_desks()
        gathering.enter(range(PEOPLE))
        with machine.apart([contender.pid]):
            for number in range((QUICK_ROUNDS if quick else ROUNDS) + 1):
                for step, pushes in (("pairs", pairs), ("plain-1", plain)):
                    gathering.go_to(step)
                    gathering.settle()
                    pushed = push(gathering, "step_repeat")
                    if number:
                        pushes.append(pushed)
        gathering.leave()
    what = f"pairing of {PEOPLE} pushed, last phone"
    return [
        at_most(f"{what}, against the plain step", _middle(pairs, "sending") / _middle(plain, "sending"), "x", 2),
        told("  the same from the press on", _middle(pairs, "last") / _middle(plain, "last"), "x"),
        *_explained("pairing", pairs),
        *_explained("plain step", plain),
    ]


def _explained(name: str, pushes: list[Push]) -> list[Row]:
    parts = {
        "press to last phone": "last",
        "press to the clock in the patch": "computed",
        "the clock in the patch to last phone": "sending",
        "first phone to last phone": "between",
    }
    return [told(f"  {name}: {part}", _middle(pushes, it), "ms", _each(pushes, it)) for part, it in parts.items()]


def _middle(pushes: list[Push], part: str) -> float:
    return median(_each(pushes, part))


def _each(pushes: list[Push], part: str) -> list[float]:
    return [getattr(it, part) for it in pushes]
