"""What happened, for those who tell the screens. A fact names what changed, never what somebody said."""

import msgspec


class Fact(msgspec.Struct, frozen=True):
    """Something that happened in a session."""

    session_id: int


class StageChanged(Fact, frozen=True):
    """Everybody's screen changed: another step, stage, timer, rest, or a change in the session itself."""


class PeopleChanged(Fact, frozen=True):
    """What these people see of their own changed; `withdrawn` are sentences of theirs that are no more."""

    people: frozenset[int]
    withdrawn: frozenset[int] = frozenset()


class DeskChanged(Fact, frozen=True):
    """What the facilitator and the room see changed: showing, hiding, ordering, groups."""


class AnswersCounted(Fact, frozen=True):
    """Something came in, or somebody came or went; the control and the projector may hear it together with others."""


class SessionRemoved(Fact, frozen=True):
    """The session is gone with everything in it; who was connected to it is let go."""


class TextDeleted(Fact, frozen=True):
    """What somebody sent was deleted: no screen needs to hear it, what is left of it on disk must go."""


class Outcome(msgspec.Struct, frozen=True):
    """What an act answers its sender, and the facts for everybody else."""

    reply: dict[str, object] = {}
    facts: tuple[Fact, ...] = ()
