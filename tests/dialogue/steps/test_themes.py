import msgspec
import pytest

from dialogue.protocol.answers import ReadBack, Sentence
from dialogue.records import Theme
from dialogue.snapshot import Snapshot
from dialogue.steps.themes import QUOTES_ON_PROJECTOR, Themes
from dialogue.texts import MOST_CHARACTERS
from tests.dialogue.builder import (
    answer,
    answered,
    control,
    insight,
    on,
    personal,
    projector,
    refusal,
    room,
    shared,
    step,
)

SEEN = Theme(1, "Gezien worden", 2, text="Toelichting", points=("oogcontact",), insights=(1, 2, 3, 4, 5))
HEARD = Theme(2, "Gehoord worden", 1, insights=(2,))
INSIGHTS = [
    insight(1, "wacht"),
    insight(2, "eerste", state="shown"),
    insight(3, "verborgen", state="hidden", starred=True),
    insight(4, "tweede", state="shown"),
    insight(5, "met ster", state="shown", starred=True),
]
REACTIONS = [
    answer(1, "read_back", theme=1, agrees=True, text=""),
    answer(2, "read_back", theme=1, agrees=False, text="Humor mist"),
    answer(1, "read_back", theme=2, agrees=False, text="Tijd mist"),
]


def read_back(theme: int | None) -> Snapshot:
    run = {"theme_id": theme}
    return on("themes", run=run, people=room(a=3), themes=[SEEN, HEARD], insights=INSIGHTS, answers=REACTIONS)


def test_before_a_theme_is_read_back_nobody_sees_one() -> None:
    snapshot = read_back(None)

    assert shared(snapshot) == {"theme": None}
    assert projector(snapshot) == {}


def test_the_theme_on_the_screen_has_its_points_and_its_released_quotes() -> None:
    theme = shared(read_back(1))["theme"]

    assert theme == {
        "id": 1,
        "name": "Gezien worden",
        "points": ["oogcontact"],
        "quotes": ["met ster", "eerste"],
        "number": 2,
        "of": 2,
    }
    assert len(theme["quotes"]) == QUOTES_ON_PROJECTOR


def test_a_sentence_that_is_gone_leaves_its_theme_whole() -> None:
    snapshot = on("themes", run={"theme_id": 1}, themes=[SEEN], insights=INSIGHTS[:2])

    assert shared(snapshot)["theme"]["quotes"] == ["eerste"]


def test_a_theme_that_was_removed_is_on_no_screen() -> None:
    assert shared(on("themes", run={"theme_id": 9}, themes=[SEEN]))["theme"] is None


def test_each_phone_sees_its_own_reaction_to_each_theme() -> None:
    snapshot = read_back(1)

    assert personal(snapshot, 2) == {"reactions": {"1": {"theme": 1, "agrees": False, "text": "Humor mist"}}}
    assert personal(snapshot, 3) == {"reactions": {}}
    assert personal(read_back(2), 2) == personal(snapshot, 2)


def test_only_who_reacted_to_this_theme_is_counted() -> None:
    assert answered(read_back(1)) == {1, 2}
    assert answered(read_back(2)) == {1}
    assert answered(read_back(None)) == set()


def test_the_facilitator_sees_reactions_to_each_theme_without_writers() -> None:
    assert control(read_back(2)) == {
        "reactions": [
            {"theme": 1, "agree": 1, "missing": ["Humor mist"]},
            {"theme": 2, "agree": 0, "missing": ["Tijd mist"]},
        ]
    }


def test_what_is_missing_is_not_shown_to_the_room() -> None:
    snapshot = read_back(1)

    assert "mist" not in str(shared(snapshot)) + str(projector(snapshot))


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (ReadBack(1, True), ""),
        (ReadBack(1, True, "Mooi"), ""),
        (ReadBack(1, False, "Humor"), ""),
        (ReadBack(1, False, " "), "text_empty"),
        (ReadBack(1, True, "x" * (MOST_CHARACTERS + 1)), "text_too_long"),
        (ReadBack(1, False, "x" * (MOST_CHARACTERS + 1)), "text_too_long"),
        (ReadBack(2, True), "not_found"),
        (Sentence("Een zin"), "not_asked"),
    ],
)
def test_a_reaction_is_to_the_theme_on_the_screen_and_an_objection_has_words(
    body: ReadBack | Sentence, code: str
) -> None:
    assert refusal(read_back(1), 3, body) == code


def test_without_a_theme_on_the_screen_there_is_nothing_to_react_to() -> None:
    assert refusal(read_back(None), 3, ReadBack(1, True)) == "not_found"


def test_ordering_has_no_options() -> None:
    with pytest.raises(msgspec.ValidationError):
        Themes().options(step("themes", most=3))
