import pytest

from dialogue.protocol.answers import CheckIn, Found
from dialogue.steps.check_in import LONGEST_WORD, PICTURES
from tests.dialogue.builder import View, answer, answered, control, on, personal, projector, refusal, room, shared

ROOM = room(a=3, b=4)


def answers(count: int) -> list[View]:
    return [{"picture": PICTURES[number % 2], "word": f"woord{9 - number}"} for number in range(count)]


def after(*given: View, **options: bool) -> View:
    snapshot = on(
        "check-in",
        options=options,
        people=ROOM,
        answers=[answer(person, "check_in", **body) for person, body in enumerate(given, start=1)],
    )
    return {"control": control(snapshot), "projector": projector(snapshot), "shared": shared(snapshot)}


@pytest.mark.parametrize("body", [CheckIn("sun"), CheckIn(word="benieuwd"), CheckIn("fog", "moe")])
def test_a_picture_a_word_or_both_are_taken(body: CheckIn) -> None:
    assert refusal(on("check-in", people=ROOM), 1, body) == ""


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (CheckIn("unicorn"), "not_found"),
        (CheckIn(), "text_empty"),
        (CheckIn(word=" \u200b "), "text_empty"),
        (CheckIn(word="w" * (LONGEST_WORD + 1)), "text_too_long"),
        (CheckIn("sun", "w" * (LONGEST_WORD + 1)), "text_too_long"),
        (Found(True), "not_asked"),
    ],
)
def test_an_answer_that_says_nothing_or_too_much_is_refused(body: CheckIn, code: str) -> None:
    assert refusal(on("check-in", people=ROOM), 1, body) == code


def test_below_the_minimum_nobody_sees_what_was_chosen() -> None:
    seen = after(*answers(4), projected=True)

    assert seen["control"] == {"chosen": None, "words": []}
    assert seen["projector"] == {"chosen": None}


def test_from_the_minimum_on_pictures_are_counted_and_words_lose_their_order() -> None:
    seen = after(*answers(5), projected=True)

    assert seen["control"]["chosen"] == dict.fromkeys(PICTURES, 0) | {"sun": 3, "sun_cloud": 2}
    assert seen["control"]["words"] == ["woord5", "woord6", "woord7", "woord8", "woord9"]


def test_the_room_sees_the_counts_only_where_the_programme_wants_it_and_never_a_word() -> None:
    hidden, seen = after(*answers(5)), after(*answers(5), projected=True)

    assert hidden["projector"] == {"chosen": None}
    assert seen["projector"] == {"chosen": dict.fromkeys(PICTURES, 0) | {"sun": 3, "sun_cloud": 2}}
    assert "woord" not in str(seen["projector"]) + str(seen["shared"])


def test_a_phone_sees_its_own_answer_and_the_pictures_to_choose_from() -> None:
    snapshot = on("check-in", people=ROOM, answers=[answer(1, "check_in", picture="sun", word="fijn")])

    assert personal(snapshot, 1) == {"answer": {"picture": "sun", "word": "fijn"}}
    assert personal(snapshot, 2) == {"answer": None}
    assert shared(snapshot) == {"pictures": list(PICTURES), "longest": LONGEST_WORD}


def test_who_checked_in_is_counted_and_another_run_is_not() -> None:
    given = [answer(1, "check_in", picture="sun", word=""), answer(2, "check_in", run=9, picture="sun", word="")]

    assert answered(on("check-in", people=ROOM, answers=given)) == {1}
