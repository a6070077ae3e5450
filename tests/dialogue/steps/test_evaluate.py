import msgspec
import pytest

from dialogue.protocol.answers import Evaluate, MirrorChoice
from dialogue.snapshot import Snapshot
from dialogue.steps.evaluate import EvaluateKind, evaluation_counts
from dialogue.texts import MOST_CHARACTERS
from tests.dialogue.builder import answer, answered, control, on, personal, projector, refusal, room, shared, step, text


def evaluated(*given: tuple[int | None, str], closed: bool = False) -> Snapshot:
    answers = [answer(n, "evaluation", choice=choice, text=said) for n, (choice, said) in enumerate(given, start=1)]
    return on("evaluate", people=room(a=4, b=4), answers=answers, run={"revealed": closed})


def counts(snapshot: Snapshot) -> tuple[int, ...] | None:
    assert snapshot.run
    return evaluation_counts(snapshot, snapshot.run, snapshot.step_of(snapshot.run))


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (Evaluate(3), ""),
        (Evaluate(text="Meer tijd"), ""),
        (Evaluate(0, "Meer tijd"), ""),
        (Evaluate(), "text_empty"),
        (Evaluate(text=" "), "text_empty"),
        (Evaluate(4), "malformed"),
        (Evaluate(1, "x" * (MOST_CHARACTERS + 1)), "text_too_long"),
        (MirrorChoice(1), "not_asked"),
    ],
)
def test_a_word_of_the_scale_a_remark_or_both_are_taken(body: Evaluate | MirrorChoice, code: str) -> None:
    assert refusal(evaluated(), 1, body) == code


def test_below_the_minimum_the_facilitator_sees_neither_counts_nor_remarks() -> None:
    snapshot = evaluated((3, "Fijn"), (3, ""), (2, "Kort"), (1, ""))

    assert control(snapshot) == {"counts": None, "remarks": []}


def test_from_the_minimum_on_the_words_are_counted_and_the_remarks_lose_their_order() -> None:
    snapshot = evaluated((3, "Warm"), (3, ""), (2, "Kort"), (1, ""), (3, "Fijn"))

    assert control(snapshot) == {"counts": [0, 1, 1, 3], "remarks": ["Fijn", "Kort", "Warm"]}


def test_who_only_wrote_does_not_make_few_choices_many() -> None:
    snapshot = evaluated((3, ""), (3, ""), (2, ""), (1, ""), (None, "Fijn"), closed=True)

    assert counts(snapshot) is None
    assert control(snapshot)["counts"] is None
    assert control(snapshot)["remarks"] == ["Fijn"]


def test_its_numbers_are_told_once_nobody_can_change_them() -> None:
    given = [(3, ""), (3, ""), (2, ""), (1, ""), (0, "")]

    assert counts(evaluated(*given)) is None
    assert counts(evaluated(*given, closed=True)) == (1, 1, 1, 2)
    assert refusal(evaluated(*given, closed=True), 1, Evaluate(3)) == "evaluation_closed"
    assert shared(evaluated(closed=True))["closed"] is True


def test_the_room_sees_no_answer_at_all() -> None:
    snapshot = evaluated(*[(3, "Geheim")] * 6)

    assert projector(snapshot) == {}
    assert "Geheim" not in str(shared(snapshot))


def test_every_screen_has_the_questions_and_the_scale() -> None:
    snapshot = on(
        "evaluate", options={"question": text("Hoe?"), "open_question": text("Wat?"), "scale": [text("goed")]}
    )

    assert shared(snapshot) == {
        "question": text("Hoe?"),
        "open_question": text("Wat?"),
        "scale": [text("goed")],
        "longest": MOST_CHARACTERS,
        "closed": False,
    }


def test_a_phone_sees_its_own_answer_and_whoever_answered_is_counted() -> None:
    snapshot = evaluated((3, ""), (None, "Kort"))

    assert personal(snapshot, 2) == {"answer": {"choice": None, "text": "Kort"}}
    assert personal(snapshot, 3) == {"answer": None}
    assert answered(snapshot) == {1, 2}


def test_an_option_that_does_not_exist_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError):
        EvaluateKind().options(step("evaluate", stars=5))


def test_choices_last_without_their_remarks_and_only_where_there_are_enough() -> None:
    chosen = [answer(number, "evaluation", choice=2, text="Meer tijd") for number in range(1, 6)]
    remark = answer(6, "evaluation", choice=None, text="Dank")

    lasting = EvaluateKind().lasting([*chosen, remark], minimum=5)

    assert [it.body for it in lasting] == [{"choice": 2, "text": ""}] * 5
    assert EvaluateKind().lasting([*chosen[1:], remark], minimum=5) == []
