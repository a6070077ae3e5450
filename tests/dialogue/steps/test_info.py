import msgspec
import pytest

from dialogue.protocol.answers import CheckIn, Sentence
from dialogue.records import Agreement, LastTime
from dialogue.steps.info import Info
from tests.dialogue.builder import (
    STEPS,
    answered,
    control,
    on,
    personal,
    projector,
    refusal,
    replace,
    room,
    shared,
    step,
)


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


LAST_TIME = LastTime(
    "Proef", "2025-06-01", (Agreement(41, 7, "We bellen", "Jeugdteam", "voor de zomer", may_quote=True),)
)
TOLD = {
    "last_time": {
        "title": "Proef",
        "date": "2025-06-01",
        "agreements": [{"text": "We bellen", "who": "Jeugdteam", "when": "voor de zomer"}],
    }
}


def test_what_was_agreed_last_time_stands_on_every_screen_once_it_is_shown_and_not_before() -> None:
    assert shared(on("info", last_time=LAST_TIME)) == {}
    assert shared(on("info", last_time=LAST_TIME, run={"stage": "last_time"})) == TOLD
    assert shared(on("info", run={"stage": "last_time"})) == {}


def test_only_the_first_info_step_tells_about_last_time() -> None:
    shown = on("info", last_time=LAST_TIME, run={"stage": "last_time"})
    earlier = replace(step("info"), id="earlier")
    programme = replace(shown.session.programme, steps=(earlier, *STEPS))
    shown.session = replace(shown.session, programme=programme)

    assert shared(shown) == {}


def test_an_option_that_does_not_exist_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError):
        Info().options(step("info", show_code=True))


def test_the_whole_time_is_one_part() -> None:
    parts = Info().phases(step("info", minutes=8))

    assert [(part.name, part.seconds) for part in parts] == [("whole", 480)]
