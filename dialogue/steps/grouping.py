"""What the kinds that put people together share: how a group looks to its members and to the room."""

from typing import Any

from dialogue.programme import Step
from dialogue.records import Person, Phase, Run
from dialogue.snapshot import Snapshot


def mine(snapshot: Snapshot, run: Run, person: Person) -> dict[str, Any] | None:
    """Return somebody's own group: picture, place, size, turn (from 0), whether host; none while waiting."""
    group = snapshot.group_of(run, person)
    if group is None:
        return None
    return {
        "picture": group.picture,
        "place": group.place,
        "size": len(group.members),
        "turn": group.members.index(person.id),
        "host": group.host_id == person.id,
    }


def places(snapshot: Snapshot, run: Run) -> list[dict[str, Any]]:
    """Return where the groups sit, for the room: picture, place and size, and nobody."""
    return [
        {"picture": group.picture, "place": group.place, "size": len(group.members)}
        for group in snapshot.groups_of(run)
    ]


def tiles(snapshot: Snapshot, run: Run) -> list[dict[str, Any]]:
    """Return the groups for the facilitator: of each member the side, the role and whether the phone is there."""
    seeking = {answer.person_id for answer in snapshot.answers_of(run, "found") if not answer.body["found"]}
    return [
        {
            "id": group.id,
            "picture": group.picture,
            "place": group.place,
            "members": [_member(snapshot, member, seeking) for member in group.members if member in snapshot.people],
        }
        for group in snapshot.groups_of(run)
    ]


def waiting(snapshot: Snapshot, run: Run) -> list[dict[str, Any]]:
    """Return who is in the room without a group."""
    seated = {member for group in snapshot.groups_of(run) for member in group.members}
    return [_member(snapshot, person_id, set()) for person_id in sorted(snapshot.present - seated)]


def _member(snapshot: Snapshot, person_id: int, seeking: set[int]) -> dict[str, Any]:
    person = snapshot.people[person_id]
    return {
        "person": person_id,
        "side": snapshot.side_of(person),
        "role": person.role_id,
        "connected": person_id in snapshot.connected,
        "left": person.left_at is not None,
        "seeking": person_id in seeking,
    }


def turns(step: Step, find: int, think: int, turn: int, size: int) -> tuple[Phase, ...]:
    """Return the course of a talk in seconds: finding, thinking, a turn each, and what is left.

    `turn` is the minutes of a turn in a pair; three or more people share the same time.
    """
    parts = [Phase("find", find * 60)] if find else []
    if think:
        parts.append(Phase("think", think * 60))
    each = turn * 2 * 60 // size
    parts.extend(Phase(f"turn_{number + 1}", each) for number in range(size) if each)
    left = step.minutes * 60 - sum(part.seconds for part in parts)
    if left > 0:
        parts.append(Phase("slack", left))
    return tuple(parts)
