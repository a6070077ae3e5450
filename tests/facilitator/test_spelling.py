"""Spelling: what is looked up, what is left alone, and how often it is wrong."""

import ast
import csv
import re
from pathlib import Path

import pytest

from facilitator import spelling
from facilitator.spelling import SpellingUnavailable, misspelled, words_of
from tools.texts import ROOT

SENTENCES = Path("tests/assets/insights_nl.csv")
REALLY_WRONG = {"inplaats", "client", "vorbereiden", "begine"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Wij luisterden naar Samira en Bo.", ["Wij", "luisterden", "naar"]),
        ("Dank. Samen verder! Echt", ["Dank", "Samen", "verder", "Echt"]),
        ("Kijk op www.oogst.example/gids of mail noor@oogst.example.", ["Kijk", "mail"]),
        ("Om 14.05 uur in lokaal B12, groep 4a", ["uur", "lokaal", "groep"]),
        ("Iemand zei: “Ik wil gwoon weten”. Mooi", ["Iemand", "zei", "Mooi"]),
        ("Het OCW en de GGD-arts, d.w.z. de arts", ["Het", "arts"]),
        ("[invullen: watt?] foto’s, vice-voorzitter", ["foto’s", "vice-voorzitter"]),
        ("", []),
    ],
)
def test_names_numbers_addresses_and_quotes_are_left_alone(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def test_sixty_sentences_give_no_false_alarm() -> None:
    with SENTENCES.open(encoding="utf-8") as opened:
        words = [word for row in csv.DictReader(opened) for word in words_of(row["text"])]

    assert misspelled(words, "nl").keys() == REALLY_WRONG
    assert len(set(words)) > 300


def test_our_own_texts_give_no_false_alarm() -> None:
    ours = (ROOT / "facilitator" / "drafting.py").read_text("utf-8")
    calls = (it for it in ast.walk(ast.parse(ours)) if isinstance(it, ast.Call) and ast.unparse(it.func) == "_")
    texts = [text.value for it in calls if isinstance(text := it.args[0], ast.Constant)]
    words = [word for text in texts for word in words_of(re.sub(r"%\(\w+\)s|‘[^’]*’", "", str(text)))]

    assert misspelled(words, "nl") == {}
    assert len(set(words)) > 80


def test_a_wrong_word_comes_with_what_it_may_have_to_be() -> None:
    found = misspelled(["voorbereiden", "vorbereiden", "oogstdialoog", "samenwerkingsoverleg"], "nl")

    assert found.keys() == {"vorbereiden"}
    assert found["vorbereiden"][0] == "voorbereiden"


def test_english_has_a_dictionary_of_its_own_and_other_languages_are_not_checked() -> None:
    assert misspelled(["together", "togehter"], "en")["togehter"][0] == "together"
    assert misspelled(["togehter"], "fr") == {}


def test_a_dictionary_that_does_not_answer_is_no_verdict(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(spelling, "PROGRAM", tmp_path / "gone.py")
    monkeypatch.setattr(spelling, "_known", {})

    with pytest.raises(SpellingUnavailable):
        misspelled(["zomaar"], "nl")
