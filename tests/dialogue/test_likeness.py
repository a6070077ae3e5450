"""Which themes a sentence may belong to, and which sentences say nearly the same."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from dialogue.likeness import MOST, stems, suggestions
from dialogue.records import Theme
from tests.dialogue.builder import insight
from tools import likeness

ROOT = Path(__file__).resolve().parents[2]


def theme(number: int, name: str, *points: str, holds: tuple[int, ...] = ()) -> Theme:
    return Theme(number, name, number, points=points, insights=holds)


def suggested(text: str, *themes: Theme, language: str = "nl") -> list[tuple[int, tuple[str, ...]]]:
    found = suggestions([insight(1, text), insight(2, "Iets heel anders")], themes, language).themes
    return [(it.theme, it.words) for it in found.get(1, ())]


def alike(*texts: str) -> dict[int, list[tuple[int, tuple[str, ...]]]]:
    found = suggestions([insight(number, text) for number, text in enumerate(texts, start=1)], ()).alike
    return {number: [(it.insight, it.words) for it in others] for number, others in found.items()}


def test_stems_are_what_a_text_is_about_without_stop_words() -> None:
    assert stems("Luisteren naar de ouders") == stems("luister naar ouder!")
    assert stems("De het een, wat is dat?") == ()


def test_english_has_stems_of_its_own() -> None:
    assert stems("listening to the parents", "en") == stems("Listen, parent", "en")


@pytest.mark.parametrize(("one", "other"), [("begeleiding", "beleid"), ("gezin", "zin"), ("gesprek", "spreken")])
def test_words_that_only_look_alike_keep_stems_of_their_own(one: str, other: str) -> None:
    assert stems(one) != stems(other)


def test_a_theme_is_suggested_with_the_matching_words_as_they_were_written() -> None:
    themes = [theme(3, "Gehoord worden", "echt luisteren"), theme(4, "Zakelijkheid")]

    assert suggested("Wij leren LUISTEREN, denk ik", *themes) == [(3, ("LUISTEREN",))]


def test_sentences_that_a_theme_holds_suggest_it_too_but_not_to_themselves() -> None:
    sentences = [insight(1, "Koffie eerst"), insight(2, "Een kop koffie")]

    found = suggestions(sentences, [theme(3, "Gezien worden", holds=(2,))]).themes

    assert {number: [it.theme for it in matches] for number, matches in found.items()} == {1: [3]}


def test_the_theme_that_shares_most_comes_first() -> None:
    themes = [theme(3, "Tijd"), theme(4, "Tijd nemen, luisteren")]

    assert [it for it, _words in suggested("Luisteren kost tijd", *themes)] == [4, 3]


def test_where_nothing_matches_nothing_is_suggested() -> None:
    found = suggestions([insight(1, "Koffie"), insight(2, "De wachtlijst")], [theme(3, "Maatwerk")])

    assert (found.themes, found.alike) == ({}, {})


def test_near_doubles_name_the_words_that_they_share() -> None:
    assert alike("Neem de tijd voor een gesprek", "Neem meer TIJD voor het gesprek", "Eerst koffie") == {
        1: [(2, ("Neem", "tijd", "gesprek"))],
        2: [(1, ("Neem", "TIJD", "gesprek"))],
    }


def test_one_word_in_common_makes_no_double_unless_it_is_all_they_say() -> None:
    assert alike("De koffie was koud", "Kom op de koffie langs") == {}
    assert alike("Meer respect", "RESPECT!", "Koffie")[1] == [(2, ("respect",))]


def test_no_more_than_five_are_suggested() -> None:
    sentences = [insight(number, "Tijd voor koffie") for number in range(1, 20)]
    themes = [theme(number, "Koffie") for number in range(1, 20)]

    found = suggestions(sentences, themes)

    assert [len(found.themes[1]), len(found.alike[1])] == [MOST, MOST]
    assert [it.insight for it in found.alike[7]] == [1, 2, 3, 4, 5]


@given(some.lists(some.text(max_size=60), max_size=8), some.lists(some.text(max_size=30), max_size=4))
def test_any_text_gets_only_words_that_stand_in_it(texts: list[str], names: list[str]) -> None:
    sentences = [insight(number, text or "-") for number, text in enumerate(texts, start=1)]

    found = suggestions(sentences, [theme(number, name) for number, name in enumerate(names, start=1)])

    for number, matches in (*found.themes.items(), *found.alike.items()):
        assert all(word in texts[number - 1] for match in matches for word in match.words)
        assert all(match.words for match in matches)


@pytest.mark.parametrize("placed", likeness.PLACED)
def test_how_often_suggestions_are_right_is_what_the_documentation_says(placed: int | str) -> None:
    written = (ROOT / "docs/ordering.md").read_text("utf-8")

    for way in likeness.WAYS:
        assert likeness.line(likeness.row(placed, way)) in written


def test_what_is_found_of_the_doubles_is_what_the_documentation_says() -> None:
    it = likeness.doubles()

    says = f"{it.found} of {it.doubles} doubles are found, and {it.in_vain} of {it.others} other pairs"

    assert says in (ROOT / "docs/ordering.md").read_text("utf-8")
