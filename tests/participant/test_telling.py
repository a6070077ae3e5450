import threading
from collections.abc import Callable
from typing import Any

from dialogue.records import Person
from participant.telling import PhoneTelling, Place

SOMEBODY = Person(1, "ouder")
PATIENCE = 0.3


class Told:
    """Rooms that remember what was sent, in order."""

    def __init__(self) -> None:
        self.events: list[str] = []

    def send(self, _room: str, event: str, _payload: Any, **_options: Any) -> None:
        self.events.append(event)

    def send_one(self, _connection: str, event: str, _payload: Any) -> None:
        self.events.append(event)


class Slow:
    """A performer that was overtaken: what `meanwhile` does is done when the view was read and not yet sent."""

    now = 0

    def __init__(self) -> None:
        self.meanwhile: Callable[[], None] = lambda: None
        self.others: list[threading.Thread] = []

    def read(self, *_: Any) -> Any:
        other = threading.Thread(target=self.meanwhile)
        self.others.append(other)
        other.start()
        other.join(PATIENCE)
        return {}, {SOMEBODY.id: {}}

    def look(self, *_: Any, **__: Any) -> Any:
        return {SOMEBODY.id: {"sentences": {}}}


def overtaken(act: Callable[[PhoneTelling], None]) -> list[str]:
    rooms, performer = Told(), Slow()
    telling = PhoneTelling(rooms, performer, {})  # type: ignore[arg-type]
    performer.meanwhile = lambda: act(telling)
    telling.whole(1, {"connection": SOMEBODY})
    for other in performer.others:
        other.join(10)
    return rooms.events


def test_what_is_told_while_a_view_is_read_follows_that_view() -> None:
    assert overtaken(lambda telling: telling.some(1, [SOMEBODY.id], [])) == ["view", "patch"]


def test_what_another_tab_was_answered_follows_a_view_that_was_read_before() -> None:
    place = Place(1, SOMEBODY.id, "nl")

    assert overtaken(lambda telling: telling.other_tabs("other", place, {})) == ["view", "patch"]
