import msgspec
import pytest

from dialogue.protocol.answers import CheckIn, Sentence
from dialogue.records import Insight, InsightKind
from dialogue.snapshot import Snapshot
from dialogue.steps.harvest import ON_PROJECTOR, Harvest
from dialogue.texts import MOST_CHARACTERS
from tests.dialogue.builder import (
    INSIGHT_KINDS,
    View,
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


def harvest(*sentences: Insight, name: str = "harvest") -> Snapshot:
    return on(name, people=room(a=2, b=2), insights=sentences)


def test_a_sentence_of_280_characters_is_taken() -> None:
    assert refusal(harvest(), 1, Sentence("é" * MOST_CHARACTERS)) == ""


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (Sentence(""), "text_empty"),
        (Sentence(" \n\u200b"), "text_empty"),
        (Sentence("x" * (MOST_CHARACTERS + 1)), "text_too_long"),
        (CheckIn("sun"), "not_asked"),
    ],
)
def test_an_empty_or_too_long_sentence_is_refused(body: Sentence | CheckIn, code: str) -> None:
    assert refusal(harvest(), 1, body) == code


def test_a_partners_story_needs_the_partners_yes() -> None:
    stories = harvest(name="story")

    assert refusal(stories, 1, Sentence("Een verhaal", may_quote=True)) == "partner_not_asked"
    assert refusal(stories, 1, Sentence("Een verhaal", partner_agreed=True)) == ""


def test_the_room_sees_only_what_was_released_and_how_many_came_in() -> None:
    snapshot = harvest(
        insight(1, "wacht"), insight(2, "getoond", state="shown"), insight(3, "verborgen", state="hidden", person=2)
    )

    seen = projector(snapshot)

    assert seen == {"insights": [{"id": 2, "text": "getoond"}], "sentences": 3}


def test_the_room_sees_the_newest_of_what_was_released() -> None:
    snapshot = harvest(*(insight(number, state="shown") for number in range(1, ON_PROJECTOR + 3)))

    assert [it["id"] for it in projector(snapshot)["insights"]] == list(range(3, ON_PROJECTOR + 3))


def test_the_sentences_of_another_harvest_are_not_counted_here() -> None:
    snapshot = harvest(insight(1, state="shown"), insight(2, state="shown", run_id=9, person=2))

    assert control(snapshot) == {"sentences": 1, "shown": 1}
    assert projector(snapshot)["sentences"] == 1
    assert personal(snapshot, 2) == {"sent": 0}
    assert answered(snapshot) == {1}


def test_a_phone_sees_how_many_it_sent_itself() -> None:
    snapshot = harvest(insight(1), insight(2), insight(3, person=2), insight(4, person=None))

    assert [personal(snapshot, person)["sent"] for person in (1, 2, 3)] == [2, 1, 0]


def test_who_sent_more_than_one_is_counted_once_and_whose_link_was_cut_is_not() -> None:
    assert answered(harvest(insight(1), insight(2), insight(3, person=None))) == {1}


def test_the_facilitator_sees_how_many_the_room_sees() -> None:
    snapshot = harvest(insight(1), insight(2, state="shown"), insight(3, state="hidden"))

    assert control(snapshot) == {"sentences": 3, "shown": 1}


def test_every_screen_knows_what_is_asked_and_how_it_begins() -> None:
    assert shared(harvest(insight(1, "geheim"))) == {
        "insight": "harvest",
        "start": {"nl": "Gelijkwaardig is …"},
        "most": 3,
        "ask_partner": False,
        "longest": MOST_CHARACTERS,
    }


@pytest.mark.parametrize("kind", INSIGHT_KINDS)
def test_there_are_four_kinds_of_sentences(kind: InsightKind) -> None:
    assert Harvest().options(step("harvest", insight=kind)).insight == kind


@pytest.mark.parametrize("options", [{"insight": "opinion"}, {"most": 0}, {"most": 51}, {"least": 1}])
def test_an_option_out_of_range_is_refused(options: View) -> None:
    with pytest.raises(msgspec.ValidationError):
        Harvest().options(step("harvest", **options))
