import msgspec
import pytest

from dialogue.protocol.answers import Agree, Sentence
from dialogue.records import Agreement
from dialogue.steps.agree import LONGEST_DETAIL, AgreeKind
from dialogue.texts import MOST_CHARACTERS
from tests.dialogue.builder import View, answered, control, on, personal, projector, refusal, room, shared, step

MADE = [
    Agreement(1, 1, "We bellen", "Wijkteam", "maandag", person_id=1),
    Agreement(2, 1, "We mailen", person_id=2),
    Agreement(3, 9, "Eerder", person_id=3),
    Agreement(4, 1, "Los", person_id=None),
]
SNAPSHOT = on("agree", people=room(a=2, b=2), agreements=MADE)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (Agree("We bellen"), ""),
        (Agree("x" * MOST_CHARACTERS, "w" * LONGEST_DETAIL, "d" * LONGEST_DETAIL), ""),
        (Agree(" "), "text_empty"),
        (Agree("x" * (MOST_CHARACTERS + 1)), "text_too_long"),
        (Agree("We bellen", who="w" * (LONGEST_DETAIL + 1)), "text_too_long"),
        (Agree("We bellen", when="d" * (LONGEST_DETAIL + 1)), "text_too_long"),
        (Sentence("Een zin"), "not_asked"),
    ],
)
def test_an_agreement_says_what_and_fits(body: Agree | Sentence, code: str) -> None:
    assert refusal(SNAPSHOT, 1, body) == code


def test_a_phone_sees_its_own_agreements_of_this_run() -> None:
    assert personal(SNAPSHOT, 1) == {
        "agreements": [{"id": 1, "text": "We bellen", "who": "Wijkteam", "when": "maandag", "may_quote": False}]
    }
    assert personal(SNAPSHOT, 3) == {"agreements": []}


def test_the_facilitator_sees_all_agreements_of_this_run_without_writers() -> None:
    seen = control(SNAPSHOT)["agreements"]

    assert [it["text"] for it in seen] == ["We bellen", "We mailen", "Los"]
    assert {key for it in seen for key in it} == {"id", "text", "who", "when", "may_quote"}


def test_the_room_sees_how_many_there_are_and_not_what_they_say() -> None:
    assert projector(SNAPSHOT) == {"sentences": 3}
    assert shared(SNAPSHOT) == {"most": 2, "longest": MOST_CHARACTERS, "longest_detail": LONGEST_DETAIL}


def test_who_sent_an_agreement_in_this_run_is_counted() -> None:
    assert answered(SNAPSHOT) == {1, 2}


@pytest.mark.parametrize("options", [{"most": 0}, {"most": 11}, {"who": True}])
def test_an_option_out_of_range_is_refused(options: View) -> None:
    with pytest.raises(msgspec.ValidationError):
        AgreeKind().options(step("agree", **options))
