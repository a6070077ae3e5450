from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dialogue.programme import Deck, Programme, Role
from dialogue.programme_file import read_any, read_deck, read_programme, ready_made_decks, written
from dialogue.programme_mistake import CODES, ProgrammeMistake

FILES = Path(__file__).parent / "files"
PROGRAMME = (FILES / "proef.yaml").read_text("utf-8")
DECK = (FILES / "vragen.yaml").read_text("utf-8")


def test_a_file_saved_by_windows_is_read() -> None:
    source = "\ufeff" + PROGRAMME.replace("\n", "\r\n")

    programme = read_any(source.encode(), "proef.yaml")

    assert isinstance(programme, Programme)
    assert programme.steps[2].options == {"turn": 6}


def test_a_text_is_dutch_unless_it_says_otherwise() -> None:
    programme = read_programme(PROGRAMME.encode(), "proef.yaml", ())

    assert programme.title == {"nl": "Een proef"}
    assert programme.steps[1].title == {"en": "The mirror", "nl": "De spiegel"}
    assert programme.steps[1].options["say"] == {"gap": {"nl": "Kijk rustig"}}


def test_a_text_is_cleaned_and_keeps_its_lines() -> None:
    source = PROGRAMME.replace("title: Een proef", 'title: "  Een\\u202e\\tproef\\r\\nin tweeën  "')

    programme = read_programme(source.encode(), "proef.yaml", ())

    assert programme.title == {"nl": "Een proef\nin tweeën"}


@pytest.mark.parametrize("word", ["no", "On", "2026-11-23", "16", "1_000", "12:30", "true", "'null'", "<<", "=1+1"])
def test_a_word_that_looks_like_something_else_stays_a_word_in_a_text(word: str) -> None:
    programme = read_programme(PROGRAMME.replace("Een proef", word).encode(), "proef.yaml", ())

    assert programme.title == {"nl": word.strip("'")}


def test_an_option_has_the_type_that_its_kind_needs() -> None:
    source = PROGRAMME.replace("{turn: 6}", "{turn: 6, across: false, tables: null, size: 3}")

    programme = read_programme(source.encode(), "proef.yaml", ())

    assert programme.steps[2].options == {"turn": 6, "across": False, "size": 3}


@pytest.mark.parametrize("nothing", ["", "side:", "side: null", "side: ~"])
def test_a_role_may_have_no_side(nothing: str) -> None:
    source = PROGRAMME.replace("{id: anders, name: Anders}", f"id: anders\n    name: Anders\n    {nothing}")

    programme = read_programme(source.encode(), "proef.yaml", ())

    assert programme.roles[1] == Role("anders", {"nl": "Anders"}, None)


def test_a_file_with_cards_is_a_deck() -> None:
    deck = read_any(DECK.encode(), "vragen.yaml")

    assert isinstance(deck, Deck)
    assert [card.ask["nl"] for card in deck.cards] == ["Wil je wachten?", "Wil je bellen?"]
    assert deck.cards[0].picture == "peer"


def test_a_programme_may_name_a_deck_that_came_with_the_house_or_was_brought_in() -> None:
    own = read_deck(DECK.encode(), "vragen.yaml")
    with_own = PROGRAMME.replace("id: proef", "id: proef\ndeck: vragen").encode()
    with_ours = PROGRAMME.replace("id: proef", "id: proef\ndeck: uitdelers").encode()

    programmes = [read_any(with_own, "een.yaml", [own]), read_any(with_ours, "twee.yaml")]

    assert [programme.deck for programme in programmes if isinstance(programme, Programme)] == ["vragen", "uitdelers"]


def test_a_programme_is_written_as_a_file_that_reads_back_the_same() -> None:
    programme = read_programme(PROGRAMME.encode(), "proef.yaml", ())

    again = read_programme(written(programme).encode(), "proef.yaml", ())

    assert again == programme


def test_a_deck_is_written_as_a_file_that_reads_back_the_same() -> None:
    deck = read_deck(DECK.encode(), "vragen.yaml")

    again = read_deck(written(deck).encode(), "vragen.yaml")

    assert again == deck


def test_a_prompt_that_is_left_open_asks_nothing() -> None:
    programme = read_programme(
        PROGRAMME.replace("b: Vraag twee", "b: Vraag twee, host: null").encode(), "proef.yaml", ()
    )

    assert programme.steps[1].prompts.host is None


def test_a_written_file_can_be_read_by_people() -> None:
    source = PROGRAMME.replace("title: Een proef", "title: Cliënten …")

    lines = written(read_programme(source.encode(), "proef.yaml", ())).splitlines()

    assert lines[:3] == ["id: proef", "title:", "  nl: Cliënten …"]


def test_what_is_not_there_is_not_written() -> None:
    programme = read_programme(PROGRAMME.encode(), "proef.yaml", ())

    text = written(programme)

    assert "null" not in text
    assert "harvest_question" not in text


texts = st.text(st.characters(codec="utf-8"), max_size=20)
scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.dates() | texts
anything = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4), max_leaves=12
)


def reads_or_names_a_mistake(source: bytes) -> None:
    try:
        record = read_any(source, "proef.yaml")
    except ProgrammeMistake as mistake:
        assert mistake.code in CODES
    else:
        assert read_any(written(record).encode(), "proef.yaml") == record


@given(st.binary(max_size=400))
def test_no_bytes_do_more_than_name_a_mistake(source: bytes) -> None:
    reads_or_names_a_mistake(source)


@given(st.text("-?:,[]{}#&*!|>'\"%@ \n\tab01", max_size=200))
def test_no_signs_do_more_than_name_a_mistake(source: str) -> None:
    reads_or_names_a_mistake(source.encode())


def places_in(content: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    below = content.items() if isinstance(content, dict) else enumerate(content) if isinstance(content, list) else ()
    return [path, *(place for key, value in below for place in places_in(value, (*path, key)))]


@given(st.data())
def test_a_good_file_with_anything_in_one_place_still_reads_or_names_a_mistake(data: st.DataObject) -> None:
    content = yaml.safe_load(data.draw(st.sampled_from([PROGRAMME, DECK])))
    *way, last = data.draw(st.sampled_from(places_in(content)[1:]))
    around = content
    for key in way:
        around = around[key]
    around[last] = data.draw(anything)

    reads_or_names_a_mistake(yaml.safe_dump(content, allow_unicode=True).encode())


@given(texts.filter(str.strip), texts)
def test_any_text_that_is_read_is_written_as_it_was(title: str, note: str) -> None:
    content = yaml.safe_load(PROGRAMME)
    content["title"], content["steps"][0]["note"] = {"nl": title}, {"en": note}

    reads_or_names_a_mistake(yaml.safe_dump(content, allow_unicode=True).encode())


def test_the_ready_made_deck_is_found_by_its_name() -> None:
    names = [deck.id for deck in ready_made_decks()]

    assert "uitdelers" in names
