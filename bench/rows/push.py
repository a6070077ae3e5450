"""A step pushed to the whole room: from the control's press to the first and the last phone that is right."""

from statistics import median

from bench import machine
from bench.contenders.contender import Contender
from bench.contenders.field import field
from bench.load.crowd import Crowd
from bench.load.gathering import Gathering
from bench.load.told import Push, push
from bench.results import Row, at_most, told

ROUNDS = 9
QUICK_ROUNDS = 5
TARGETS = {500: (0.4, 1.0), 2000: (0.5, 1.0)}
"""For so many phones: the last phone, against stock and against Node."""


def rows(quick: bool) -> list[Row]:
    """Return the rows for 500 and for 2,000 phones."""
    return [row for people in TARGETS for row in _rows(people, QUICK_ROUNDS if quick else ROUNDS)]


def _rows(people: int, rounds: int) -> list[Row]:
    with field() as contenders:
        pushes = measure(contenders, people, rounds)
    last = {name: median(it.last for it in of) for name, of in pushes.items()}
    product, stock, node = last["oogstdialoog"], last["stock"], last["node"]
    most_stock, most_node = TARGETS[people]
    what = f"step pushed to {people:,} phones, last phone"
    found = [
        at_most(f"{what}, against stock", product / stock, "x", most_stock),
        at_most(f"{what}, against Node", product / node, "x", most_node),
    ]
    for name, of in pushes.items():
        lasts, firsts = [it.last for it in of], [it.first for it in of]
        found.append(told(f"  last of {people:,}: {name}", median(lasts), "ms", lasts))
        found.append(told(f"  first of {people:,}: {name}", median(firsts), "ms", firsts))
    return found


def measure(contenders: list[Contender], people: int, rounds: int) -> dict[str, list[Push]]:
    """Return the pushes of every contender, who take turns; the first round warms up and is left out."""
    crowd = Crowd()
    gatherings = []
    for contender in contenders:
        gathering = Gathering(crowd, contender, contender.room(people))
        gathering.open_desks()
        gathering.enter(range(people))
        gatherings.append(gathering)
    pushes: dict[str, list[Push]] = {contender.name: [] for contender in contenders}
    with machine.apart([contender.pid for contender in contenders]):
        for number in range(rounds + 1):
            for gathering in gatherings:
                gathering.settle()
                pushed = push(gathering, "step_next")
                if number:
                    pushes[gathering.contender.name].append(pushed)
    for gathering in gatherings:
        gathering.leave()
    return pushes
