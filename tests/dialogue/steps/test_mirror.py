import msgspec
import pytest

from dialogue.programme import Prompts
from dialogue.protocol.answers import CheckIn, Guess, MirrorChoice
from dialogue.records import Answer
from dialogue.snapshot import Snapshot
from dialogue.steps.mirror import SCALE, STAGES, Mirror
from tests.dialogue.builder import (
    View,
    answer,
    answered,
    control,
    on,
    personal,
    programme,
    projector,
    refusal,
    replace,
    room,
    shared,
    step,
    text,
)

ROOM = room(a=6, b=6, outside=1)
OUTSIDER = 13


def given(a: list[int | None], b: list[int | None], kind: str = "mirror") -> list[Answer]:
    """Return the choices of side a (people 1 to 6) and of side b (7 to 12)."""
    of_a = [answer(person, kind, "a", choice=choice) for person, choice in enumerate(a, start=1)]
    return of_a + [answer(person, kind, "b", choice=choice) for person, choice in enumerate(b, start=7)]


def mirror(stage: str = "", answers: list[Answer] | None = None, **meeting: object) -> Snapshot:
    revealed = stage not in ("", "answering", "withheld")
    return on("mirror", run={"stage": stage, "revealed": revealed}, people=ROOM, answers=answers or [], meeting=meeting)


BOTH = [*given([2, 3, 3, 3, 2, None], [0, 0, 1, 1, 0]), *given([3, 3, 3, 2, 2], [0, 0, 0, 0, 1], kind="guess")]
A = {"counts": [0, 0, 2, 3], "unknown": 1}
B = {"counts": [3, 2, 0, 0], "unknown": 0}


@pytest.mark.parametrize("body", [MirrorChoice(0), MirrorChoice(3), MirrorChoice(None), Guess(2), Guess(None)])
def test_a_word_of_the_scale_or_no_word_is_taken(body: MirrorChoice | Guess) -> None:
    assert refusal(mirror(), 1, body) == ""


@pytest.mark.parametrize("body", [MirrorChoice(4), Guess(4)])
def test_a_choice_off_the_scale_is_refused(body: MirrorChoice | Guess) -> None:
    assert refusal(mirror(), 1, body) == "malformed"


@pytest.mark.parametrize("stage", ["side_a", "silence", "side_b", "gap"])
def test_nobody_answers_or_guesses_after_the_reveal(stage: str) -> None:
    assert refusal(mirror(stage), 1, MirrorChoice(1)) == "mirror_closed"
    assert refusal(mirror(stage), 1, Guess(1)) == "mirror_closed"


def test_going_back_to_the_first_stage_does_not_open_the_answering_again() -> None:
    snapshot = on("mirror", run={"stage": "answering", "revealed": True}, people=ROOM)

    assert refusal(snapshot, 1, MirrorChoice(1)) == "mirror_closed"


def test_who_has_no_side_chooses_one_first() -> None:
    chosen = on("mirror", people=[replace(ROOM[OUTSIDER - 1], chosen_side="b")])
    outside = on("mirror", people=[replace(ROOM[0], chosen_side="outside")])

    assert refusal(mirror(), OUTSIDER, MirrorChoice(1)) == "side_needed"
    assert refusal(outside, 1, MirrorChoice(1)) == "side_needed"
    assert refusal(chosen, OUTSIDER, MirrorChoice(1)) == ""


def test_another_kind_of_answer_is_not_asked() -> None:
    assert refusal(mirror(), 1, CheckIn("sun")) == "not_asked"


@pytest.mark.parametrize(
    ("stage", "result"),
    [
        ("", {}),
        ("answering", {}),
        ("side_a", {"a": A}),
        ("silence", {"a": A}),
        ("side_b", {"a": A, "b": B}),
        ("gap", {"a": A | {"guesses": [0, 0, 2, 3]}, "b": B | {"guesses": [4, 1, 0, 0]}, "gap": True}),
        ("withheld", {}),
    ],
)
def test_each_stage_shows_what_it_is_for_and_no_more(stage: str, result: View) -> None:
    assert shared(mirror(stage, BOTH))["result"] == result


@pytest.mark.parametrize("stage", STAGES)
def test_a_side_below_the_minimum_is_never_shown_whatever_it_chose(stage: str) -> None:
    one = mirror(stage, [*given([3, 3, 3, 3, None], [0, 0, 0, 1, 1]), *given([0] * 5, [2] * 5, kind="guess")])
    other = mirror(stage, [*given([0, 1, 2, 0, None], [0, 0, 0, 1, 1]), *given([3] * 5, [2] * 5, kind="guess")])

    seen = shared(one)["result"]

    assert seen == shared(other)["result"]
    assert seen.get("a") in (None, {"small": True})
    assert not seen.get("gap")


def test_who_skipped_does_not_make_a_small_side_large() -> None:
    answers = given([3, 3, 3, 3, None, None], [0, 0, 0, 0, 0])

    assert shared(mirror("side_a", answers))["result"] == {"a": {"small": True}}


def test_the_minimum_is_the_meetings_own() -> None:
    answers = given([3, 3, 3], [0, 0, 0])

    assert shared(mirror("gap", answers, minimum=3))["result"]["gap"] is True
    assert shared(mirror("gap", answers, minimum=4))["result"]["gap"] is False


def test_guesses_of_few_people_are_left_out() -> None:
    answers = [*given([3] * 5, [0] * 5), *given([3] * 4, [0] * 5, kind="guess")]

    result = shared(mirror("gap", answers))["result"]

    assert "guesses" not in result["a"]
    assert result["b"]["guesses"] == [5, 0, 0, 0]


def test_the_side_counts_on_which_somebody_was_when_answering() -> None:
    moved = [replace(person, role_id="ouder") for person in ROOM]
    snapshot = on("mirror", run={"stage": "side_a", "revealed": True}, people=moved, answers=BOTH)

    assert shared(snapshot)["result"] == {"a": A}


@pytest.mark.parametrize("stage", ["", "answering", "withheld"])
def test_before_the_reveal_no_screen_has_a_number_of_any_word(stage: str) -> None:
    one, other = mirror(stage, BOTH), mirror(stage, given([0, 1, 0, 0, 1, None], [3, 3, 3, 2, 2]))

    assert control(one) == control(other)
    assert projector(one) == projector(other) == {}
    assert shared(one) == shared(other)


def test_the_facilitator_sees_how_many_of_each_side_answered_and_never_who_skipped() -> None:
    people = [replace(person, left_at=1 if person.id in (1, 6, 12) else None) for person in ROOM]
    snapshot = on("mirror", people=people, answers=given([2, 2, 2, 2, None], [0, 0, 0, 0, 0]))

    seen = control(snapshot)

    assert seen["sides"]["a"] == {"answered": 5, "of": 5, "enough": True}
    assert seen["sides"]["b"] == {"answered": 5, "of": 5, "enough": True}
    assert seen == control(on("mirror", people=people, answers=given([2, 2, 2, 2, 2], [0, 0, 0, 0, 0])))


def test_the_facilitator_has_the_stages_the_silence_and_what_to_say() -> None:
    said = {"side_a": text("Niemand heeft schuld.")}
    snapshot = on("mirror", options={"silence": 30, "say": said}, run={"stage": "silence", "stage_since": 1234})

    assert (control(snapshot)["stages"], control(snapshot)["say"]) == (list(STAGES), said)
    assert (shared(snapshot)["silence"], shared(snapshot)["stage_since"]) == (30, 1234)
    assert Mirror().stages(step("mirror")) == STAGES


def test_a_phone_sees_its_own_answer_and_guess() -> None:
    snapshot = mirror(answers=[*given([2], []), *given([1], [], kind="guess")])

    assert personal(snapshot, 1) == {"answer": {"choice": 2}, "guess": {"choice": 1}}
    assert personal(snapshot, 2) == {"answer": None, "guess": None}


def test_who_skipped_has_answered_and_who_only_guessed_has_not() -> None:
    snapshot = mirror(answers=[*given([None, 2], []), answer(3, "guess", "a", choice=1)])

    assert answered(snapshot) == {1, 2}


def test_every_screen_has_the_question_with_its_scale_of_four_words() -> None:
    seen = shared(mirror())

    assert seen["scale"] == list(SCALE)
    assert (seen["guess"], seen["look"]) == (text("Wat denk je?"), text("Kijk."))
    assert (seen["stage"], seen["revealed"]) == ("answering", False)


def test_the_time_is_for_answering_and_for_looking() -> None:
    parts = Mirror().phases(step("mirror", minutes=10, answer_minutes=4))
    only_answering = Mirror().phases(step("mirror", minutes=4, answer_minutes=4))

    assert [(it.name, it.seconds) for it in parts] == [("answer", 240), ("look", 360)]
    assert [it.name for it in only_answering] == ["answer"]


def test_a_side_without_wording_a_short_scale_and_too_little_time_are_mistakes() -> None:
    bad = step("mirror", minutes=3, answer_minutes=4, scale=[text("ja"), text("nee")])

    mistakes = Mirror().mistakes(replace(bad, prompts=Prompts(a=text("Hoe?"))), programme(), [])

    assert [(it.field, it.code, it.found) for it in mistakes] == [
        ("prompts.b", "missing", ""),
        ("options.scale", "four_words", "2"),
        ("minutes", "too_short", "4"),
    ]
    assert Mirror().mistakes(step("mirror"), programme(), []) == []


@pytest.mark.parametrize("options", [{"answer_minutes": 0}, {"silence": 601}, {"stages": []}])
def test_an_option_out_of_range_is_refused(options: View) -> None:
    with pytest.raises(msgspec.ValidationError):
        Mirror().options(step("mirror", **options))


def test_of_a_side_that_may_be_seen_the_choices_last_and_of_a_smaller_one_nothing() -> None:
    given = [answer(number, "mirror", "a", choice=1) for number in range(1, 6)]
    skipped = answer(6, "mirror", "a", choice=None)
    small = [answer(number, "mirror", "b", choice=2) for number in range(7, 11)]
    guesses = [answer(number, "guess", "a", choice=3) for number in range(1, 5)]

    assert Mirror().lasting([*given, skipped, *small, *guesses], minimum=5) == [*given, skipped]
