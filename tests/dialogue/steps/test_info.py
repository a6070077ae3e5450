import msgspec
import pytest

from dialogue.protocol.answers import CheckIn, Sentence
from dialogue.steps.info import Info
from tests.dialogue.builder import answered, control, on, personal, projector, refusal, room, shared, step


def test_the_way_in_stands_beside_the_prompt_only_where_the_programme_wants_it() -> None:
    with_code = on("info", options={"show_join": True})
    without = on("info", options={})

    assert projector(with_code) == {"show_join": True}
    assert projector(without) == {"show_join": False}


def test_nothing_is_asked_so_every_answer_is_refused() -> None:
    snapshot = on("info", people=room(a=1))

    assert refusal(snapshot, 1, CheckIn(word="hoi")) == "not_asked"
    assert refusal(snapshot, 1, Sentence("Een zin")) == "not_asked"
    assert answered(snapshot) == set()


def test_phones_and_control_need_no_more_than_the_prompt() -> None:
    snapshot = on("info", people=room(a=1))

    assert shared(snapshot) == personal(snapshot, 1) == control(snapshot) == {}


def test_an_option_that_does_not_exist_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError):
        Info().options(step("info", show_code=True))


def test_the_whole_time_is_one_part() -> None:
    parts = Info().phases(step("info", minutes=8))

    assert [(part.name, part.seconds) for part in parts] == [("whole", 480)]
