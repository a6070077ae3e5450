"""Comings and goings: noted on disk together when many come at once, and only when the minute is another one."""

import logging
from collections.abc import Callable, Collection, Sequence

from dialogue.acts import joining
from dialogue.acts.facts import AnswersCounted, Outcome
from dialogue.acts.performing import Performer
from dialogue.records import Person
from serving.committing import Committer

logger = logging.getLogger(__name__)

Note = Callable[..., Outcome]
Who = tuple[int, int]
"""A session and a person, by number."""


class Attendance:
    """Notes who came and who went; a failure is logged alone, since the next connection says it again."""

    def __init__(self, performer: Performer, start_background: Callable[..., object]) -> None:
        self._performer = performer
        self._comings: Committer[Who, None] = Committer(self._noting(joining.connected), start_background)
        self._goings: Committer[Who, None] = Committer(self._noting(joining.disconnected), start_background)

    def came(self, session_id: int, person: Person) -> None:
        """Note that somebody's phone is there."""
        if joining.is_noted(person, self._performer.now):
            self._performer.announce((AnswersCounted(session_id),))
        else:
            self._comings.put((session_id, person.id), _warn_of_failure)

    def went(self, session_id: int, person_id: int) -> None:
        """Note that somebody's last connection ended."""
        self._goings.put((session_id, person_id), _warn_of_failure)

    def _noting(self, note: Note) -> Callable[[Sequence[Who]], list[Exception | None]]:
        def noted(who: Sequence[Who]) -> list[Exception | None]:
            wrong: dict[int, Exception] = {}
            for session_id in dict.fromkeys(session_id for session_id, _person_id in who):
                people: Collection[int] = {person_id for of, person_id in who if of == session_id}
                try:
                    self._performer.perform(note, session_id, people, self._performer.now)
                except Exception as error:
                    wrong[session_id] = error
            return [wrong.get(session_id) for session_id, _person_id in who]

        return noted


def _warn_of_failure(result: object) -> None:
    if isinstance(result, Exception):
        logger.warning("Could not note that a phone came or went: %s", result)
