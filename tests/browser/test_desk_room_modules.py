"""What the projector and the ordering page decide about places, without a screen."""

from typing import Any

import pytest

from tests.browser.modules import Modules

pytestmark = pytest.mark.browser

ROOM = "facilitator/projector/"
ORDER = "facilitator/themes/"
THEMES = [{"id": 1, "insights": [10, 11, 12]}, {"id": 2, "insights": [12]}, {"id": 3, "insights": []}]
TALK = "Wanneer werkte je fijn samen met {}? Wat deed die ander? Denk eerst na. Daarna wissel je."


def places(count: int, pictures: int = 24, size: int = 2) -> list[dict[str, Any]]:
    return [{"picture": f"p{number % pictures}", "place": number + 1, "size": size} for number in range(count)]


@pytest.mark.parametrize(
    ("count", "style", "tiles"),
    [
        (8, "few", 8),
        (9, "some", 9),
        (15, "many", 15),
        (24, "many", 24),
        (30, "gathered", 24),
        (60, "dense", 24),
        (150, "crowded", 24),
    ],
)
def test_a_fuller_room_stands_closer_and_every_place_is_there(
    modules: Modules, count: int, style: str, tiles: int
) -> None:
    arranged = modules.run(ROOM + "places", "return it.arrangement(argument);", places(count))

    assert arranged["style"] == style
    assert len(arranged["tiles"]) == tiles
    assert sorted(number for tile in arranged["tiles"] for number in tile["places"]) == list(range(1, count + 1))


def test_a_place_where_nobody_sits_any_more_is_not_shown(modules: Modules) -> None:
    seated = [*places(2), {"picture": "p9", "place": 3, "size": 0}]

    arranged = modules.run(ROOM + "places", "return it.arrangement(argument);", seated)

    assert [tile["places"] for tile in arranged["tiles"]] == [[1], [2]]


@pytest.mark.parametrize(("minutes", "count"), [(1, 1), (4, 4), (30, 30), (45, 9)])
def test_the_room_counts_minutes_and_in_a_long_talk_fives(modules: Modules, minutes: int, count: int) -> None:
    assert modules.run(ROOM + "timer_slice", "return it.segmentCount(argument);", minutes * 60_000) == count


def test_what_is_left_in_the_slice_of_the_room_goes_from_the_top(modules: Modules) -> None:
    segments = modules.run(ROOM + "timer_slice", "return it.segments(...argument);", [4, 0.5])

    assert [it["left"] is None for it in segments] == [True, True, False, False]


def test_shares_are_of_the_own_side_and_nobody_is_no_share(modules: Modules) -> None:
    assert modules.run(ROOM + "mirror_shares", "return it.shares(argument);", [1, 0, 2, 1]) == [0.25, 0, 0.5, 0.25]
    assert modules.run(ROOM + "mirror_shares", "return it.shares(argument);", [0, 0, 0, 0]) == [0, 0, 0, 0]


def test_the_gap_counts_the_upper_half_of_the_scale(modules: Modules) -> None:
    assert modules.run(ROOM + "mirror_shares", "return it.upperHalf(argument);", [4, 3, 2, 1]) == {"n": 3, "of": 10}


def test_most_chosen_are_all_that_are_equal_and_none_of_nothing(modules: Modules) -> None:
    assert modules.run(ROOM + "mirror_shares", "return it.mostChosen(argument);", [2, 0, 2, 1]) == [0, 2]
    assert modules.run(ROOM + "mirror_shares", "return it.mostChosen(argument);", [0, 0, 0, 0]) == []


def test_the_question_stands_large_and_the_rest_below_it(modules: Modules) -> None:
    asked = modules.run(ROOM + "sentences", "return it.openingQuestion(argument);", TALK.format("iemand"))

    assert asked["question"] == "Wanneer werkte je fijn samen met iemand? Wat deed die ander?"
    assert asked["rest"] == "Denk eerst na. Daarna wissel je."


def test_a_text_without_a_question_has_only_the_rest(modules: Modules) -> None:
    asked = modules.run(ROOM + "sentences", "return it.openingQuestion(argument);", "Pauze. Tot zo.")

    assert asked == {"question": "", "rest": "Pauze. Tot zo."}


def test_what_two_wordings_share_is_said_once(modules: Modules) -> None:
    parts = modules.run(
        ROOM + "sentences", "return it.apart(...argument);", [TALK.format("een ouder"), TALK.format("een professional")]
    )

    assert parts == {
        "before": "",
        "a": "Wanneer werkte je fijn samen met een ouder?",
        "b": "Wanneer werkte je fijn samen met een professional?",
        "after": "Wat deed die ander? Denk eerst na. Daarna wissel je.",
    }


def test_a_greeting_and_a_question_stay_with_what_follows(modules: Modules) -> None:
    text = "Welkom! Vandaag praten we samen. Mis je iets? Zeg het gerust hardop."

    lines = modules.run(ROOM + "sentences", "return it.lines(argument);", text)

    assert lines == ["Welkom! Vandaag praten we samen.", "Mis je iets? Zeg het gerust hardop."]


@pytest.mark.parametrize(
    ("hour", "minute", "nl", "en"),
    [
        (14, 55, "vijf voor drie", "five to three"),
        (15, 0, "drie uur", "three o’clock"),
        (15, 20, "tien voor half vier", "twenty past three"),
        (15, 30, "half vier", "half past three"),
        (15, 37, "zeven over half vier", "twenty-three to four"),
        (12, 45, "kwart voor een", "quarter to one"),
        (0, 10, "tien over twaalf", "ten past twelve"),
    ],
)
def test_the_time_of_return_is_said_as_people_say_it(
    modules: Modules, hour: int, minute: int, nl: str, en: str
) -> None:
    script = "return ['nl', 'en'].map((code) => it.spokenTime(new Date(2026, 10, 23, ...argument), code));"

    assert modules.run(ROOM + "spoken_time", script, [hour, minute]) == [nl, en]


@pytest.mark.parametrize("count", [1, 24, 25, 137])
def test_everybody_is_a_grain_and_all_lie_within_the_drawing(modules: Modules, count: int) -> None:
    laid = modules.run(ROOM + "grains", "return it.lay(argument);", count)

    assert len(laid["grains"]) == count
    assert all(0 < grain["x"] < laid["width"] and 0 < grain["y"] < laid["height"] for grain in laid["grains"])


def test_the_same_sentence_in_two_themes_is_chosen_where_it_stands(modules: Modules) -> None:
    script = """const chosen = it.toggled(it.toggled(it.toggled(new Map(), 12, 1), 12, 2), 10, 1);
        const fewer = it.toggled(chosen, 12, 1);
        return [it.bySource(chosen), it.insightsOf(chosen), it.bySource(fewer)];"""

    both, once, fewer = modules.run(ORDER + "selection", script)

    assert both == [{"source": 1, "insights": [12, 10]}, {"source": 2, "insights": [12]}]
    assert once == [12, 10]
    assert fewer == [{"source": 2, "insights": [12]}, {"source": 1, "insights": [10]}]


def test_what_was_withdrawn_or_moved_elsewhere_is_not_chosen_any_more(modules: Modules) -> None:
    script = """const pairs = [[10, 1], [11, 1], [12, 3], [13, null], [12, null]];
        const chosen = pairs.reduce((map, [insight, theme]) => it.toggled(map, insight, theme), new Map());
        return [...it.stillThere(chosen, { 10: {}, 12: {}, 13: {} }, argument).keys()];"""

    assert modules.run(ORDER + "selection", script, THEMES) == ["1-10", "tray-13"]


@pytest.mark.parametrize(
    ("moving", "beside", "after", "order"),
    [(1, 3, True, [2, 3, 1]), (3, 1, False, [3, 1, 2]), (1, 2, False, [1, 2, 3])],
)
def test_a_theme_lands_before_or_after_another(
    modules: Modules, moving: int, beside: int, after: bool, order: list[int]
) -> None:
    script = "return it.besideTheme(...argument);"

    assert modules.run(ORDER + "order", script, [THEMES, moving, beside, after]) == order


def test_a_theme_at_the_edge_stays_there(modules: Modules) -> None:
    assert modules.run(ORDER + "order", "return it.shifted(argument, 1, -1);", THEMES) == [1, 2, 3]
    assert modules.run(ORDER + "order", "return it.shifted(argument, 1, 1);", THEMES) == [2, 1, 3]


def test_a_place_in_a_theme_is_counted_without_what_moves_there(modules: Modules) -> None:
    script = "return argument[1].map((given) => it.positionBeside(argument[0], ...given));"

    found = modules.run(ORDER + "order", script, [THEMES[0], [[[10], 12, False], [[10], 12, True], [[99], 55, True]]])

    assert found == [1, 2, 3]
