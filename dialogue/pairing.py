"""Who talks with whom in twos: new faces first, then the other side, then chance."""

import random
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, islice, repeat
from math import inf

import msgspec
import rustworkx

EVERYBODY = 60
"""To this many people everybody is weighed against everybody; beyond it each against some candidates."""
WIDTHS = (8, 32, 128)
"""How many candidates each person has at first, and when that was not enough; for want of new faces everybody."""
TRIES = 24
"""How many groupings are compared, at most."""
EVERY_TRIO = 11
"""To this many people every possible trio is compared, however many there are."""
TRIO_CHOICE = 20
"""The trio comes from this many people, those who sat in a trio least."""

Group = tuple[int, ...]
Pair = tuple[int, int]
Apart = Collection[Collection[int]]
"""Pairs of ids that may never sit together."""


class Person(msgspec.Struct, frozen=True):
    """Somebody who can be grouped; a side is `a`, `b` or none."""

    id: int
    side: str | None = None


class History(msgspec.Struct, frozen=True):
    """How often each two people met, and how often each person sat in a trio."""

    met: Mapping[frozenset[int], int] = {}
    trios: Mapping[int, int] = {}


class Grouping(msgspec.Struct, frozen=True):
    """Who sits together, and who waits because nobody is left to sit with."""

    groups: tuple[Group, ...]
    waiting: tuple[int, ...] = ()


def history_of(groups: Iterable[Group]) -> History:
    """Return the history that these groups, of one or more runs, make; a trio counts as three met pairs."""
    met: Counter[frozenset[int]] = Counter()
    trios: Counter[int] = Counter()
    for group in groups:
        met.update(frozenset(pair) for pair in combinations(group, 2))
        trios.update(group if len(group) == 3 else ())
    return History(met, trios)


def pair_up(people: Collection[Person], history: History, apart: Apart, *, across: bool, seed: int) -> Grouping:
    """Return pairs, with one trio when the number is odd; the same seed gives the same pairs.

    Somebody waits only when nobody is left whom they may sit with; more trios are made before anybody waits.
    """
    return match(ties_of(people, history, apart, across=across), seed, look_ahead=True)


class Ties:
    """What binds and parts the ones to be matched, be they people or groups.

    `meetings` tells how often two of them met, None when they must stay apart. `lean` is how far one leans to side a
    (positive) or b (negative). `trios` is how often one was in a trio. One meeting outweighs every trio, and one person
    twice in a trio outweighs every lean.
    """

    def __init__(
        self,
        ids: Iterable[int],
        meetings: Callable[[int, int], int | None],
        lean: Mapping[int, int],
        trios: Mapping[int, int],
    ) -> None:
        self.ids = sorted(ids)
        self.lean = lean
        self.trios = trios
        self._meetings = meetings
        self._known: dict[Pair, int | None] = {}
        self.again = 4 * len(self.ids) + 1
        self.repeat = self.again * (1 + len(self.ids) * (1 + max(trios.values(), default=0)))

    def met(self, first: int, second: int) -> int | None:
        """Return how often these two met; None when they must stay apart."""
        key = (first, second) if first < second else (second, first)
        if key not in self._known:
            self._known[key] = self._meetings(first, second)
        return self._known[key]

    def cost(self, members: Group) -> int | None:
        """Return what it costs to put these together; None when it may not be."""
        meetings = 0
        for first, second in combinations(members, 2):
            met = self.met(first, second)
            if met is None:
                return None
            meetings += met
        again = sum(self.trios.get(member, 0) for member in members) if len(members) == 3 else 0
        return meetings * self.repeat + again * self.again + abs(self.leaning(members))

    def leaning(self, members: Iterable[int]) -> int:
        """Return how far these lean to one side, taken together."""
        return sum(self.lean[member] for member in members)

    def after(self, groups: Iterable[Group]) -> "Ties":
        """Return the ties as they will be when these groups have met."""
        new = history_of(groups)

        def meetings(first: int, second: int) -> int | None:
            met = self.met(first, second)
            return None if met is None else met + new.met.get(frozenset((first, second)), 0)

        return Ties(self.ids, meetings, self.lean, Counter(self.trios) + Counter(new.trios))


def ties_of(people: Iterable[Person], history: History, apart: Apart, *, across: bool) -> Ties:
    """Return the ties between people; without `across` nobody leans to a side."""
    kept = {frozenset(pair) for pair in apart}
    lean = {person.id: {"a": 1, "b": -1}.get(person.side or "", 0) if across else 0 for person in people}

    def meetings(first: int, second: int) -> int | None:
        pair = frozenset((first, second))
        return None if pair in kept else history.met.get(pair, 0)

    return Ties(lean, meetings, lean, {person: history.trios.get(person, 0) for person in lean})


class _Trial(msgspec.Struct, frozen=True):
    """One grouping that was tried; the smaller its score, the better."""

    grouping: Grouping
    cost: int
    ahead: int = 0

    @property
    def score(self) -> tuple[int, int, int, int]:
        """Return what is weighed, the heaviest first: who waits, how many trios, the cost, the next round."""
        trios = sum(len(group) > 2 for group in self.grouping.groups)
        return (len(self.grouping.waiting), trios, self.cost, self.ahead)


def match(ties: Ties, seed: int, *, look_ahead: bool = False, tries: int | None = None) -> Grouping:
    """Return the cheapest pairs, and one trio for an odd number; who finds no place waits.

    With `look_ahead`, of equally cheap ones those that leave a next round without repeats.
    """
    chance = random.Random(seed)  # nosec B311 # a draw that can be repeated, not a secret
    count = len(ties.ids)
    nobody_left_over = (0, count % 2)
    looks = look_ahead and count <= EVERYBODY and _has_next_round(ties)
    best: _Trial | None = None
    for least, trio, width in islice(_plans(ties, chance), tries):
        if best and best.score[:2] == nobody_left_over and least > best.cost:
            break
        # Where the cheapest pairs leave somebody over, dearer ones may not.
        cheaply = bool(trio) or not (best and best.grouping.waiting) or chance.random() < 0.5
        trial = _tried(ties, trio, width, cheaply, chance)
        if best and trial.score > best.score:
            continue
        if looks:
            trial = msgspec.structs.replace(trial, ahead=_cost_ahead(ties, trial.grouping, seed))
        best = trial if best is None or trial.score < best.score else best
        cheapest = best.cost <= least or (width >= count and not trio)
        cheap_enough = width == WIDTHS[-1] and best.cost < ties.repeat
        if best.score[:2] == nobody_left_over and not best.ahead and (cheapest or cheap_enough):
            break
    return _in_chance_order(best.grouping, chance) if best else Grouping(())


def _has_next_round(ties: Ties) -> bool:
    return all(sum(ties.met(one, other) == 0 for other in ties.ids if other != one) > 1 for one in ties.ids)


def _cost_ahead(ties: Ties, grouping: Grouping, seed: int) -> int:
    """Return what a next round would cost beyond the least: its repeats, and people twice in a trio."""
    after = ties.after(grouping.groups)
    following = match(after, seed, tries=4)
    lean = sum(abs(after.leaning(group)) for group in following.groups)
    least = sum(sorted(after.trios.get(member, 0) for member in after.ids)[:3]) if len(after.ids) % 2 else 0
    return sum(after.cost(group) or 0 for group in following.groups) - lean - least * after.again


def _plans(ties: Ties, chance: random.Random) -> Iterator[tuple[float, Group, int]]:
    """Yield what to try, the most promising first: the least it can cost, the trio, the number of candidates each."""
    count = len(ties.ids)
    free: tuple[float, Group] = (inf, ()) if count % 2 else (abs(ties.leaning(ties.ids)), ())
    trios = _trios(ties, chance) if count % 2 else []
    widths = repeat(count) if count <= EVERYBODY else (*WIDTHS, count)
    for (least, trio), width in zip([*trios, *repeat(free, TRIES)], widths, strict=False):
        yield least, trio, width


def _trios(ties: Ties, chance: random.Random) -> list[tuple[float, Group]]:
    order = chance.sample(ties.ids, len(ties.ids))
    seldom = sorted(order, key=lambda member: ties.trios.get(member, 0))[:TRIO_CHOICE]
    whole = ties.leaning(ties.ids)
    plans: list[tuple[float, Group]] = [
        (cost + abs(whole - ties.leaning(trio)), trio)
        for trio in combinations(seldom, 3)
        if (cost := ties.cost(trio)) is not None
    ]
    return sorted(plans, key=lambda plan: plan[0])[: None if len(order) <= EVERY_TRIO else TRIES]


def _tried(ties: Ties, trio: Group, width: int, cheaply: bool, chance: random.Random) -> _Trial:
    rest = [member for member in chance.sample(ties.ids, len(ties.ids)) if member not in trio]
    pairs = _matched(ties, rest, _candidates(ties, rest, width, chance), cheaply)
    groups: list[Group] = [*pairs, trio] if trio else [*pairs]
    waiting = []
    for left in sorted(set(rest).difference(*groups)):
        fits = ((ties.cost((*group, left)), place) for place, group in enumerate(groups) if len(group) == 2)
        place = min(((cost, place) for cost, place in fits if cost is not None), default=(0, None))[1]
        if place is None:
            waiting.append(left)
        else:
            groups[place] = (*groups[place], left)
    return _Trial(Grouping(tuple(groups), tuple(waiting)), sum(ties.cost(group) or 0 for group in groups))


def _candidates(ties: Ties, order: Sequence[int], width: int, chance: random.Random) -> Iterator[Pair]:
    """Yield who may be weighed against whom: each with the next in a ring, with some at random, and across sides."""
    count = len(order)
    if width >= count - 1:
        yield from combinations(order, 2)
        return
    for step in (1, *chance.sample(range(2, (count + 1) // 2), width // 2 - 1)):
        yield from ((order[place], order[(place + step) % count]) for place in range(count))
    lean_a = [member for member in order if ties.lean[member] > 0]
    lean_b = [member for member in order if ties.lean[member] < 0]
    few, many = sorted((lean_a, lean_b), key=len)
    for step in chance.sample(range(len(few)), min(len(few), width // 2)):
        yield from ((member, few[(place + step) % len(few)]) for place, member in enumerate(many))


def _matched(ties: Ties, order: Sequence[int], candidates: Iterable[Pair], cheaply: bool) -> list[Pair]:
    """Return as many pairs as can be, `cheaply` those that cost least; `order` decides between equals."""
    node = {member: place for place, member in enumerate(order)}
    costs = {}
    for first, second in candidates:
        met = ties.met(first, second)
        if met is not None:
            key = (node[first], node[second]) if node[first] < node[second] else (node[second], node[first])
            costs[key] = (met * ties.repeat + abs(ties.lean[first] + ties.lean[second])) * cheaply
    dearest = max(costs.values(), default=0)
    graph: rustworkx.PyGraph[int, int] = rustworkx.PyGraph(multigraph=False)
    graph.add_nodes_from(order)
    graph.add_edges_from([(one, other, dearest - cost + 1) for (one, other), cost in costs.items()])
    found = rustworkx.max_weight_matching(graph, max_cardinality=True, weight_fn=int)
    return sorted((order[min(pair)], order[max(pair)]) for pair in found)


def _in_chance_order(grouping: Grouping, chance: random.Random) -> Grouping:
    groups = [tuple(chance.sample(group, len(group))) for group in sorted(grouping.groups)]
    return Grouping(tuple(chance.sample(groups, len(groups))), tuple(sorted(grouping.waiting)))
