import msgspec
import pytest

from dialogue.protocol.answers import Found
from dialogue.steps.registry import KINDS
from tests.dialogue.builder import answered, control, on, personal, projector, refusal, room, shared, step

BREAK = KINDS["break"]


def test_the_break_is_one_countdown_to_the_time_of_return() -> None:
    parts = BREAK.phases(step("break", minutes=15))

    assert [part.seconds for part in parts] == [15 * 60]


def test_a_break_asks_nothing_and_shows_nobody_anything_besides() -> None:
    snapshot = on("break", people=room(a=1))

    assert refusal(snapshot, 1, Found(True)) == "not_asked"
    assert answered(snapshot) == set()
    assert shared(snapshot) == personal(snapshot, 1) == control(snapshot) == projector(snapshot) == {}


def test_a_break_has_no_options() -> None:
    with pytest.raises(msgspec.ValidationError):
        BREAK.options(step("break", coffee=True))
