"""Who sits with whom in a run: the session's people and past, handed to the pairing and back."""

from collections.abc import Sequence

import msgspec

from dialogue import joining, pairing, seating
from dialogue.errors import Refused
from dialogue.pictures import picture_at
from dialogue.programme import Step
from dialogue.records import Group, Person, Run
from dialogue.snapshot import Snapshot
from dialogue.steps.cards import Options as CardsOptions
from dialogue.steps.group import Options as GroupOptions
from dialogue.steps.registry import kind_of

AWAY_SECONDS = 30 * 60
"""A phone that was silent for longer counts as gone for new groups, until it is back."""

replace = msgspec.structs.replace


class Seat(msgspec.Struct, frozen=True):
    """A group to be made: its members in the order of their turns, and the host of a table."""

    members: tuple[int, ...]
    host_id: int | None = None


def arrange(snapshot: Snapshot, step: Step, seed: int) -> list[Seat]:
    """Return the groups for a new run of this step; nobody twice, nobody alone."""
    options = _options(step)
    there = [_to_pair(snapshot, person) for person in here(snapshot)]
    history = _history(snapshot)
    if isinstance(options, CardsOptions):
        return _seats(pairing.pair_up(there, history, snapshot.apart, across=options.across, seed=seed))
    if options.join_pairs:
        return _joined(snapshot, there, history, seed)
    if options.tables:
        hosts = _hosts(snapshot) if options.hosts else {}
        found = seating.group_up(
            there, history, snapshot.apart, size=options.tables, across=options.across, seed=seed, hosts=hosts
        )
        return [Seat(group, _host(group, hosts) if options.hosts else None) for group in found.groups]
    if options.size == 2:
        return _seats(pairing.pair_up(there, history, snapshot.apart, across=options.across, seed=seed))
    return _seats(seating.group_up(there, history, snapshot.apart, size=options.size, across=options.across, seed=seed))


def here(snapshot: Snapshot) -> list[Person]:
    """Return who can be put in a group: not left, and a phone that was heard of lately."""
    now = snapshot.now // 1000
    return [
        person
        for person in snapshot.people.values()
        if person.left_at is None and (person.id in snapshot.connected or now - person.seen_at <= AWAY_SECONDS)
    ]


def with_late_comer(snapshot: Snapshot, run: Run, person: Person) -> list[Group]:
    """Return the run's groups with somebody added: with another who waits, or where a pair can become a trio."""
    groups = snapshot.groups_of(run)
    history = _history(snapshot)
    seated = {member for group in groups for member in group.members}
    waiting = [_to_pair(snapshot, it) for it in here(snapshot) if it.id not in seated and it.id != person.id]
    found = pairing.pair_up([*waiting, _to_pair(snapshot, person)], history, snapshot.apart, across=True, seed=run.id)
    if any(person.id in members for members in found.groups):
        place = max((group.place for group in groups), default=0)
        made = [
            Group(0, run.id, place + number, picture_at(place + number), members)
            for number, members in enumerate(found.groups, start=1)
        ]
        return [*groups, *made]
    size = _largest(_options(snapshot.step_of(run)))
    members = [group.members for group in groups]
    at = joining.place_late_comer(person.id, members, history, snapshot.apart, _sides(snapshot), size=size)
    if at is not None and size == 2 and len(members[at]) == 3:
        return _two_pairs(groups, at, person.id)
    return [
        replace(group, members=(*group.members, person.id)) if number == at else group
        for number, group in enumerate(groups)
    ]


def _two_pairs(groups: list[Group], at: int, person_id: int) -> list[Group]:
    """A trio and one more are two pairs: the third goes with who came in, to a new place."""
    first, second, third = groups[at].members
    place = max(group.place for group in groups) + 1
    made = Group(0, groups[at].run_id, place, picture_at(place), (third, person_id))
    return [*(replace(it, members=(first, second)) if number == at else it for number, it in enumerate(groups)), made]


def without(snapshot: Snapshot, run: Run, leaver_id: int) -> list[Group]:
    """Return the run's groups after somebody left; who would be alone joins another group."""
    groups = snapshot.groups_of(run)
    seated = {member for group in groups for member in group.members}
    mended = joining.mend_after_leaving(
        [group.members for group in groups],
        leaver_id,
        _history(snapshot),
        snapshot.apart,
        _sides(snapshot),
        waiting=[person.id for person in here(snapshot) if person.id not in seated],
    )
    return _matched(groups, mended.groups)


def swapped(snapshot: Snapshot, run: Run, first: int, second: int) -> list[Group]:
    """Return the run's groups with two people exchanged. Raises `Refused`: `same_group` or `no_partner`."""
    groups = snapshot.groups_of(run)
    try:
        exchanged = joining.swap([group.members for group in groups], first, second)
    except joining.SwapRefused as refused:
        raise Refused(refused.code) from refused
    return [replace(group, members=tuple(members)) for group, members in zip(groups, exchanged, strict=True)]


def host_of(group: Group) -> int | None:
    """Return who hosts a table after people changed: the host who is still there, else the first of the others."""
    if group.host_id is None or group.host_id in group.members:
        return group.host_id
    return group.members[0] if group.members else None


def _matched(groups: Sequence[Group], members: Sequence[tuple[int, ...]]) -> list[Group]:
    """Give each new set of members the place of the old group that it shares most people with."""
    left = list(groups)
    matched: list[Group] = []
    for people in sorted(members, key=len, reverse=True):
        if not left:
            break
        best = max(left, key=lambda group: (len(set(group.members) & set(people)), -group.place))
        left.remove(best)
        matched.append(replace(best, members=people))
    return sorted(matched, key=lambda group: group.place)


def _joined(snapshot: Snapshot, there: list[pairing.Person], history: pairing.History, seed: int) -> list[Seat]:
    pairs = _latest_pairs(snapshot)
    ids = {person.id for person in there}
    kept = [tuple(member for member in pair if member in ids) for pair in pairs]
    kept = [pair for pair in kept if pair]
    grouped = {member for pair in kept for member in pair}
    alone = [person for person in there if person.id not in grouped] + [
        person for person in there if (person.id,) in kept
    ]
    pairs_left = [pair for pair in kept if len(pair) > 1]
    if alone:
        extra = pairing.pair_up(alone, history, snapshot.apart, across=True, seed=seed)
        pairs_left += [*extra.groups, *((person,) for person in extra.waiting)]
    fours = joining.join_groups(pairs_left, _sides(snapshot), history, snapshot.apart, seed)
    return [Seat(group) for group in fours if len(group) > 1]


def _latest_pairs(snapshot: Snapshot) -> list[tuple[int, ...]]:
    for run in reversed(snapshot.runs.values()):
        groups = [group.members for group in snapshot.groups_of(run)]
        if groups and _largest(_options(snapshot.step_of(run))) == 2:
            return groups
    return []


def _hosts(snapshot: Snapshot) -> dict[int, int]:
    """The hosts of the last tables, by table number from 0: they stay while the others move on."""
    for run in reversed(snapshot.runs.values()):
        hosts = {group.place - 1: group.host_id for group in snapshot.groups_of(run) if group.host_id is not None}
        if hosts:
            ids = {person.id for person in here(snapshot)}
            return {table: host for table, host in hosts.items() if host in ids}
    return {}


def _host(group: Sequence[int], hosts: dict[int, int]) -> int:
    return next((member for member in group if member in hosts.values()), group[0])


def _seats(found: pairing.Grouping) -> list[Seat]:
    return [Seat(tuple(group)) for group in found.groups]


def _options(step: Step) -> CardsOptions | GroupOptions:
    options = kind_of(step).options(step)
    assert isinstance(options, CardsOptions | GroupOptions)
    return options


def _largest(options: CardsOptions | GroupOptions) -> int:
    if isinstance(options, GroupOptions):
        return options.tables or (4 if options.join_pairs else options.size)
    return 2


def _to_pair(snapshot: Snapshot, person: Person) -> pairing.Person:
    return pairing.Person(person.id, snapshot.side_of(person))


def _sides(snapshot: Snapshot) -> dict[int, str | None]:
    return {person.id: snapshot.side_of(person) for person in snapshot.people.values()}


def _history(snapshot: Snapshot) -> pairing.History:
    return pairing.history_of(group.members for group in snapshot.groups)
