"""Writing down who sits where, and mending it when people come, leave or are exchanged."""

from collections.abc import Sequence

from dialogue import arranging
from dialogue.acts.facts import DeskChanged, Fact, Outcome, PeopleChanged
from dialogue.arranging import Seat
from dialogue.errors import Refused
from dialogue.pictures import picture_at
from dialogue.protocol.control import GroupApart, GroupSwap, PersonLeft
from dialogue.records import Group, Person, Session
from dialogue.snapshot import Snapshot
from dialogue.steps.registry import kind_of
from dialogue.store import people, runs, sessions
from dialogue.store.database import Transaction
from dialogue.store.loading import load


def seat_everybody(tx: Transaction, session: Session, run_id: int, seats: Sequence[Seat]) -> None:
    """Keep the groups of a new run."""
    groups = [
        Group(0, run_id, place, picture_at(place), planned.members, planned.host_id)
        for place, planned in enumerate(seats, start=1)
    ]
    runs.add_groups(tx, session.id, run_id, groups)


def mend_everybody(tx: Transaction, session: Session, now: int) -> None:
    """Make the groups of the present run right: who left meanwhile goes, who came meanwhile gets a place."""
    snapshot = load(tx, session.id, now)
    run = snapshot.run
    seated = {member for group in snapshot.groups_of(run) for member in group.members} if run else set()
    for person_id in sorted(seated - snapshot.present):
        mend(tx, session, person_id, now)
    for person in arranging.here(snapshot):
        if person.id not in seated:
            seat(tx, session, person, now)


def seat(tx: Transaction, session: Session, person: Person, now: int) -> tuple[Fact, ...]:
    """Give somebody who comes late a place in the present run, if it has groups and there is one to be had."""
    on = runs.get(tx, session.id, session.run_id) if session.run_id else None
    steps = {step.id: step for step in session.programme.steps}
    if on is None or not kind_of(steps[on.step_id]).forms_groups:
        return ()
    snapshot = load(tx, session.id, now)
    run = snapshot.run
    if run is None or snapshot.group_of(run, person):
        return ()
    return _rewrite(tx, snapshot, arranging.with_late_comer(snapshot, run, person))


def mend(tx: Transaction, session: Session, leaver_id: int, now: int) -> tuple[Fact, ...]:
    """Let the present run go on without somebody; a partner left alone joins another group."""
    snapshot = load(tx, session.id, now)
    run = snapshot.run
    if run is None or not any(leaver_id in group.members for group in snapshot.groups_of(run)):
        return ()
    return _rewrite(tx, snapshot, arranging.without(snapshot, run, leaver_id))


def swap(tx: Transaction, session: Session, message: GroupSwap, now: int) -> Outcome:
    """Exchange two people of different groups. Raises `Refused`: `same_group` or `not_found`."""
    snapshot = load(tx, session.id, now)
    run = snapshot.runs.get(message.run)
    if run is None:
        raise Refused("not_found")
    facts = _rewrite(tx, snapshot, arranging.swapped(snapshot, run, message.first, message.second), run.id)
    sessions.touch(tx, session.id)
    return Outcome({}, facts)


def keep_apart(tx: Transaction, session: Session, message: GroupApart, now: int) -> Outcome:
    """Keep two people apart from now on, or no longer; who sits together now stays so until a swap."""
    for person_id in (message.first, message.second):
        if people.get(tx, session.id, person_id) is None:
            raise Refused("not_found")
    if message.first == message.second:
        raise Refused("same_group")
    if message.apart:
        people.keep_apart(tx, session.id, message.first, message.second)
    else:
        people.forget_apart(tx, message.first, message.second)
    sessions.touch(tx, session.id)
    return Outcome({}, (DeskChanged(session.id),))


def mark_left(tx: Transaction, session: Session, message: PersonLeft, now: int) -> Outcome:
    """Mark somebody as gone, or as back in the room."""
    person = people.get(tx, session.id, message.person)
    if person is None:
        raise Refused("not_found")
    people.change(tx, person.id, left_at=now // 1000 if message.left else None)
    facts = mend(tx, session, person.id, now) if message.left else seat(tx, session, person, now)
    sessions.touch(tx, session.id)
    told = PeopleChanged(session.id, frozenset({person.id}))
    return Outcome({}, (DeskChanged(session.id), told, *facts))


def _rewrite(
    tx: Transaction, snapshot: Snapshot, arranged: Sequence[Group], run_id: int | None = None
) -> tuple[Fact, ...]:
    """Keep the groups as arranged: new ones have id 0, and whoever sits otherwise than before is told."""
    session_id = snapshot.session.id
    run = snapshot.runs[run_id] if run_id else snapshot.run
    assert run is not None
    before = {group.id: group for group in snapshot.groups_of(run)}
    moved: set[int] = set()
    for group in (*arranged, *(_emptied(old) for old in before.values() if old.id not in {it.id for it in arranged})):
        old = before.get(group.id)
        if old is not None and old.members == group.members:
            continue
        moved.update(group.members, old.members if old else ())
        if old is None:
            runs.add_groups(tx, session_id, run.id, [group])
        else:
            runs.set_members(tx, group.id, group.members)
            runs.set_host(tx, group.id, arranging.host_of(group))
    return (PeopleChanged(session_id, frozenset(moved)), DeskChanged(session_id)) if moved else ()


def _emptied(group: Group) -> Group:
    return Group(group.id, group.run_id, group.place, group.picture, ())
