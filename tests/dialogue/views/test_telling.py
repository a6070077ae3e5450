import pytest

from dialogue.views.telling import Telling
from tests.dialogue.builder import View


@pytest.fixture
def sent() -> list[View]:
    return []


def test_a_room_is_told_no_more_than_what_changed(sent: list[View]) -> None:
    telling = Telling()

    telling.tell("control:1", 1, 10, {"stage": 1, "counts": 1}, sent.append)
    telling.tell("control:1", 2, 20, {"stage": 1, "counts": 2}, sent.append)

    assert sent == [{"version": 1, "now": 10, "stage": 1, "counts": 1}, {"version": 2, "now": 20, "counts": 2}]


def test_a_room_is_not_told_what_it_knows(sent: list[View]) -> None:
    telling = Telling()

    telling.tell("control:1", 1, 10, {"stage": 1}, sent.append)
    telling.tell("control:1", 2, 20, {"stage": 1}, sent.append)

    assert len(sent) == 1


def test_something_older_never_follows_something_newer(sent: list[View]) -> None:
    telling = Telling()

    telling.tell("control:1", 2, 20, {"stage": "nieuw"}, sent.append)
    telling.tell("control:1", 1, 30, {"stage": "oud"}, sent.append)
    telling.tell("control:1", 2, 40, {"stage": "zelfde"}, sent.append)

    assert [it["stage"] for it in sent] == ["nieuw", "zelfde"]


def test_rooms_are_told_apart_and_a_forgotten_one_anew(sent: list[View]) -> None:
    telling = Telling()
    telling.tell("control:1", 5, 10, {"stage": 1}, sent.append)

    telling.tell("projector:1", 1, 10, {"stage": 1}, sent.append)
    telling.forget("control:1")
    telling.tell("control:1", 5, 20, {"stage": 1}, sent.append)

    assert len(sent) == 3


def test_a_section_that_grew_is_told_by_what_is_new(sent: list[View]) -> None:
    telling = Telling()
    telling.tell("control:1", 1, 10, {"counts": 1, "insights": {"7": "a"}}, sent.append)

    telling.tell("control:1", 2, 20, {"counts": 2, "insights": {"8": "b"}}, sent.append, grown="insights")
    telling.tell("control:1", 3, 30, {"counts": 3, "insights": {}}, sent.append, grown="insights")
    telling.tell("control:1", 4, 40, {"counts": 3, "insights": {"8": "c"}}, sent.append)

    assert [it.get("insights") for it in sent] == [{"7": "a"}, {"8": "b"}, None, {"7": None, "8": "c"}]
    assert telling.told("control:1") == {"counts": 3, "insights": {"8": "c"}}
