"""A pairing pushed to 500 phones, where each is told something else, against a plain step in the same meeting."""

from statistics import median

from bench.contenders.field import product
from bench.load.crowd import Crowd
from bench.load.gathering import Gathering
from bench.load.told import Push, push
from bench.results import Row, at_most, spread, told

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
        told("  the same from the press, with the time to work out who sits with whom", _middle(pairs, "last"), "ms"),
        told(f"  pairing: working out ({_of(pairs, 'computed')})", _middle(pairs, "computed"), "ms"),
        told(f"  pairing: telling, last phone ({_of(pairs, 'sending')})", _middle(pairs, "sending"), "ms"),
        told(f"  plain: press to telling ({_of(plain, 'computed')})", _middle(plain, "computed"), "ms"),
        told(f"  plain: telling, last phone ({_of(plain, 'sending')})", _middle(plain, "sending"), "ms"),
    ]


def _middle(pushes: list[Push], field: str) -> float:
    return float(median(getattr(it, field) for it in pushes))


def _of(pushes: list[Push], field: str) -> str:
    return spread([getattr(it, field) for it in pushes])
