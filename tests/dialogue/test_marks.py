"""What may say who somebody is, found in sentences that people send."""

import csv
import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from dialogue.marks import Mark, for_screens, marks
from tools import marking

ROOT = Path(__file__).resolve().parents[2]


def found(text: str) -> list[tuple[str, str]]:
    return [(mark.kind, text[mark.start : mark.end]) for mark in marks(text)]


@pytest.mark.parametrize(
    "number", ["06-12345678", "0612345678", "06 12 34 56 78", "+31 6 12345678", "0031612345678", "030 - 234 56 78"]
)
def test_a_phone_number_is_marked_however_it_is_spaced(number: str) -> None:
    assert found(f"Bel {number}, na zessen.") == [("phone", number)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Op 01-02-2024 10 uur begon het",
        "Ik wacht al 9 jaar op antwoord",
        "Hij is 9 jaar bezig geweest",
        "Ze is 3 keer verhuisd",
        "Geef geen lijst van twintig",
        "Onderweg dacht ik na",
        "Mensen met autisme worden niet gehoord",
        "Iemand uit Nederland zei op Dinsdag: doe maar",
        "LUISTEREN IS HET BELANGRIJKSTE WAT ER IS",
        "Iedereen Moet Hier Gewoon Gehoord Kunnen Worden",
        "De WMO en het UWV, daar raak je de weg kwijt",
        "ik vind dat rot. Eerst koffie",
        "",
        "😮",
        "\u202e",
    ],
)
def test_what_says_nothing_about_who_somebody_is_has_no_mark(sentence: str) -> None:
    assert found(sentence) == []


def test_an_age_with_a_place_and_a_school_are_three_marks() -> None:
    sentence = "Mijn dochter van 9 uit Zeist zit op basisschool De Regenboog"

    assert found(sentence) == [("age", "9"), ("place", "Zeist"), ("place", "De Regenboog")]


def test_a_name_is_marked_at_the_start_in_lower_case_and_when_it_is_shouted() -> None:
    assert found("Sanne hielp ons")[0] == ("name", "Sanne")
    assert found("dankzij sanne lukte het")[0] == ("name", "sanne")
    assert found("DANKZIJ SANNE VAN HET LOKET LUKTE HET")[0] == ("name", "SANNE")


def test_a_name_that_is_a_word_too_needs_its_capital() -> None:
    assert found("een roos voor jou") == []
    assert found("Dat zei Roos ook") == [("name", "Roos")]


def test_a_name_is_marked_whole_with_what_stands_between() -> None:
    assert found("Dankzij Jan-Willem van der Berg lukte het") == [("name", "Jan-Willem van der Berg")]
    assert found("dhr. de vries belde") == [("name", "de vries")]


def test_health_is_marked_where_the_sentence_is_about_somebody() -> None:
    assert found("Mijn zoon heeft autisme. Autisme is niet zeldzaam.") == [("health", "autisme")]
    assert found("Mijn zoon (zie www.zoon.nl) heeft autisme")[1:] == [("health", "autisme")]


def test_the_sixty_sentences_have_the_marks_that_they_were_written_for_and_no_others() -> None:
    with (ROOT / "tests/assets/insights_nl.csv").open(encoding="utf-8", newline="") as file:
        made = [mark for row in csv.DictReader(file) for mark in found(row["text"])]

    assert made == [("age", "14"), ("name", "Sanne"), ("place", "Zuid"), ("health", "autisme")]


@pytest.mark.parametrize("part", marking.PARTS)
def test_what_is_found_and_missed_is_what_the_documentation_says(part: str) -> None:
    written = (ROOT / "docs/moderating.md").read_text("utf-8")
    outcomes = [marking.outcome(it) for it in marking.labelled() if it.part == part]

    lines = [f"| {' | '.join(map(str, line))} |" for line in marking.table(outcomes)]

    assert "\n".join(lines) in written
    assert marking.noticed(outcomes) in written


@given(some.text(max_size=300))
def test_marks_stand_in_order_within_the_text_and_never_overlap(text: str) -> None:
    made = marks(text)

    assert all(mark.start < mark.end for mark in made)
    assert all(one.end <= other.start for one, other in itertools.pairwise(made))
    assert not made or made[-1].end <= len(text)


@given(some.text(alphabet="ab 😮é1\n", max_size=40), some.integers(0, 20), some.integers(1, 20))
def test_a_screen_counts_in_utf_16(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    end = min(start + length, len(text))
    ((first, last, _kind),) = for_screens(text, [Mark(start, end, "name")])

    units = text.encode("utf-16-le")
    assert units[first * 2 : last * 2].decode("utf-16-le") == text[start:end]


@pytest.mark.parametrize(
    "part",
    ["a", "0", "06 ", "A.", "Aa ", "a@", "a.nl", "mijn zoon is ", "van de ", "zoon  ", "geboren 1   ", "😮", "א"],
)
def test_a_text_of_any_length_is_gone_through(part: str) -> None:
    text = part * (200_000 // len(part))  # a step in the square of the length would take hours

    assert all(mark.end <= len(text) for mark in marks(text))
