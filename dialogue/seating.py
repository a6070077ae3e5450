"""Who sits at which table, when more than two talk together."""

import random
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from functools import cache

from dialogue.pairing import Apart, Grouping, History, Person, Ties, pair_up, ties_of

LAYINGS = 200
"""How many people are seated anew, in all, while some of them meet again: small rooms are laid many times."""
EXCHANGES = 1_500
"""How many exchanges are weighed in one laying, beyond the `STEPS` that even a large room takes."""
STEPS = 60

Tables = list[list[int]]


def group_up(
    people: Collection[Person],
    history: History,
    apart: Apart,
    *,
    size: int,
    across: bool,
    seed: int,
    hosts: Mapping[int, int] | None = None,
) -> Grouping:
    """Return groups of about `size`, as even as possible and never of one; group number n is table number n.

    `hosts` gives the person who stays at a table, by table number from 0, and stands first in the group. A host who is
    not among the people is passed over, as is a table for which too few people are left. More tables are laid before
    anybody waits. People meet again seldom, though in a large room not always as seldom as can be. Pairs without hosts
    are made by `pair_up`.
    """
    if size == 2 and not hosts:
        return pair_up(people, history, apart, across=across, seed=seed)
    ties = ties_of(people, history, apart, across=across)
    most = len(ties.ids) // 2
    staying = {table: host for table, host in (hosts or {}).items() if host in ties.lean and table < most}
    chance = random.Random(seed)  # nosec B311 # a draw that can be repeated, not a secret
    best = Grouping((), tuple(ties.ids))
    for count in range(max(_table_count(len(ties.ids), size), 1 + max(staying, default=-1)), most + 1):
        seating = _seated(ties, count, staying, chance)
        if len(seating.waiting) >= len(best.waiting):
            break
        best = seating
        if not best.waiting:
            break
    return best


def _table_count(people: int, size: int) -> int:
    def unevenness(tables: int) -> tuple[int, int]:
        return sum(abs(seats - size) for seats in _seats(people, tables)), -tables

    return min(range(1, people // 2 + 1), key=unevenness, default=1)


def _seats(people: int, tables: int) -> list[int]:
    return [people // tables + (table < people % tables) for table in range(tables)]


def _seated(ties: Ties, count: int, staying: Mapping[int, int], chance: random.Random) -> Grouping:
    hosts = set(staying.values())
    layings = []
    for _ in range(1 + LAYINGS // len(ties.ids)):
        tables = _dealt(ties, count, staying, chance)
        _ease(tables, ties, hosts, chance)
        cost = sum(_strain(ties, one, table) for table in tables for one in table)
        layings.append((cost, tables))
        if cost < ties.repeat:
            break
    tables = min(layings, key=lambda laying: laying[0])[1]
    waiting = _send_away(tables, ties, hosts)
    return Grouping(tuple(tuple(table) for table in tables if table), tuple(sorted(waiting)))


def _strain(ties: Ties, person: int, table: Iterable[int]) -> int:
    """Return what it costs this person to sit with the others; staying apart weighs most."""
    strain = 0
    for other in table:
        if other != person:
            met = ties.met(person, other)
            lean = abs(ties.lean[person] + ties.lean[other])
            strain += ties.repeat**2 if met is None else met * ties.repeat + lean
    return strain


def _dealt(ties: Ties, count: int, staying: Mapping[int, int], chance: random.Random) -> Tables:
    """Return tables dealt as cards are, one side after the other, so that each is spread evenly; hosts sit first."""
    seats = chance.sample(_seats(len(ties.ids), count), count)
    tables: Tables = [[staying[table]] if table in staying else [] for table in range(count)]
    leans = [Counter(ties.lean[host] for host in table) for table in tables]
    movers = sorted(set(ties.ids).difference(staying.values()))
    chance.shuffle(movers)
    movers.sort(key=lambda person: {1: 0, -1: 1, 0: 2}[ties.lean[person]])
    for person in movers:
        lean = ties.lean[person]
        free = (table for table in range(count) if len(tables[table]) < seats[table])
        table = min(free, key=lambda table: (leans[table][lean], len(tables[table]) - seats[table]))
        tables[table].append(person)
        leans[table][lean] += 1
    return tables


def _ease(tables: Tables, ties: Ties, hosts: set[int], chance: random.Random) -> None:
    """Let who meets somebody again, or must not sit here, change places while that does no harm."""
    at = {person: number for number, table in enumerate(tables) for person in table}
    now = {person: _strain(ties, person, tables[at[person]]) for person in at}
    movers = [person for person in at if person not in hosts]

    @cache
    def beside(person: int) -> Mapping[int, int]:
        return {other: _strain(ties, person, (other,)) for other in at}

    for _ in range(STEPS + EXCHANGES // len(at) if len(tables) > 1 else 0):
        tense = [person for person in movers if now[person] >= ties.repeat]
        if not tense:
            return
        one = chance.choice(tense)
        here = at[one]
        arriving = [sum(beside(one)[other] for other in table) for table in tables]
        staying = [beside(person) for person in tables[here] if person != one]
        others = [other for other in chance.sample(movers, len(movers)) if at[other] != here]
        changes = {
            other: arriving[at[other]] - beside(one)[other] + sum(row[other] for row in staying) - now[one] - now[other]
            for other in others
        }
        other = min(others, key=changes.__getitem__, default=one)
        if changes.get(other, 1) > 0:
            continue
        there = at[other]
        tables[here][tables[here].index(one)], tables[there][tables[there].index(other)] = other, one
        at[one], at[other] = there, here
        now |= {person: _strain(ties, person, tables[at[person]]) for person in (*tables[here], *tables[there])}


def _send_away(tables: Tables, ties: Ties, hosts: set[int]) -> list[int]:
    """Part those who may not sit together, seat them elsewhere where that can be, and return who is left."""

    def conflicts(person: int, table: list[int]) -> int:
        return sum(ties.met(person, other) is None for other in table if other != person)

    sent: list[int] = []
    for table in tables:
        while any(conflicts(person, table) for person in table):
            sent.append(max(table, key=lambda person: (person not in hosts, conflicts(person, table))))
            table.remove(sent[-1])
        if len(table) == 1:
            sent.append(table.pop())
    waiting = []
    for person in sent:
        fitting = [table for table in tables if len(table) > 1 and not conflicts(person, table)]
        if fitting:
            min(fitting, key=len).append(person)
        else:
            waiting.append(person)
    return waiting
